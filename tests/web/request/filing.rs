use policy::FaultKind;
use policy::wire::Encode as _;
use serde_json::json;
use web::contact::ContactField;
use web::request::state::filing::{faults, filing};
use web::request::state::{Draft, FieldId, Judged};

use super::support::{draft, unopened, vendor};

/// A draft that can be filed.
fn complete() -> Draft {
    let mut draft = draft(vec![unopened("2026-11-01")]);
    draft.lines[0].chosen = Some("credit".into());
    FieldId::Model(0).write(&mut draft, "KNC-p3BR28V12IR".into());
    FieldId::Contact(ContactField::Name).write(&mut draft, " Ada ".into());
    FieldId::Contact(ContactField::Email).write(&mut draft, "ada@example.com".into());
    draft
}

fn fault_ids(draft: &Draft) -> Vec<String> {
    let vendor = vendor("ktc");
    let judged = Judged::of(&vendor, draft);
    faults(&vendor, draft, &judged).iter().map(|(field, _)| field.element_id()).collect()
}

#[test]
fn the_filing_has_the_values_that_the_customer_sees_and_is_decided_without_changes() {
    let (vendor, draft) = (vendor("ktc"), complete());
    let judged = Judged::of(&vendor, &draft);
    let body = filing(&vendor, &draft, &judged).encode();
    assert_eq!(
        body["chosen"],
        json!([{ "line": 0, "remedy": "credit", "verdict": "eligible", "net": "1000.00", "eligible_until": "2026-12-01" }])
    );
    assert_eq!(body["contact"], json!({ "name": "Ada", "email": "ada@example.com", "language": "en" }));
    assert_eq!(body["digest"], json!(vendor.document().digest));
    assert_eq!(body["request"].get("as_of"), None);
    assert_eq!(body.get("note"), None);
    let decision = vendor.policy.decide(&body, vendor.today).unwrap();
    assert_eq!(decision.changes, []);
}

#[test]
fn a_complete_draft_has_no_fault() {
    assert_eq!(fault_ids(&complete()), [""; 0]);
}

#[test]
fn every_product_needs_a_chosen_remedy() {
    let mut draft = complete();
    draft.lines[0].chosen = None;
    draft.duplicate_line(0);
    assert_eq!(fault_ids(&draft), ["line-0-chosen", "line-1-chosen"]);
}

#[test]
fn a_chosen_remedy_that_is_no_longer_open_is_a_fault() {
    let mut draft = complete();
    FieldId::LineFact(0, "installed".into()).write(&mut draft, "yes".into());
    assert_eq!(fault_ids(&draft), ["line-0-chosen"]);
}

#[test]
fn an_undetermined_remedy_may_be_filed() {
    let mut draft = complete();
    FieldId::LineFact(0, "demo".into()).write(&mut draft, String::new());
    assert_eq!(fault_ids(&draft), [""; 0]);
}

#[test]
fn a_filing_needs_a_name_a_valid_email_address_and_a_complete_postal_address() {
    let mut draft = complete();
    FieldId::Contact(ContactField::Name).write(&mut draft, "  ".into());
    FieldId::Contact(ContactField::Email).write(&mut draft, "ada".into());
    FieldId::Contact(ContactField::City).write(&mut draft, "London".into());
    assert_eq!(
        fault_ids(&draft),
        ["contact-name", "contact-email", "contact-address-line1", "contact-address-country"]
    );
    let vendor = vendor("ktc");
    let found = faults(&vendor, &draft, &Judged::of(&vendor, &draft));
    assert!(found.iter().all(|(field, _)| !field.is_a_question()));
    assert!(found.iter().any(|(_, kind)| *kind == FaultKind::Email));
}

#[test]
fn a_wrong_answer_stops_the_filing_at_its_question() {
    let mut draft = complete();
    FieldId::Quantity(0).write(&mut draft, "0".into());
    assert_eq!(fault_ids(&draft), ["line-0-quantity"]);
}
