//! Filing: what is refused, what has changed since the customer saw it, and what stands.

use crate::support::{date, koso, ktc, source, with};
use policy::authoring;
use policy::filing::{Change, ChangedField};
use policy::{FaultKind, MAX_FAULTS, MAX_LINES, Verdict};
use serde_json::{Value, json};

/// An unopened camera bought on 30 October 2026, filed for credit on 20 November with what holds that day.
fn good() -> Value {
    json!({
        "digest": ktc().document().digest,
        "request": {
            "requester": { "role": "customer" },
            "lines": [{ "model": "KNC-p3BR28V12IR", "quantity": 2, "unit_price": "250.00", "category": "ip", "purchased_on": "2026-10-30",
                        "answers": { "installed": false, "demo": false, "original_condition": true, "sale_type": "regular" } }]
        },
        "chosen": [{ "line": 0, "remedy": "credit", "verdict": "eligible", "net": "400.00", "eligible_until": "2026-11-29" }],
        "contact": { "name": "Ann Example", "email": "ann@example.com" }
    })
}

fn pointers(body: &Value) -> Vec<String> {
    let faults = ktc().decide(body, date("2026-11-20")).err().unwrap_or_default();
    faults.into_iter().map(|fault| fault.pointer).collect()
}

fn changes(body: &Value, today: &str) -> Vec<Change> {
    ktc().decide(body, date(today)).unwrap().changes
}

#[test]
fn a_filing_without_changes_is_accepted() {
    let decision = ktc().decide(&good(), date("2026-11-20")).unwrap();
    assert_eq!(decision.changes, []);
    let remedies = &decision.assessment.lines.first().unwrap().remedies;
    assert_eq!(remedies.len(), 1, "the chosen remedy only");
    assert_eq!(remedies.first().unwrap().verdict, Verdict::Eligible);
    assert_eq!(decision.filing.request.lines.first().unwrap().wanted.as_ref().unwrap().as_str(), "credit");
}

#[test]
fn a_required_field_that_is_missing_or_blank_is_a_fault() {
    let every = "required = [\"model\", \"serial\", \"company\", \"phone\", \"address\", \"note\"]";
    let strict = source("ktc").replacen("required = [\"model\"]", every, 1);
    let strict = authoring::load(&strict).unwrap().policy;
    let today = date("2026-11-20");
    let faults = |body: &Value| -> Vec<(String, FaultKind)> {
        let faults = strict.decide(body, today).err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.pointer, fault.kind)).collect()
    };
    let mut body = with(&good(), "/digest", json!(strict.document().digest));
    body["request"]["lines"][0]["model"] = json!(null);
    let left_out = [
        "/request/lines/0/model",
        "/request/lines/0/serial",
        "/contact/company",
        "/contact/phone",
        "/contact/address/line1",
        "/contact/address/city",
        "/contact/address/country",
        "/note",
    ];
    let missing = left_out.map(|pointer| (pointer.to_owned(), FaultKind::Missing));
    assert_eq!(faults(&body), missing);
    body["request"]["lines"][0]["serial"] = json!(" ");
    body["note"] = json!("\n");
    assert_eq!(faults(&body), missing, "blank is left out");

    body["request"]["lines"][0]["model"] = json!("KPC-HD230M");
    body["request"]["lines"][0]["serial"] = json!("A1");
    body["note"] = json!("Leave it at the door.");
    body["contact"]["company"] = json!("Example");
    body["contact"]["phone"] = json!("1");
    body["contact"]["address"] = json!({ "line1": "1 Main St", "city": "Anytown" });
    assert_eq!(faults(&body), [("/contact/address/country".to_owned(), FaultKind::Missing)]);
    body["contact"]["address"]["country"] = json!("US");
    assert_eq!(faults(&body), []);
}

#[test]
fn both_policies_require_the_model_of_each_line() {
    let body = with(&good(), "/request/lines/0/model", json!(" "));
    assert_eq!(pointers(&body), ["/request/lines/0/model"]);
    let refused = json!({
        "digest": koso().document().digest,
        "request": { "lines": [{ "quantity": 1, "unit_price": "180.00", "answers": { "refused_back_order": true } }] },
        "chosen": [{ "line": 0, "remedy": "back_order_refusal", "verdict": "eligible", "net": "135.00" }],
        "contact": { "name": "Ann Example", "email": "ann@example.com" }
    });
    let faults = koso().decide(&refused, date("2026-11-20")).unwrap_err();
    assert_eq!(faults.first().unwrap().pointer, "/request/lines/0/model");
    assert_eq!(faults.len(), 1);
}

#[test]
fn goods_that_come_back_need_an_address_and_a_credit_needs_none() {
    let exchanged = json!([{ "line": 0, "remedy": "exchange", "verdict": "eligible", "net": "0.00", "eligible_until": "2027-01-27" }]);
    let body = with(&good(), "/chosen", exchanged);
    assert_eq!(
        pointers(&body),
        ["/contact/address/line1", "/contact/address/city", "/contact/address/country"]
    );
    let address = json!({ "line1": "1 Main St", "city": "Anytown", "country": "US" });
    assert_eq!(pointers(&with(&body, "/contact/address", address)), Vec::<String>::new());
    assert_eq!(pointers(&good()), Vec::<String>::new());
    let document = ktc().document();
    let asking = document.remedies.iter().filter(|remedy| document.requires_for(&remedy.id, "address"));
    let asking: Vec<&str> = asking.map(|remedy| remedy.id.as_str()).collect();
    assert_eq!(asking, ["exchange", "warranty_service", "paid_repair", "advance_replacement"]);
}

#[test]
fn each_fault_of_a_filing_has_its_pointer_into_the_whole_body() {
    let table = [
        ("/digest", Value::Null),
        ("/digest", json!(1)),
        ("/request", Value::Null),
        ("/request/lines/0/quantity", json!(0)),
        ("/request/ship_on", json!("tomorrow")),
        ("/chosen", Value::Null),
        ("/chosen", json!([])),
        ("/chosen/0/line", json!(1)),
        ("/chosen/0/line", Value::Null),
        ("/chosen/0/remedy", json!("refund")),
        ("/chosen/0/verdict", json!("ineligible")),
        ("/chosen/0/verdict", json!("maybe")),
        ("/chosen/0/net", json!(400)),
        ("/chosen/0/net", json!("--1")),
        ("/chosen/0/eligible_until", json!("soon")),
        ("/chosen/0/price", json!("1.00")),
        ("/contact", Value::Null),
        ("/contact/name", Value::Null),
        ("/contact/name", json!("  ")),
        ("/contact/name", json!("Ann\r\nBcc: x@example.com")),
        ("/contact/email", json!("ann")),
        ("/contact/email", json!("ann@example")),
        ("/contact/email", json!("ann@exa mple.com")),
        ("/contact/email", json!("a@b@example.com")),
        ("/contact/phone", json!("1".repeat(201))),
        ("/contact/address", json!("1 Main Street")),
        ("/contact/fax", json!("1")),
        ("/note", json!("x".repeat(2_001))),
        ("/coupon", json!("x")),
    ];
    for (pointer, value) in table {
        assert_eq!(pointers(&with(&good(), pointer, value.clone())), [pointer], "{value}");
    }
}

#[test]
fn no_more_faults_are_reported_than_are_announced() {
    let mut body = good();
    let line = &body["request"]["lines"][0];
    // Two faults of each line: no model, and no chosen remedy.
    let bare = with(line, "/model", json!(null));
    body["request"]["lines"] = json!(vec![bare; MAX_LINES]);
    body["chosen"] = json!([]);
    assert_eq!(pointers(&body).len(), MAX_FAULTS);
}

#[test]
fn a_line_has_one_remedy_and_every_line_has_one() {
    let two = with(
        &good(),
        "/request/lines",
        json!([{ "model": "A", "quantity": 1 }, { "model": "B", "quantity": 1 }]),
    );
    assert_eq!(pointers(&two), ["/chosen"]);
    let twice = with(&good(), "/chosen", json!([good()["chosen"][0], good()["chosen"][0]]));
    assert_eq!(pointers(&twice), ["/chosen/1/line"]);
}

#[test]
fn the_servers_date_replaces_the_day_that_a_filing_states() {
    for as_of in [json!("2020-01-01"), json!("nonsense"), json!(7)] {
        assert_eq!(changes(&with(&good(), "/request/as_of", as_of), "2026-11-20"), []);
    }
}

#[test]
fn a_changed_document_is_shown_before_anything_is_filed() {
    let changes = changes(&with(&good(), "/digest", json!("of yesterday")), "2026-11-20");
    let change = changes.first().unwrap();
    assert_eq!((changes.len(), change.field, change.line), (1, ChangedField::Digest, None));
    assert_eq!(change.now.as_deref(), Some(ktc().document().digest.as_str()));
}

#[test]
fn a_day_of_shipping_in_the_past_is_raised_to_today() {
    let changes = changes(&with(&good(), "/request/ship_on", json!("2026-11-19")), "2026-11-20");
    let change = changes.first().unwrap();
    assert_eq!((changes.len(), change.field), (1, ChangedField::ShipOn));
    assert_eq!((change.seen.as_deref(), change.now.as_deref()), (Some("2026-11-19"), Some("2026-11-20")));
}

#[test]
fn the_day_after_the_window_verdict_money_and_deadline_have_changed() {
    let changes = changes(&good(), "2026-11-30");
    let fields: Vec<ChangedField> = changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [ChangedField::Verdict, ChangedField::Net, ChangedField::EligibleUntil]);
    for change in &changes {
        assert_eq!(change.clause.as_ref().unwrap().as_str(), "credit.2");
    }
    assert_eq!(changes.first().unwrap().now.as_deref(), Some("ineligible"));
}

#[test]
fn filing_again_with_what_is_now_shown_succeeds() {
    let seen_wrongly =
        with(&with(&good(), "/chosen/0/net", json!("500.00")), "/chosen/0/eligible_until", Value::Null);
    let decision = ktc().decide(&seen_wrongly, date("2026-11-20")).unwrap();
    assert_eq!(decision.changes.len(), 2);
    let now = decision.assessment.lines.first().unwrap().remedies.first().unwrap();
    let shown = json!([{ "line": 0, "remedy": now.remedy, "verdict": now.verdict, "net": now.net, "eligible_until": now.eligible_until }]);
    assert_eq!(changes(&with(&good(), "/chosen", shown), "2026-11-20"), []);
}

#[test]
fn the_choice_decides_what_a_rotation_sums() {
    let line = json!({ "model": "A", "quantity": 1, "unit_price": "100.00", "wanted": "credit",
                       "answers": { "unsold": true, "original_condition": true, "sale_type": "regular" } });
    let body = json!({
        "digest": ktc().document().digest,
        "request": { "requester": { "role": "distributor" }, "answers": { "offset_po": "150.00", "rotated_this_year": false },
                     "lines": [line, line] },
        "chosen": [
            { "line": 0, "remedy": "stock_rotation", "verdict": "eligible", "net": "100.00" },
            { "line": 1, "remedy": "stock_rotation", "verdict": "eligible", "net": "100.00" } ],
        "contact": { "name": "Ann", "email": "ann@example.com" }
    });
    let changed: Vec<ChangedField> = changes(&body, "2026-11-20").iter().map(|change| change.field).collect();
    assert_eq!(changed, [ChangedField::Verdict, ChangedField::Net].repeat(2), "150.00 is not above 200.00");
}

#[test]
fn each_of_many_changed_deadlines_names_the_clause_of_its_own_line() {
    let lines = 1_000;
    // Credit ends after 30 days, house credit after 89; every third line was bought a day later.
    let expected = |line: usize| match (line % 2, line % 3) {
        (0, 0) => ("credit", "credit.2", "2026-11-29"),
        (0, _) => ("credit", "credit.2", "2026-11-30"),
        (_, 0) => ("house_credit", "credit.5", "2027-01-27"),
        (_, _) => ("house_credit", "credit.5", "2027-01-28"),
    };
    let product = |line: usize| {
        let bought = if line.is_multiple_of(3) { "2026-10-30" } else { "2026-10-31" };
        with(&good()["request"]["lines"][0], "/purchased_on", json!(bought))
    };
    let choice = |line: usize| json!({ "line": line, "remedy": expected(line).0, "verdict": "eligible", "net": "400.00", "eligible_until": "2026-11-21" });
    let body = with(&good(), "/request/lines", (0..lines).map(product).collect());
    let body = with(&body, "/chosen", (0..lines).map(choice).collect());
    let changes = changes(&body, "2026-11-20");
    assert_eq!(changes.len(), lines);
    for (line, change) in changes.iter().enumerate() {
        let (remedy, clause, until) = expected(line);
        assert_eq!((change.line, change.field), (Some(line), ChangedField::EligibleUntil));
        assert_eq!(change.remedy.as_ref().unwrap().as_str(), remedy);
        assert_eq!(change.clause.as_ref().unwrap().as_str(), clause, "line {line}");
        assert_eq!(change.now.as_deref(), Some(until), "line {line}");
    }
}
