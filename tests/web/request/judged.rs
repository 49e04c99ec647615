use policy::wire::Encode as _;
use policy::{FaultKind, Verdict};
use serde_json::json;
use web::request::state::{Draft, FieldId, Judged, NOT_SURE};
use web::vendor::Vendor;

use super::support::{draft, line, unopened, vendor};

fn asked(judged: &Judged) -> Vec<&str> {
    judged.asked_of_lines[0].iter().map(policy::Id::as_str).collect()
}

fn verdict(judged: &Judged, remedy: &str) -> Verdict {
    judged.remedy(0, &remedy.into()).unwrap().verdict
}

#[test]
fn nothing_is_asked_before_the_customer_chooses_a_wish() {
    let judged = Judged::of(&vendor("ktc"), &Draft::default());
    assert!(asked(&judged).is_empty());
    assert!(judged.asked.is_empty());
    assert!(judged.faults.is_empty());
}

#[test]
fn an_unopened_camera_gets_credit_and_every_answer_counts() {
    let judged = Judged::of(&vendor("ktc"), &draft(vec![unopened("2026-11-01")]));
    assert_eq!(verdict(&judged, "credit"), Verdict::Eligible);
    let credit = judged.remedy(0, &"credit".into()).unwrap();
    assert_eq!(credit.net.unwrap().to_string(), "1000.00");
    assert_eq!(credit.eligible_until.unwrap().to_string(), "2026-12-01");
}

#[test]
fn the_answers_that_follow_from_a_wish_are_sent_and_not_asked() {
    let judged = Judged::of(&vendor("ktc"), &draft(vec![unopened("2026-11-01")]));
    assert!(!asked(&judged).contains(&"fault"));
    assert_eq!(judged.request.encode()["lines"][0]["answers"]["fault"], json!("none"));
}

#[test]
fn the_answers_of_a_wish_replace_those_typed_before() {
    let mut line = unopened("2026-11-01");
    line.answers.insert("fault".into(), "doa".into());
    let judged = Judged::of(&vendor("ktc"), &draft(vec![line]));
    assert_eq!(judged.request.encode()["lines"][0]["answers"]["fault"], json!("none"));
}

#[test]
fn an_answer_that_no_longer_matters_is_kept_but_not_sent() {
    let mut line = unopened("2026-11-01");
    // An installed camera is no longer asked whether it was a demo, since every credit is closed.
    line.answers.insert("installed".into(), "yes".into());
    let mut draft = draft(vec![line]);
    let judged = Judged::of(&vendor("ktc"), &draft);
    assert!(!asked(&judged).contains(&"demo"));
    assert_eq!(judged.request.encode()["lines"][0]["answers"].get("demo"), None);
    FieldId::LineFact(0, "installed".into()).write(&mut draft, "no".into());
    let judged = Judged::of(&vendor("ktc"), &draft);
    assert_eq!(judged.request.encode()["lines"][0]["answers"]["demo"], json!(false));
}

#[test]
fn not_sure_is_unknown_and_still_needed() {
    let mut line = unopened("2026-11-01");
    line.answers.insert("demo".into(), NOT_SURE.into());
    let judged = Judged::of(&vendor("ktc"), &draft(vec![line]));
    let credit = judged.remedy(0, &"credit".into()).unwrap();
    assert_eq!(credit.verdict, Verdict::Undetermined);
    assert_eq!(credit.needs, ["demo"]);
    assert!(judged.faults.is_empty());
}

#[test]
fn an_invalid_answer_is_a_fault_of_its_input_and_counts_as_unknown() {
    let vendor = vendor("ktc");
    let mut draft = draft(vec![unopened("2027-01-01")]);
    FieldId::Quantity(0).write(&mut draft, "none".into());
    FieldId::LineFact(0, "unit_price".into()).write(&mut draft, "a lot".into());
    FieldId::ShipOn.write(&mut draft, "2026-11-01".into());
    let judged = Judged::of(&vendor, &draft);
    let fault = |field: FieldId| judged.faults.at(&field);
    let price = FieldId::LineFact(0, "unit_price".into());
    let purchased_on = FieldId::LineFact(0, "purchased_on".into());
    assert_eq!(fault(purchased_on), Some(&FaultKind::AfterRequest { latest: vendor.today }));
    assert_eq!(fault(price), Some(&FaultKind::Money));
    assert!(matches!(fault(FieldId::Quantity(0)), Some(FaultKind::Range { least: 1, most: 10_000 })));
    assert_eq!(fault(FieldId::ShipOn), Some(&FaultKind::BeforeRequest { earliest: vendor.today }));
    assert_eq!(judged.faults.len(), 4);
    assert_eq!(verdict(&judged, "credit"), Verdict::Undetermined);
}

#[test]
fn a_question_that_is_not_asked_has_no_fault() {
    let mut line = line(0, "faulty", &[("fault", "defective"), ("offset_po", "x")]);
    line.answers.insert("purchased_on".into(), "2026-01-01".into());
    let mut draft = draft(vec![line]);
    draft.answers.insert("offset_po".into(), "much".into());
    let judged = Judged::of(&vendor("ktc"), &draft);
    assert!(judged.faults.is_empty(), "{:?}", judged.faults);
}

#[test]
fn considering_another_remedy_adds_its_questions() {
    let vendor = vendor("ktc");
    let mut draft = draft(vec![line(0, "faulty", &[])]);
    assert!(!asked(&Judged::of(&vendor, &draft)).contains(&"sale_type"));
    draft.lines[0].looked_at.push("credit".into());
    assert!(asked(&Judged::of(&vendor, &draft)).contains(&"sale_type"));
}

/// The estimate is the decision: whatever is typed, the request that is sent is judged as the page judged it.
#[test]
fn the_request_that_is_sent_is_judged_as_it_was_shown() {
    for (id, drafts) in [("ktc", ktc_drafts()), ("koso", koso_drafts())] {
        let vendor = vendor(id);
        for draft in drafts {
            judged_alike(&vendor, &draft);
        }
    }
}

fn judged_alike(vendor: &Vendor, draft: &Draft) {
    let judged = Judged::of(vendor, draft);
    if judged.faults.is_empty() {
        let inquiry = vendor.policy.read(&judged.request.encode(), vendor.today).unwrap();
        assert_eq!(vendor.policy.assess(&inquiry), judged.assessment, "{:?}", judged.request);
    }
}

fn ktc_drafts() -> Vec<Draft> {
    let faulty = [
        ("category", "ptz"),
        ("fault", "defective"),
        ("purchased_on", "2025-01-01"),
        ("unit_price", "99"),
        ("demo", "yes"),
    ];
    let doa = [("category", "nvr-pc"), ("fault", "doa"), ("unit_price", "1,000"), ("extenuating", "yes")];
    let rotated = [
        ("category", "ip"),
        ("unsold", "yes"),
        ("unit_price", "10"),
        ("sale_type", "regular"),
        ("original_condition", "yes"),
    ];
    let mut rotation =
        draft(vec![line(0, "rotation", &rotated), line(1, "rotation", &rotated), unopened("2026-10-01")]);
    rotation.lines[2].key = 2;
    rotation.answers.insert("role".into(), "distributor".into());
    rotation.answers.insert("offset_po".into(), "12,000.00".into());
    vec![
        Draft::default(),
        draft(vec![unopened("2026-11-01")]),
        draft(vec![unopened("2026-10-01")]),
        draft(vec![unopened("2025-10-01")]),
        draft(vec![line(0, "faulty", &faulty), line(1, "faulty", &doa), line(2, "unwanted", &faulty)]),
        rotation,
    ]
}

fn koso_drafts() -> Vec<Draft> {
    let answers = [
        ("category", "electronic"),
        ("invoiced_on", "2026-11-01"),
        ("unit_price", "80"),
        ("troubleshot", "no"),
        ("fault", "defective"),
    ];
    ["faulty", "unwanted", "back_order"]
        .into_iter()
        .map(|wish| draft(vec![line(0, wish, &answers)]))
        .collect()
}
