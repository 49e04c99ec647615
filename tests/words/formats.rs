//! Formats that differ between the languages.

use policy::{Date, FaultKind, JsonType, Money};
use words::Language::{self, English, French, Spanish};
use words::portal::{self, options};
use words::{format, workbench};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn dates_are_written_out() {
    for (date, english, french, spanish) in [
        ("2026-11-20", "November 20, 2026", "20 novembre 2026", "20 de noviembre de 2026"),
        ("2026-12-01", "December 1, 2026", "1er décembre 2026", "1 de diciembre de 2026"),
        ("2027-02-21", "February 21, 2027", "21 février 2027", "21 de febrero de 2027"),
        ("2028-08-31", "August 31, 2028", "31 août 2028", "31 de agosto de 2028"),
    ] {
        assert_eq!(
            Language::ALL.map(|language| format::date(language, day(date))),
            [english, french, spanish]
        );
    }
}

#[test]
fn a_version_that_is_a_date_is_formatted_as_one_and_any_other_is_unchanged() {
    for (version, english, french, spanish) in [
        ("2026-11-01", "November 1, 2026", "1er novembre 2026", "1 de noviembre de 2026"),
        ("2026-11", "2026-11", "2026-11", "2026-11"),
        ("spring 2026", "spring 2026", "spring 2026", "spring 2026"),
    ] {
        let written = Language::ALL.map(|language| format::version(language, version));
        assert_eq!(written, [english, french, spanish]);
    }
}

#[test]
fn amounts_name_the_country_of_their_dollar() {
    for (cents, currency, english, french, spanish) in [
        (123_450, "USD", "$1,234.50", "1\u{a0}234,50\u{a0}$\u{a0}US", "US$1,234.50"),
        (123_450, "CAD", "CA$1,234.50", "1\u{a0}234,50\u{a0}$", "CA$1,234.50"),
        (-5_000, "USD", "−$50.00", "−50,00\u{a0}$\u{a0}US", "−US$50.00"),
        (5, "CAD", "CA$0.05", "0,05\u{a0}$", "CA$0.05"),
        (0, "EUR", "EUR\u{a0}0.00", "0,00\u{a0}EUR", "EUR\u{a0}0.00"),
        (
            123_456_789_000,
            "CAD",
            "CA$1,234,567,890.00",
            "1\u{a0}234\u{a0}567\u{a0}890,00\u{a0}$",
            "CA$1,234,567,890.00",
        ),
    ] {
        let written =
            Language::ALL.map(|language| format::money(language, currency, Money::from_cents(cents)));
        assert_eq!(written, [english, french, spanish]);
    }
}

#[test]
fn days_are_counted_from_today() {
    for (to, english, french, spanish) in [
        ("2026-11-20", "today", "aujourd’hui", "hoy"),
        ("2026-11-21", "tomorrow", "demain", "mañana"),
        ("2026-11-19", "yesterday", "hier", "ayer"),
        ("2026-11-29", "in 9 days", "dans 9 jours", "en 9 días"),
        ("2026-11-18", "2 days ago", "il y a 2 jours", "hace 2 días"),
        ("2029-11-20", "in 1,096 days", "dans 1\u{a0}096 jours", "en 1,096 días"),
    ] {
        let told = |language| format::relative_day(language, day("2026-11-20"), day(to));
        assert_eq!(Language::ALL.map(told), [english, french, spanish]);
    }
}

#[test]
fn counted_nouns_follow_the_language() {
    for (count, english, french, spanish) in [
        (0, "0 units", "0 unité", "0 unidades"),
        (1, "1 unit", "1 unité", "1 unidad"),
        (2, "2 units", "2 unités", "2 unidades"),
        (10_000, "10,000 units", "10\u{a0}000 unités", "10,000 unidades"),
    ] {
        assert_eq!(Language::ALL.map(|language| portal::units(language, count)), [english, french, spanish]);
    }
    assert_eq!(options::needs(Spanish, 1), "Falta 1 respuesta");
    assert_eq!(options::needs(Spanish, 2), "Faltan 2 respuestas");
}

#[test]
fn a_text_in_place_of_a_number_is_corrected_with_the_range_of_number_facts() {
    let fault = FaultKind::Type { expected: JsonType::Number };
    assert_eq!(
        Language::ALL.map(|language| portal::faults::fault(language, &fault, "USD")),
        [
            "Enter a whole number from 0 to 999,999,999.",
            "Entrez un nombre entier de 0 à 999\u{a0}999\u{a0}999.",
            "Escriba un número entero de 0 a 999,999,999.",
        ]
    );
}

#[test]
fn faults_of_a_cell_format_dates_and_numbers_in_french() {
    let problems = [
        (
            workbench::problems::after_request(French, "x", "20 novembre 2026", "KT&C"),
            "inscrivez le 20 novembre 2026",
        ),
        (workbench::problems::not_an_amount(French, "x"), "250,00"),
        (workbench::problems::not_to_the_cent(French, "x"), "250,00"),
        (workbench::problems::negative(French, "x"), "laissez de côté les notes de crédit"),
        (workbench::problems::not_a_quantity(French, "x"), &format::number(French, 10_000_u32)),
    ];
    for (said, expected) in problems {
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn the_verb_of_a_part_of_the_lines_agrees_with_the_number_filed() {
    for (taken, english, french, spanish) in [
        (1, "1 of 3 lines will be", "1 ligne sur 3 sera soumise.", "Se presentará 1 de 3 líneas."),
        (2, "2 of 3 lines will be", "2 lignes sur 3 seront soumises.", "Se presentarán 2 de 3 líneas."),
    ] {
        for (language, expected) in Language::ALL.into_iter().zip([english, french, spanish]) {
            let said = workbench::file::some_to_file(language, taken, "3");
            assert!(said.starts_with(expected), "{said}");
        }
    }
}

#[test]
fn quotations_and_labels_have_the_languages_marks() {
    assert_eq!(format::quoted(English, "so"), "“so”");
    assert_eq!(format::quoted(French, "so"), "«\u{a0}so\u{a0}»");
    assert_eq!(format::quoted(Spanish, "so"), "“so”");
    assert_eq!(Language::ALL.map(format::colon), [": ", "\u{a0}: ", ": "]);
}

#[test]
fn a_deadline_is_named_with_its_weekday() {
    let day = "2026-11-29".parse().unwrap();
    let expected =
        ["Sunday, November 29, 2026", "dimanche 29 novembre 2026", "domingo 29 de noviembre de 2026"];
    assert_eq!(Language::ALL.map(|language| format::weekday_date(language, day)), expected);
}

#[test]
fn the_age_of_a_day_is_formatted_in_days_then_months_then_years() {
    let today = "2026-11-20".parse().unwrap();
    for (day, expected) in [
        ("2026-11-19", "yesterday"),
        ("2026-09-22", "59 days ago"),
        ("2026-09-21", "60 days ago"),
        ("2026-09-20", "2 months ago"),
        ("2024-11-21", "23 months ago"),
        ("2024-11-20", "2 years ago"),
        ("2020-11-21", "5 years ago"),
    ] {
        assert_eq!(format::ago(English, day.parse().unwrap(), today), expected, "{day}");
    }
}
