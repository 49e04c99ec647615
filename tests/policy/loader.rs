//! Documents with mistakes: each is named where it stands, all at once.

use crate::support::source;
use policy::authoring::{self, Diagnostic};
use serde_json::json;

/// The problems of ktc's document after replacing a text that occurs in it.
fn problems(replacements: &[(&str, &str)]) -> Vec<Diagnostic> {
    let mut document = source("ktc").to_owned();
    for (old, new) in replacements {
        assert!(document.contains(old), "{old}");
        document = document.replacen(old, new, 1);
    }
    authoring::check(&document).err().unwrap_or_default()
}

/// Line and column of the first occurrence of `text` in the document after a replacement.
fn place(old: &str, new: &str, text: &str) -> (usize, usize) {
    let document = source("ktc").replacen(old, new, 1);
    let before = document.split(text).next().unwrap();
    (before.matches('\n').count() + 1, before.rsplit('\n').next().unwrap().chars().count() + 1)
}

#[test]
fn each_mistake_is_named_at_its_place() {
    let installed = r#"require = { fact = "installed", is = false }"#;
    let table = [
        (
            installed,
            r#"require = { fact = "instaled", is = false }"#,
            r#"{ fact = "instaled""#,
            "no fact `instaled`",
        ),
        (
            installed,
            r#"require = { fact = "installed", is = "no" }"#,
            r#"{ fact = "installed", is = "no""#,
            "no value `no`",
        ),
        (
            installed,
            r#"require = { fact = "installed" }"#,
            r#"{ fact = "installed" }"#,
            "a condition has one form",
        ),
        (
            installed,
            r#"requires = { fact = "installed", is = false }"#,
            "requires =",
            "unknown key `requires`: did you mean `require`?",
        ),
        (
            installed,
            r#"require = { any = [{ fact = "installed", is = true }, { fact = "installed", is = false }] }"#,
            "{ any = [{ fact = \"installed\", is = true }",
            "passes whatever is answered",
        ),
        (
            installed,
            r#"require = { all = [{ fact = "installed", is = true }, { fact = "installed", is = false }] }"#,
            "{ all = [{ fact = \"installed\", is = true }",
            "fails whatever is answered",
        ),
        (
            r#"required = ["model"]"#,
            r#"required = ["serial", "fax"]"#,
            "\"fax\"]",
            "`fax` cannot be required: choose one of model, serial, company, phone, address, note",
        ),
        (
            r#"clause = "credit.note""#,
            r#"clause = "credit.nope""#,
            r#""credit.nope""#,
            "no clause `credit.nope`",
        ),
        (
            r#"within = { table = "warranty" }"#,
            r#"within = { table = "warrant" }"#,
            r#"{ table = "warrant" }"#,
            "no table `warrant`",
        ),
        (r#"remedies = ["paid_repair"]"#, r#"remedies = ["repair"]"#, r#""repair"]"#, "no remedy `repair`"),
        (r#"rate = { percent = "20" }"#, r#"rate = { percent = "120" }"#, r#""120" }"#, "from `0` to `100`"),
        (
            r#"effective_on = "2026-11-01""#,
            r#"effective_on = "1 November""#,
            r#""1 November""#,
            "year-month-day",
        ),
        ("[vague.en]", "[vagueness.en]", "vagueness", "unknown key `vagueness`: expected one of `policy`"),
        (
            r#"goods = ["exchange", "stock_rotation"]"#,
            r#"goods = ["exchange", "rotation"]"#,
            r#"{ money = ["credit"], credit = ["house_credit"], goods = ["exchange", "rotation"] }"#,
            "no remedy `rotation`",
        ),
        (
            r#"sale_type = "regular", fault"#,
            r#"sale_type = "normal", fault"#,
            r#""normal", fault"#,
            "`normal`",
        ),
    ];
    for (old, new, text, message) in table {
        let found = problems(&[(old, new)]);
        let (line, column) = place(old, new, text);
        let named = found.iter().any(|problem| {
            (problem.line, problem.column) == (line, column) && problem.message.contains(message)
        });
        assert!(named, "{new}: expected {line}:{column}: … {message}, found {found:#?}");
    }
}

#[test]
fn all_mistakes_are_named_at_once() {
    assert_eq!(problems(&[]), []);
    let found = problems(&[
        ("[vague.en]", "[vagueness.en]"),
        (
            r#"require = { fact = "installed", is = false }"#,
            r#"colour = "red"
require = { fact = "instaled", is = false }"#,
        ),
        (r#"clause = "credit.note""#, r#"clause = "credit.nope""#),
        (r#"require = { fact = "demo", is = false }"#, r#"require = { fact = "demo", is = "no" }"#),
    ]);
    for message in ["vagueness", "`colour`", "`instaled`", "`credit.nope`", "`no`"] {
        assert!(found.iter().any(|problem| problem.message.contains(message)), "{message}: {found:#?}");
    }
    assert!(found.is_sorted(), "in the order of the file");
    let follows = found.iter().find(|problem| problem.message.contains("credit.note` has no effect"));
    assert_eq!(follows, None, "it is cited under a misspelt id");
}

#[test]
fn a_clause_without_effect_is_named() {
    let found = problems(&[("[[process]]\nstep = \"notify\"\nclause = \"procedure.2\"\n", "")]);
    let messages: Vec<&str> = found.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(messages, ["clause `procedure.2` has no effect: cite it in a rule, a table or the process"]);
}

#[test]
fn a_notice_that_never_fires_and_a_row_that_never_counts_are_named() {
    let never =
        r#"when = { all = [{ fact = "role", is = "distributor" }, { fact = "role", is = "customer" }] }"#;
    let found = problems(&[
        (r#"when = { fact = "role", is = "distributor" }"#, never),
        (r#"for = { category = ["tvi-premier"] }"#, r#"for = { category = ["tvi-premier", "ip"] }"#),
        (r#"for = { category = ["nvr-pc"] }"#, r#"for = { category = ["nvr-pc", "dvr-960"] }"#),
    ]);
    let messages: Vec<&str> = found.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "an earlier row covers every case of this row: it never applies",
            "this condition never holds: the rule never applies",
        ]
    );
}

#[test]
fn a_missing_or_empty_translation_is_named_at_its_place() {
    let label = "label.en = \"Paid repair\"\nlabel.fr = \"Réparation payante\"\nlabel.es = \"Reparación con cargo\"\n";
    let with = |french: &str| label.replacen("label.fr = \"Réparation payante\"\n", french, 1);
    let lens = "label.en = \"The camera\"\nlabel.fr = \"La caméra\"\n";
    let table = [
        (label, with(""), "label.en = \"Paid repair\"", "there is no wording in `fr`: add it"),
        (
            label,
            with("label.fr = \"\"\n"),
            "\"\"\nlabel.es = \"Reparación con cargo",
            "the wording in `fr` is empty",
        ),
        (label, with("label.fr = \" \\u00A0\"\n"), "\" \\u00A0\"", "the wording in `fr` is empty"),
        (
            label,
            with("label.fr-CA = \"Réparation payante\"\n"),
            "\"Réparation payante\"",
            "`fr-CA` is not one of",
        ),
        (label, "label = {}\n".to_owned(), "{}", "write a wording for each language"),
        (lens, "label.en = \"The camera\"\n".to_owned(), "label.en = \"The camera\"", "no wording in `fr`"),
        (
            "[vague.fr]",
            "[vague.it]".to_owned(),
            "vague.en]",
            "the minimum content of texts is missing in `fr`",
        ),
        (
            "[vague.fr]",
            "[vague.it]".to_owned(),
            "[vague.it]",
            "`it` is not one of the document's languages (en, fr, es)",
        ),
    ];
    for (old, new, text, message) in table {
        let found = problems(&[(old, &new)]);
        let named = found.iter().find(|problem| problem.message.contains(message));
        let place = place(old, &new, text);
        assert_eq!(
            named.map(|problem| (problem.line, problem.column)),
            Some(place),
            "{new} {message}: {found:#?}"
        );
    }
}

#[test]
fn a_language_without_a_single_wording_is_named_at_every_text() {
    let found = problems(&[(r#"languages = ["en", "fr", "es"]"#, r#"languages = ["en", "fr", "es", "it"]"#)]);
    let is_wording = |problem: &&Diagnostic| problem.message.contains("no wording in `it`");
    let wordings = found.iter().filter(is_wording).count();
    assert!(wordings > 100, "{found:#?}");
    assert_eq!(found.len(), wordings + 1, "the minimum content is missing too");
}

#[test]
fn the_vendors_own_words_are_in_the_first_language_unless_another_is_named() {
    let language = |line: &str| {
        let document = source("ktc").replacen("source_language = \"en\"\n", line, 1);
        authoring::load(&document).unwrap().policy.document().policy.source_language().to_owned()
    };
    assert_eq!(language(""), "en");
    assert_eq!(language("source_language = \"ko\"\n"), "ko");
}

#[test]
fn a_worked_case_that_fails_is_named_with_what_came_out() {
    let found =
        problems(&[(r#"net = "400.00", until = "2026-11-29""#, r#"net = "410.00", until = "2026-11-29""#)]);
    assert_eq!(found.len(), 1);
    let message = &found.first().unwrap().message;
    assert!(message.contains("two_unopened_cameras") && message.contains("net should be"), "{message}");
}

#[test]
fn a_row_for_every_category_is_asked_for() {
    let found = problems(&[(r#"without = ["hard-drive"]"#, "without = []")]);
    assert!(found.first().unwrap().message.contains("a row for `hard-drive`"), "{found:#?}");
}

#[test]
fn remedies_in_a_circle_are_refused() {
    let found = problems(&[(
        r#"require = { fact = "natural_disaster", is = false }"#,
        r#"require = { remedy = "paid_repair", verdict = "ineligible" }"#,
    )]);
    assert!(found.iter().any(|problem| problem.message.contains("in a circle")), "{found:#?}");
}

#[test]
fn a_broken_file_is_named_by_line() {
    let found = authoring::check("[policy]\nid = \"x\"\nversion = \n").unwrap_err();
    assert!(found.iter().any(|problem| problem.line == 3), "{found:?}");
}

#[test]
fn a_digest_is_that_of_the_json_with_sorted_keys_and_without_the_digest() {
    let document = json!({ "b": 1, "digest": "x", "a": { "d": 2, "c": [] } });
    // `printf '{"a":{"c":[],"d":2},"b":1}' | sha256sum`
    assert_eq!(
        authoring::digest_of_json(document),
        "654bd4dc51d22af3a9a519513953a2dd4c0eaea5d9a902b34fd1e59671096c76"
    );
}
