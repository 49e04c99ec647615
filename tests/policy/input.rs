//! Bad input: every fault named at its place, and nothing that is good refused.

use crate::support::{date, ktc, with};
use policy::{Date, FaultKind};
use serde_json::{Value, json};

fn today() -> Date {
    date("2026-11-20")
}

/// A request with every field in use and no fault.
fn good() -> Value {
    json!({
        "as_of": "2026-11-20", "ship_on": "2026-11-24", "detail": "full",
        "requester": { "role": "distributor", "country": "US" },
        "answers": { "offset_po": "12000.00", "rotated_this_year": false },
        "lines": [{
            "model": "KNC-p3BR28V12IR", "serial": "A1234567", "category": "ip", "quantity": 2,
            "unit_price": "250.00", "purchased_on": "2026-10-30", "wanted": "credit",
            "answers": { "installed": false, "sale_type": "regular", "fault": "none", "unsold": true,
                         "repair_shipped_on": "2026-01-05", "fault_description": "It hums." }
        }]
    })
}

fn pointers(request: &Value) -> Vec<String> {
    let faults = ktc().read(request, today()).err().unwrap_or_default();
    faults.into_iter().map(|fault| fault.pointer).collect()
}

#[test]
fn a_valid_request_has_no_fault() {
    assert_eq!(pointers(&good()), Vec::<String>::new());
}

#[test]
fn null_is_the_same_as_absent() {
    for pointer in ["/as_of", "/ship_on", "/requester", "/requester/role", "/answers", "/answers/offset_po"] {
        assert_eq!(pointers(&with(&good(), pointer, Value::Null)), Vec::<String>::new(), "{pointer}");
    }
    for field in [
        "model",
        "serial",
        "category",
        "unit_price",
        "purchased_on",
        "wanted",
        "answers",
        "answers/installed",
    ] {
        let request = with(&good(), &format!("/lines/0/{field}"), Value::Null);
        assert_eq!(pointers(&request), Vec::<String>::new(), "{field}");
    }
}

#[test]
fn each_fault_is_named_at_its_place() {
    let long = |characters| Value::String("é".repeat(characters));
    let table = [
        ("/as_of", json!("2026-1-5")),
        ("/as_of", json!("20261120")),
        ("/as_of", json!("2026-02-30")),
        ("/as_of", json!("1899-12-31")),
        ("/as_of", json!("2201-01-01")),
        ("/as_of", json!("+026-11-20")),
        ("/as_of", json!(20_261_120)),
        ("/ship_on", json!("2026-11-19")),
        ("/detail", json!("short")),
        ("/requester", json!("distributor")),
        ("/requester/role", json!("dealer")),
        ("/requester/country", long(201)),
        ("/requester/name", json!("Ann")),
        ("/answers", json!([])),
        ("/answers/installed", json!(true)),
        ("/answers/role", json!("customer")),
        ("/answers/offset_po", json!(12_000)),
        ("/answers/offset_po", json!("-1.00")),
        ("/answers/rotated_this_year", json!("no")),
        ("/colour", json!("red")),
        ("/lines", json!({})),
        ("/lines", json!([])),
        ("/lines", Value::Null),
        ("/lines/0", json!(1)),
        ("/lines/0/model", long(201)),
        ("/lines/0/serial", json!(7)),
        ("/lines/0/category", json!("toaster")),
        ("/lines/0/quantity", Value::Null),
        ("/lines/0/quantity", json!(0)),
        ("/lines/0/quantity", json!(10_001)),
        ("/lines/0/quantity", json!(-1)),
        ("/lines/0/quantity", json!(1.5)),
        ("/lines/0/quantity", json!("2")),
        ("/lines/0/unit_price", json!("1e5")),
        ("/lines/0/unit_price", json!("+5")),
        ("/lines/0/unit_price", json!("5.")),
        ("/lines/0/unit_price", json!(".5")),
        ("/lines/0/unit_price", json!("5.001")),
        ("/lines/0/unit_price", json!("1000000000")),
        ("/lines/0/unit_price", json!("１")),
        ("/lines/0/purchased_on", json!("2026-11-21")),
        ("/lines/0/wanted", json!("refund")),
        ("/lines/0/colour", json!("red")),
        ("/lines/0/answers/installed", json!("no")),
        ("/lines/0/answers/sale_type", json!("gift")),
        ("/lines/0/answers/offset_po", json!("1.00")),
        ("/lines/0/answers/category", json!("ip")),
        ("/lines/0/answers/vendor_review", json!(true)),
        ("/lines/0/answers/repair_shipped_on", json!("2026-11-21")),
        ("/lines/0/answers/fault_description", long(2_001)),
        ("/lines/0/answers/a~1b", json!(1)),
    ];
    for (pointer, value) in table {
        assert_eq!(pointers(&with(&good(), pointer, value.clone())), [pointer], "{value}");
    }
}

#[test]
fn values_at_the_limits_are_valid() {
    let table = [
        ("/as_of", json!("2200-12-31"), "/ship_on"),
        ("/lines/0/quantity", json!(10_000), ""),
        ("/lines/0/quantity", json!(1), ""),
        ("/lines/0/unit_price", json!("999999999.99"), ""),
        ("/lines/0/unit_price", json!("0"), ""),
        ("/lines/0/unit_price", json!("0.5"), ""),
        ("/lines/0/model", Value::String("é".repeat(200)), ""),
        ("/lines/0/answers/fault_description", Value::String("é".repeat(2_000)), ""),
        ("/lines/0/purchased_on", json!("2026-11-20"), ""),
        ("/lines/0/purchased_on", json!("1900-01-01"), ""),
        ("/ship_on", json!("2026-11-20"), ""),
    ];
    for (pointer, value, removed) in table {
        let mut request = with(&good(), pointer, value.clone());
        if !removed.is_empty() {
            request = with(&request, removed, Value::Null);
        }
        assert_eq!(pointers(&request), Vec::<String>::new(), "{pointer} {value}");
    }
}

#[test]
fn all_faults_are_named_at_once() {
    let request = json!({
        "as_of": 1, "nonsense": 1, "requester": { "role": "x" }, "answers": { "installed": true },
        "lines": [{ "quantity": 0, "unit_price": 5, "answers": { "demo": 1 } }, { "category": "x" }, 3]
    });
    let mut found = pointers(&request);
    found.sort();
    let expected = [
        "/answers/installed",
        "/as_of",
        "/lines/0/answers/demo",
        "/lines/0/quantity",
        "/lines/0/unit_price",
        "/lines/1/category",
        "/lines/1/quantity",
        "/lines/2",
        "/nonsense",
        "/requester/role",
    ];
    assert_eq!(found, expected);
}

#[test]
fn ten_thousand_lines_are_valid_and_one_more_is_a_fault() {
    let lines = |count: usize| json!({ "lines": vec![json!({ "quantity": 1 }); count] });
    assert_eq!(pointers(&lines(10_000)), Vec::<String>::new());
    assert_eq!(pointers(&lines(10_001)), ["/lines"]);
}

#[test]
fn without_a_readable_day_of_the_request_no_other_date_is_compared_with_it() {
    let request = json!({ "as_of": "junk", "ship_on": "2026-11-01", "lines": [{ "quantity": 1, "purchased_on": "2026-12-01" }] });
    assert_eq!(pointers(&request), ["/as_of"]);
}

#[test]
fn an_unknown_name_is_a_fault_even_without_a_value() {
    for pointer in
        ["/bogus", "/requester/bogus", "/answers/bogus", "/lines/0/bogus", "/lines/0/answers/bogus"]
    {
        assert_eq!(pointers(&with(&good(), pointer, Value::Null)), [pointer]);
    }
}

#[test]
fn an_empty_phrase_is_vague_with_any_apostrophe() {
    let document = ktc().document();
    for phrase in [
        "It's not working at all",
        "It’s not working at all!",
        "ITS NOT WORKING AT ALL",
        "   ",
        "broken",
        "- - - -",
    ] {
        assert!(!document.is_clear(phrase), "{phrase}");
    }
    assert!(document.is_clear("It’s not working after rain"));
}

#[test]
fn a_description_is_measured_in_each_language() {
    let document = ktc().document();
    for phrase in [
        "Ça ne marche pas.",
        "L'appareil est brisé!",
        "L’APPAREIL EST BRISÉ",
        "C’est brisé",
        "No funciona",
        "¡La cámara no funciona!",
    ] {
        assert!(!document.is_clear(phrase), "{phrase}");
    }
    // Where French drops a vowel, two words meet.
    for text in ["L’image est floue", "N'allume plus depuis hier", "La imagen se ve borrosa"] {
        assert!(document.is_clear(text), "{text}");
    }
}

#[test]
fn a_body_that_is_not_an_object_is_refused_at_its_root() {
    for body in [json!([]), json!("x"), json!(1), Value::Null] {
        assert_eq!(pointers(&body), [""]);
    }
}

#[test]
fn the_message_of_a_fault_states_the_correction() {
    let faults = ktc().read(&with(&good(), "/lines/0/category", json!("toaster")), today()).unwrap_err();
    let said = faults.first().unwrap().kind.to_string();
    assert!(said.starts_with("`toaster` is not one of: ip, ptz"), "{said}");
    let Err(faults) = ktc().read(&with(&good(), "/ship_on", json!("2026-11-01")), today()) else {
        panic!("accepted")
    };
    assert_eq!(faults.first().unwrap().kind, FaultKind::BeforeRequest { earliest: today() });
}
