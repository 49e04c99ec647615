//! Figures in texts: placeholders stand for the rules' figures, and a number that is written out is the rules' too.

use policy::Id;
use policy::authoring;

use crate::support::{koso, ktc, source};

fn checked(vendor: &str, replacements: &[(&str, &str)]) -> Result<policy::Policy, Vec<String>> {
    let mut document = source(vendor).to_owned();
    for (old, new) in replacements {
        assert!(document.contains(old), "{old}");
        document = document.replacen(old, new, 1);
    }
    let loaded = authoring::load(&document).map_err(|found| found.iter().map(ToString::to_string).collect());
    loaded.map(|authored| authored.policy)
}

fn problems(replacements: &[(&str, &str)]) -> Vec<String> {
    checked("ktc", replacements).err().unwrap_or_default()
}

#[test]
fn the_shipped_documents_name_their_figures_by_placeholders() {
    let ktc = ktc().document();
    let text =
        |clause: &str, language: &str| ktc.clause(&Id::from(clause)).unwrap().text.get(language).to_owned();
    assert_eq!(text("credit.7", "en"), "A 20% restocking fee applies to every return for credit.");
    assert_eq!(
        text("credit.7", "fr"),
        "Des frais de remise en stock de 20\u{a0}% sont retenus sur tout retour contre crédit."
    );
    assert!(text("repair.2", "en").starts_with("Diagnosis costs $50 per product."));
    assert!(text("repair.2", "es").starts_with("El diagnóstico cuesta US$50 por producto."));
    assert!(text("procedure.3", "fr").starts_with("Le numéro RMA est valide 15 jours."));
    assert_eq!(
        text("credit.5", "en"),
        "After 30 days and through day 89, only house credit or exchange is possible."
    );
    assert!(text("returns.4", "en").starts_with("Most products have a 3-year warranty"));
    let fee = ktc.charge_label(&Id::from("restocking_fee")).unwrap();
    assert_eq!(fee.get("es"), "Cargo por reposición (20\u{a0}%)");
    let koso = koso().document();
    assert_eq!(
        koso.clause(&Id::from("returns.window")).unwrap().text.get("en"),
        "You have 30 days from the invoice date to ask for a return."
    );
    for document in [ktc, koso] {
        assert!(!serde_json::to_string(document).unwrap().contains("{percent}"));
    }
}

#[test]
fn a_changed_rate_changes_its_label_and_its_clause_in_every_language() {
    let policy = checked("ktc", &[("rate = { percent = \"20\" }", "rate = { percent = \"12.5\" }")]).unwrap();
    let document = policy.document();
    let label = document.charge_label(&Id::from("restocking_fee")).unwrap();
    assert_eq!(label.get("en"), "Restocking fee (12.5%)");
    assert_eq!(label.get("fr"), "Frais de remise en stock (12,5\u{a0}%)");
    let clause = document.clause(&Id::from("credit.7")).unwrap();
    assert!(clause.text.get("es").ends_with("reposición del 12.5\u{a0}%."));
}

#[test]
fn a_number_that_differs_from_the_rules_is_named_at_its_place() {
    let label = ("label.en = \"Restocking fee ({percent}%)\"", "label.en = \"Restocking fee (20%)\"");
    let text = ("A {percent}% restocking fee applies", "A 20% restocking fee applies");
    assert_eq!(problems(&[label, text]), Vec::<String>::new(), "they are the rule's own");

    let found = problems(&[label, text, ("percent = \"20\"", "percent = \"15\"")]);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found[0].contains("the text says 20, but the rules that cite `credit.7` state 15%"),
        "{found:#?}"
    );
    assert!(found[1].contains("the text says 20, but the figures of the charge `restocking_fee` state 15%: correct it, or write a placeholder such as {percent}"), "{found:#?}");
    let line = |text: &str| source("ktc").lines().position(|line| line.starts_with(text)).unwrap() + 1;
    assert!(found[1].starts_with(&format!("{}:", line("label.en = \"Restocking fee"))), "{found:#?}");

    for (old, new, number) in [
        ("Diagnosis costs ${amount}", "Diagnosis costs $60", "60"),
        ("El diagnóstico cuesta US${amount}", "El diagnóstico cuesta US$2,000", "2,000"),
        ("within {days} days of purchase", "within 45 days of purchase", "45"),
        ("{years}-year warranty", "5-year warranty", "5"),
        ("valide {days} jours", "valide 10 jours", "10"),
        ("valide {days} jours", "valide 1\u{202f}500 jours", "1\u{202f}500"),
        ("valide {days} jours", "valide 1\u{a0}500 jours", "1\u{a0}500"),
    ] {
        let found = problems(&[(old, new)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(&format!("the text says {number}, but")), "{found:#?}");
    }
}

#[test]
fn a_figure_in_words_that_differs_from_the_rules_is_named() {
    let purchase = "within {days} days of purchase";
    for (old, new, number) in [
        (purchase, "within twenty-five days of purchase", "twenty-five days"),
        (purchase, "within six weeks of purchase", "six weeks"),
        (purchase, "within one hundred and twenty days of purchase", "one hundred and twenty days"),
        (purchase, "within ten business days of purchase", "ten business days"),
        ("Diagnosis costs ${amount}", "Diagnosis costs sixty dollars", "sixty dollars"),
        ("A {percent}% restocking", "A Fifteen percent restocking", "Fifteen percent"),
        ("A {percent}% restocking", "A fifteen per cent restocking", "fifteen per cent"),
        ("{years}-year warranty", "one-year warranty", "one-year"),
        (purchase, "through day ninety-five after the purchase", "day ninety-five"),
        (purchase, "until day one hundred and two", "day one hundred and two"),
        ("valide {days} jours", "valide soixante et onze jours", "soixante et onze jours"),
        ("valide {days} jours", "valide jusqu’au jour soixante et onze", "jour soixante et onze"),
        ("valide {days} jours", "valide quatre-vingt-dix jours", "quatre-vingt-dix jours"),
        ("stock de {percent}\\u00A0%", "stock de quinze pour cent", "quinze pour cent"),
        (
            "reposición del {percent}\\u00A0%",
            "reposición del treinta y cinco por ciento",
            "treinta y cinco por ciento",
        ),
        (
            "label.en = \"Restocking fee ({percent}%)\"",
            "label.en = \"Restocking fee (ten percent)\"",
            "ten percent",
        ),
    ] {
        let found = problems(&[(old, new)]);
        assert_eq!(found.len(), 1, "{new}: {found:#?}");
        assert!(found[0].contains(&format!("the text says {number}, but")), "{found:#?}");
    }
    for (old, new) in [
        (purchase, "within thirty days of purchase, with one RMA number for one return"),
        (purchase, "through day thirty after the purchase, one camera a day"),
        (purchase, "within {days} days of the day one bought it"),
        ("{years}-year warranty", "three-year warranty"),
        ("{years}-year warranty", "thirty-six-month warranty"),
        ("valide {days} jours", "valide quinze jours"),
        ("reposición del {percent}\\u00A0%", "reposición del veinte por ciento"),
    ] {
        assert_eq!(problems(&[(old, new)]), Vec::<String>::new(), "{new}");
    }
}

#[test]
fn names_telephone_numbers_and_years_are_no_figures() {
    let text = "within {days} days of purchase";
    for new in [
        "within 30 days of purchase",
        "within {days} days, from 2013 on",
        "within {days} days, OMNI960 and 704H, 450-359-0604",
    ] {
        assert_eq!(problems(&[(text, new)]), Vec::<String>::new(), "{new}");
    }
}

#[test]
fn a_placeholder_without_one_value_is_named() {
    for (old, new, problem) in [
        ("A {percent}% restocking", "A {rate}% restocking", "unknown placeholder `{rate}`"),
        ("A {percent}% restocking", "A {amount} restocking", "`{amount}` has no value"),
        ("After {days:credit.2} days", "After {days:credit.x} days", "`{days:credit.x}` has no value"),
        (
            "PTZ cameras: 2 years",
            "PTZ cameras: {years} years",
            "`{years}` has several values: the rules that cite `warranty.ptz` state 12 months and 24 months",
        ),
    ] {
        let found = problems(&[(old, new)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(problem), "{found:#?}");
    }
}

#[test]
fn months_that_are_not_a_simple_part_of_a_year_cannot_be_written_in_years() {
    let in_years = ("within {days} days of purchase", "within {years} years of purchase");
    let with_months = |months: &str| {
        problems(&[
            in_years,
            (
                "require = { day = \"ship_on\", within = { days = 30 }, of = \"purchased_on\" }",
                &format!(
                    "require = {{ day = \"ship_on\", within = {{ months = {months} }}, of = \"purchased_on\" }}"
                ),
            ),
        ])
    };
    let is_about_years = |problem: &String| problem.contains("`{years}`");
    assert!(!with_months("18").iter().any(is_about_years), "18 months are 1.5 years");
    let found = with_months("20");
    let message =
        "`{years}` has no exact value: 20 months are not a number of years with two decimals; write {months}";
    assert!(found.iter().any(|problem| problem.contains(message)), "{found:#?}");
}
