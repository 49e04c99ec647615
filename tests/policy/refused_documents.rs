//! Documents that `policy check` refuses: each message names the part, and what to write instead, in the document's own words.

use policy::authoring;

use crate::support::source;

/// The messages for ktc's document after replacing texts that occur in it.
fn messages(replacements: &[(&str, &str)]) -> Vec<String> {
    let mut document = source("ktc").to_owned();
    for (old, new) in replacements {
        assert!(document.contains(old), "{old}");
        document = document.replacen(old, new, 1);
    }
    let found = authoring::check(&document).err().unwrap_or_default();
    found.into_iter().map(|diagnostic| diagnostic.message).collect()
}

const PERCENTAGE_IN_QUOTES: &str =
    "write a percentage from `0` to `100` with at most two decimals, in quotes";
const FEE: &str = r#"rate = { percent = "20" }"#;
const WINDOW: &str = "within = { days = 30 }";

#[test]
fn what_cannot_be_is_named_once_with_what_is_allowed() {
    let table = [
        (
            r#"time_zone = "America/Los_Angeles""#,
            r#"time_zone = "America/Los_Angles""#,
            "unknown time zone `America/Los_Angles`: write it as in `America/Toronto`",
        ),
        (
            r#"currency = "USD""#,
            r#"currency = "US$""#,
            "unknown currency `US$`: write its code in ISO 4217, as in `USD`",
        ),
        (r#"id = "ktc""#, r#"id = "api""#, "`api` is a page of the portal: give the policy another id"),
        (
            r#"id = "ktc""#,
            r#"id = "metrics""#,
            "`metrics` is a page of the portal: give the policy another id",
        ),
        (
            r#"id = "ktc""#,
            r#"id = "healthz""#,
            "`healthz` is a page of the portal: give the policy another id",
        ),
        (
            r#"version = "2026-11-01""#,
            r#"version = " ""#,
            "the version is empty: write it as people should read it",
        ),
        (
            r#"email = "tech@ktncusa.com""#,
            r#"email = "tech at ktncusa.com""#,
            "`tech at ktncusa.com` is not an e-mail address: write it as in `returns@example.com`",
        ),
        (
            FEE,
            r#"rate = { per_line = "-5.00" }"#,
            "this is negative: write a number or an amount of at least 0",
        ),
        (
            FEE,
            r#"rate = { greatest_of = [{ percent = "20" }, { least_of = [{ per_unit = "-0.01" }] }] }"#,
            "this is negative: write a number or an amount of at least 0",
        ),
        (
            FEE,
            "rate = { least_of = [] }",
            r#"name at least one rate, as in `[{ percent = "20" }, { per_line = "10.00" }]`"#,
        ),
        (
            FEE,
            r#"rate = { percent = "20", per_line = "5.00" }"#,
            "write exactly one of `percent`, `per_unit`, `per_line`, `per_request`, `greatest_of`, `least_of`, with its value",
        ),
        (FEE, "rate = { percent = 20 }", PERCENTAGE_IN_QUOTES),
        (
            WINDOW,
            "within = { dais = 30 }",
            "write a period (`{ days = 30 }`, `{ business_days = 10 }`, `{ months = 36 }`, `{ season_end = { month = 9, day = 30 } }`) or a \
             table (`{ table = \"…\" }`)",
        ),
        (WINDOW, "within = { days = 70000 }", "write a whole number from 0 to 65535"),
        (
            WINDOW,
            "within = { season_end = { month = 2, day = 30 } }",
            "there is no such day: write a month from 1 to 12 and a day that it has",
        ),
        (
            r#"id = "original_condition""#,
            r#"id = "original condition""#,
            "`original condition` is not a valid id: write letters without accents, digits, `.`, `_` and `-` only, at least one",
        ),
        (
            r#"id = "stock""#,
            r#"id = "unsold stock""#,
            "`unsold stock` is not a valid id: write letters without accents, digits, `.`, `_` and `-` only, at least one",
        ),
        (
            r#"source = "A pre-approved RMA number must be requested before shipping any products back to KT&C.""#,
            r#"source = " ""#,
            "clause `procedure.1` lacks the vendor's own words: copy them into `source`",
        ),
        (
            "type = \"bool\"",
            "type = \"boolean\"",
            "choose one of `bool`, `choice`, `date`, `money`, `number`, `text`, `decision`",
        ),
        (
            r#"effective_on = "2026-11-01""#,
            "effective_on = 2026-11-01",
            "write a date that exists as year-month-day, for example `2026-11-20`, from 1900 to 2200, in quotes",
        ),
        (r#"label.en = "Paid repair""#, "label.en = 7", "write a text in quotes"),
    ];
    for (old, new, expected) in table {
        let found: Vec<String> =
            messages(&[(old, new)]).into_iter().filter(|message| !is_consequence(message)).collect();
        assert_eq!(found, [expected], "{new}");
    }
}

/// The rules that read a fact which one of the mistakes renames, and the texts that name the figure of a rule which one of them
/// replaces.
fn is_consequence(message: &str) -> bool {
    message.starts_with("there is no fact `original_condition`") || message.contains("}` has no value: ")
}

#[test]
fn a_tier_after_one_without_a_condition_is_named() {
    let fee = "[[fee]]\nid = \"restocking_fee\"\n";
    let tier = "[[fee]]\nid = \"restocking_fee\"\nclause = \"credit.4\"\nremedies = [\"house_credit\"]\nlabel.en = \"F\"\nlabel.fr = \"F\"\n\
                label.es = \"C\"\nrate = { percent = \"5\" }\n";
    let conditional = format!("{tier}when = {{ fact = \"demo\", is = true }}\n\n{fee}");
    assert_eq!(messages(&[(fee, &conditional)]), [""; 0], "the tier without a condition is the last");
    assert_eq!(
        messages(&[(fee, &format!("{tier}\n{fee}"))]),
        ["an earlier tier with this id has no `when` and always applies: this one never does"]
    );
}

#[test]
fn a_fact_and_a_table_that_nothing_reads_are_named() {
    let fact = "[[fact]]\nid = \"colour\"\nscope = \"line\"\ntype = \"text\"\nquestion = { en = \"?\", fr = \"?\", es = \"?\" }\n\
                label = { en = \"C\", fr = \"C\", es = \"C\" }\n\n[[fact]]\nid = \"demo\"";
    assert_eq!(
        messages(&[("[[fact]]\nid = \"demo\"", fact)]),
        [
            "nothing reads fact `colour`: use it in a condition or a table, name it in a wish under `also_asks`, or take it out"
        ]
    );
    let table = "[[table]]\nid = \"spares\"\nkeys = [\"ptz_part\"]\nrow = [{ for = {}, period = { days = 1 }, clause = \"returns.4\" }]\n\n[[table]]";
    assert_eq!(
        messages(&[("[[table]]", table)]),
        ["nothing reads table `spares`: use it as `within = { table = \"spares\" }`, or take it out"]
    );
}

#[test]
fn a_misspelt_fact_is_named_once_without_what_follows_from_it() {
    let used = r#"require = { fact = "serial_sticker_intact", is = true }"#;
    let misspelt = r#"require = { fact = "serial_sticker_intakt", is = true }"#;
    assert_eq!(
        messages(&[(used, misspelt)]),
        ["there is no fact `serial_sticker_intakt`: did you mean `serial_sticker_intact`?"]
    );
    // The declaration: every rule that reads the fact is right.
    assert_eq!(
        messages(&[(r#"id = "original_condition""#, r#"id = "orignal_condition""#)]),
        ["there is no fact `original_condition`: did you mean `orignal_condition`?"]
    );
    // A fact that the engine reads, and one that keys a table.
    assert_eq!(
        messages(&[(r#"id = "purchased_on""#, r#"id = "purchase_on""#)]),
        ["there is no fact `purchased_on`: did you mean `purchase_on`?"]
    );
    assert_eq!(
        messages(&[(r#"id = "ptz_part""#, r#"id = "ptz_parts""#)]),
        ["there is no fact `ptz_part`: did you mean `ptz_parts`?"]
    );
    assert_eq!(messages(&[(r#""hard-drive""#, r#""hard-drives""#)]).len(), 1);
}

#[test]
fn all_missing_fields_are_named_at_once_and_a_misspelt_one_is_not_missing() {
    let found = messages(&[
        (
            "[[fee]]\nid = \"restocking_fee\"\nclause = \"credit.7\"\nremedies = [\"credit\", \"house_credit\"]\n",
            "[[fee]]\n",
        ),
        ("time_zone = \"America/Los_Angeles\"\n", ""),
        ("effective_on = \"2026-11-01\"\n", "effectiv_on = \"2026-11-01\"\n"),
        ("rma_number = ", "# rma_number = "),
        ("credits = true", ""),
    ]);
    assert_eq!(
        found,
        [
            "`rma_number` is missing: write a table with `valid_days`, `clause`",
            "`time_zone` is missing: write a text in quotes",
            "unknown key `effectiv_on`: did you mean `effective_on`?",
            "`credits` is missing: write `true` or `false`",
            "`clause` is missing: write a text in quotes",
            "`id` is missing: write a text in quotes",
            "`remedies` is missing: write a list, in brackets",
        ]
    );
    let empty = authoring::check("").unwrap_err();
    let missing: Vec<String> = empty.into_iter().map(|diagnostic| diagnostic.message).collect();
    for part in ["policy", "fact", "wish", "remedy", "clause", "section", "gate"] {
        assert!(
            missing.iter().any(|message| message.starts_with(&format!("`{part}` is missing"))),
            "{part}: {missing:?}"
        );
    }
}

#[test]
fn worked_cases_are_explained_in_the_words_of_the_document() {
    let stated = r#"net = "400.00", until = "2026-11-29""#;
    let case = "worked case `two_unopened_cameras_shipped_on_day_25_get_credit_less_20_percent` fails: line 0, credit:";
    assert_eq!(
        messages(&[
            (stated, r#"net = "none", until = "2026-11-30""#),
            (r#"charges = { restocking_fee = "100.00" }"#, r#"charges = { restocking_fee = "90" }"#),
        ]),
        [
            format!("{case} net should be \"none\", is \"400.00\""),
            format!(
                "{case} charges should be {{ restocking_fee = \"90.00\" }}, is {{ restocking_fee = \"100.00\" }}"
            ),
            format!("{case} until should be \"2026-11-30\", is \"2026-11-29\""),
        ]
    );
    assert_eq!(
        messages(&[(stated, r#"net = 400, until = "2026-11-29""#)]),
        [
            "write an amount up to `999999999.99` as digits with at most two decimals, for example `250.00`, in quotes"
        ]
    );
    assert_eq!(
        messages(&[(stated, r#"nett = "400.00", until = "2026-11-29""#)]),
        ["unknown key `nett`: did you mean `net`?"]
    );
}
