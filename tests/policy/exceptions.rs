//! Gates with an exception: worked examples beside the laws that hold for random documents.

use std::sync::Arc;

use policy::{Policy, RemedyAssessment, Verdict};
use serde_json::{Value, json};
use testkit::altered;

use crate::support::date;

/// The gate of Koso's document that asks for a call to the technician.
const TROUBLESHOT: &str = r#"require = { fact = "troubleshot", is = true }"#;

/// Koso's policy, with an exception to the call to the technician.
fn with_exception(exception: &str) -> Arc<Policy> {
    altered("koso", |document| {
        document.replacen(TROUBLESHOT, &format!("{TROUBLESHOT}\nunless = {exception}"), 1)
    })
}

/// A warranty claim that passes every gate except the one that these answers decide.
fn warranty_claim(policy: &Policy, answers: &Value) -> RemedyAssessment {
    let mut all = json!({ "bought_in_north_america": true, "listed_on_website": true, "fault": "defective" });
    all.as_object_mut().unwrap().extend(answers.as_object().unwrap().clone());
    let line = json!({ "quantity": 1, "purchased_on": "2026-09-10", "answers": all });
    let request = policy.read(&json!({ "lines": [line] }), date("2026-11-20")).unwrap();
    policy.assess(&request).lines.remove(0).remedies.remove(2)
}

#[test]
fn a_failed_gate_is_unknown_and_asks_for_the_exception_while_the_exception_is_unknown() {
    let policy = with_exception(r#"{ fact = "refused_back_order", is = true }"#);
    let claim = |answers| {
        let claim = warranty_claim(&policy, &answers);
        (claim.verdict, claim.needs.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(
        claim(json!({ "troubleshot": false })),
        (Verdict::Undetermined, "refused_back_order".to_owned())
    );
    assert_eq!(
        claim(json!({ "troubleshot": false, "refused_back_order": true })),
        (Verdict::Eligible, String::new())
    );
    assert_eq!(
        claim(json!({ "troubleshot": false, "refused_back_order": false })),
        (Verdict::Ineligible, String::new())
    );
    assert_eq!(claim(json!({ "troubleshot": true })), (Verdict::Eligible, String::new()));
    assert_eq!(claim(json!({ "refused_back_order": true })), (Verdict::Eligible, String::new()));
}

#[test]
fn a_gate_with_a_step_keeps_it_if_its_exception_would_close_the_remedy() {
    // Without a fault the remedy is closed, so a call that was not made fails whether the exception holds or not.
    let policy = with_exception(r#"{ fact = "fault", is = "none" }"#);
    let claim = warranty_claim(&policy, &json!({ "troubleshot": false }));
    assert_eq!(claim.verdict, Verdict::Ineligible);
    assert_eq!(claim.step, ["defect.troubleshoot"].map(policy::Id::from));
}
