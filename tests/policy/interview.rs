//! The questions that are asked, and those that have stopped mattering.

use crate::support::{date, koso, ktc};
use policy::wire::{Encode as _, from_value};
use policy::{Basis, Id, Interest, Interview, Policy, Request, Verdict};
use serde_json::{Value, json};

fn interview(policy: &Policy, wish: &str, request: &Value) -> Interview {
    let request: Request = from_value(request).unwrap();
    let wish = policy.document().intents.iter().find(|other| other.id == wish).unwrap();
    let interest = Interest::from(wish);
    policy.interview(&request, &vec![interest; request.lines.len()], date("2026-11-20"))
}

fn line_questions(policy: &Policy, wish: &str, line: &Value) -> Vec<String> {
    let interview = interview(policy, wish, &json!({ "lines": [line] }));
    interview.line_questions.first().unwrap().iter().map(Id::to_string).collect()
}

#[test]
fn someone_who_wants_their_money_back_is_not_asked_about_faults() {
    let questions =
        line_questions(ktc(), "unwanted", &json!({ "quantity": 1, "answers": { "fault": "none" } }));
    let expected =
        ["category", "purchased_on", "installed", "demo", "original_condition", "sale_type", "unit_price"];
    assert_eq!(questions, expected);
}

#[test]
fn an_answer_that_closes_everything_stays_and_takes_the_open_questions_away() {
    let questions = line_questions(
        ktc(),
        "unwanted",
        &json!({ "quantity": 1, "answers": { "fault": "none", "installed": true, "demo": true } }),
    );
    assert_eq!(questions, ["installed"]);
}

#[test]
fn the_answer_to_a_question_that_is_no_longer_asked_does_not_count() {
    let line = json!({ "quantity": 1, "category": "ip", "answers": { "fault": "none", "installed": true, "demo": true } });
    let asked = interview(ktc(), "unwanted", &json!({ "lines": [line] }));
    let assessment = ktc().assess(&asked.resolved);
    let credit = assessment.lines.first().unwrap().remedies.first().unwrap();
    let failed: Vec<&str> = credit.gates(policy::Outcome::Fail).map(Id::as_str).collect();
    assert_eq!(failed, ["credit.note"]);
    assert_eq!(credit.verdict, Verdict::Ineligible);
}

#[test]
fn the_part_is_asked_once_the_product_is_a_ptz() {
    let asks_part = |category: &str| {
        let line = json!({ "quantity": 1, "category": category, "purchased_on": "2025-05-01" });
        line_questions(ktc(), "faulty", &line).contains(&"ptz_part".to_owned())
    };
    assert!(asks_part("ptz"));
    assert!(!asks_part("ip"));
}

#[test]
fn a_repair_asks_what_goes_wrong() {
    let line = json!({ "quantity": 1, "category": "ip", "purchased_on": "2026-01-05" });
    assert!(line_questions(ktc(), "faulty", &line).contains(&"fault_description".to_owned()));
    assert!(line_questions(koso(), "faulty", &line_of_koso()).contains(&"fault_description".to_owned()));
}

#[test]
fn the_vendor_s_own_decision_is_never_asked() {
    let line = json!({ "quantity": 1, "answers": { "fault": "defective", "extenuating": true } });
    assert!(!line_questions(ktc(), "faulty", &line).contains(&"vendor_review".to_owned()));
}

#[test]
fn the_earlier_repair_is_asked_for_once_the_term_has_ended() {
    let asks = |purchased_on: &str| {
        let line = json!({ "quantity": 1, "category": "ip", "purchased_on": purchased_on });
        line_questions(ktc(), "faulty", &line).contains(&"repaired".to_owned())
    };
    assert!(!asks("2026-01-05"));
    assert!(asks("2020-01-05"));
}

#[test]
fn a_rotation_asks_the_request_s_questions_once() {
    let line = json!({ "quantity": 1, "answers": { "fault": "none" } });
    let interview = interview(
        ktc(),
        "rotation",
        &json!({ "requester": { "role": "distributor" }, "lines": [line, line] }),
    );
    let questions: Vec<&str> = interview.request_questions.iter().map(Id::as_str).collect();
    assert_eq!(questions, ["role", "rotated_this_year", "offset_po"]);
}

#[test]
fn the_question_that_splits_is_asked_before_those_that_only_one_remedy_reads() {
    let line = json!({ "quantity": 1, "category": "ptz", "purchased_on": "2025-05-20",
                       "answers": { "ptz_part": "pan_tilt", "fault": "defective" } });
    let questions = line_questions(ktc(), "faulty", &line);
    let expected = ["category", "ptz_part", "purchased_on", "fault", "repaired", "serial_sticker_intact"];
    assert_eq!(questions.get(..6), Some(&expected.map(str::to_owned)[..]));
}

#[test]
fn no_void_condition_is_asked_of_a_camera_whose_term_has_ended() {
    let line = json!({ "quantity": 1, "category": "ptz", "purchased_on": "2025-05-20",
                       "answers": { "ptz_part": "pan_tilt", "fault": "defective", "repaired": false } });
    let questions = line_questions(ktc(), "faulty", &line);
    let expected = [
        "category",
        "ptz_part",
        "purchased_on",
        "fault",
        "repaired",
        "extenuating",
        "unit_price",
        "fault_description",
    ];
    assert_eq!(questions, expected);
}

#[test]
fn a_question_that_is_answered_not_sure_stays_and_the_others_go_on() {
    let request =
        from_value(&json!({ "lines": [{ "quantity": 1, "category": "ptz", "purchased_on": "2025-05-20" }] }))
            .unwrap();
    let wish = ktc().document().intents.iter().find(|wish| wish.id == "faulty").unwrap();
    let interest = Interest { unsure: vec!["ptz_part".into(), "installed".into()], ..wish.into() };
    let asked = ktc().interview(&request, &[interest], date("2026-11-20")).line_questions.remove(0);
    for (fact, is_asked) in [("ptz_part", true), ("installed", false), ("serial_sticker_intact", true)] {
        assert_eq!(asked.contains(&fact.into()), is_asked, "{fact}");
    }
}

#[test]
fn each_wish_of_koso_asks_little() {
    assert_eq!(
        line_questions(
            koso(),
            "back_order",
            &json!({ "quantity": 1, "answers": { "refused_back_order": true } })
        ),
        ["unit_price"]
    );
    assert_eq!(
        line_questions(koso(), "unwanted", &json!({ "quantity": 1 })),
        ["category", "invoiced_on", "unit_price"]
    );
}

#[test]
fn a_faulty_answer_is_unknown_and_named() {
    let request =
        json!({ "lines": [{ "quantity": 1, "unit_price": "a lot", "purchased_on": "2026-11-21" }] });
    let (resolved, faults) = ktc().resolve(&from_value(&request).unwrap(), date("2026-11-20"));
    let assessment = ktc().assess(&resolved);
    assert_eq!(assessment.lines.first().unwrap().remedies.first().unwrap().credit, None);
    let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(pointers, ["/lines/0/unit_price", "/lines/0/purchased_on"]);
}

#[test]
fn the_counted_request_has_the_answers_that_count_and_a_valid_price() {
    let line = json!({ "quantity": 1, "category": "ip", "unit_price": "9.50",
                       "answers": { "fault": "none", "installed": true, "demo": true, "unsold": true } });
    let request = json!({ "requester": { "role": "customer", "country": "US" }, "answers": { "offset_po": "1.00" }, "lines": [line] });
    let counted = interview(ktc(), "unwanted", &request).counted;
    let expected = json!({ "requester": { "country": "US" },
        "lines": [{ "quantity": 1, "category": "ip", "unit_price": "9.50", "answers": { "fault": "none", "installed": true } }] });
    assert_eq!(counted.encode(), expected);
}

#[test]
fn a_fault_counts_only_while_its_question_is_asked() {
    let faults = |fault: &str| {
        let line = json!({ "quantity": 1, "unit_price": "a lot", "answers": { "fault": fault, "installed": 7, "repair_shipped_on": "never" } });
        let faults = interview(ktc(), "unwanted", &json!({ "lines": [line] })).faults;
        faults.into_iter().map(|fault| fault.pointer).collect::<Vec<_>>()
    };
    assert_eq!(faults("none"), ["/lines/0/unit_price", "/lines/0/answers/installed"]);
}

#[test]
fn a_deadline_is_measured_to_shipping_or_to_the_request() {
    let basis = |policy: &Policy, remedy: &str| policy.deadline_basis(&Id::from(remedy));
    assert_eq!(basis(ktc(), "credit"), Some(Basis::ShipOn));
    assert_eq!(basis(ktc(), "warranty_service"), Some(Basis::AsOf));
    assert_eq!(basis(ktc(), "paid_repair"), None);
    assert_eq!(basis(koso(), "credit"), Some(Basis::AsOf));
}

fn line_of_koso() -> Value {
    json!({ "quantity": 1, "category": "electronic", "purchased_on": "2026-06-01" })
}
