use policy::{Id, Money, RemedyAssessment, Verdict};
use web::request::state::ranked;

use super::support::date;

pub(crate) fn remedy(id: &str, verdict: Verdict, net: Option<i64>, until: Option<&str>) -> RemedyAssessment {
    RemedyAssessment {
        remedy: id.into(),
        verdict,
        needs: Vec::new(),
        reasons: None,
        credit: None,
        charges: Vec::new(),
        contingent: Vec::new(),
        quoted_later: Vec::new(),
        net: net.map(Money::from_cents),
        eligible_until: until.map(date),
        assumed: false,
        step: Vec::new(),
        freight: Vec::new(),
        duties: None,
        notices: None,
    }
}

fn order(remedies: &[RemedyAssessment], wished: &[Id]) -> Vec<String> {
    ranked(remedies, wished).into_iter().map(|remedy| remedy.remedy.to_string()).collect()
}

#[test]
fn open_comes_before_undetermined_before_closed() {
    let remedies = [
        remedy("closed", Verdict::Ineligible, None, None),
        remedy("unknown", Verdict::Undetermined, Some(90_000), None),
        remedy("open", Verdict::Eligible, Some(-5_000), None),
    ];
    assert_eq!(order(&remedies, &["closed".into()]), ["open", "unknown", "closed"]);
}

#[test]
fn remedies_of_the_wish_come_first_in_the_order_of_the_wish() {
    let remedies = [
        remedy("other", Verdict::Eligible, Some(900), None),
        remedy("second", Verdict::Eligible, Some(500), Some("2026-12-01")),
        remedy("first", Verdict::Eligible, Some(0), None),
    ];
    assert_eq!(order(&remedies, &["first".into(), "second".into()]), ["first", "second", "other"]);
}

#[test]
fn a_step_that_the_customer_can_still_take_comes_before_remedies_that_cost_more() {
    let mut call = remedy("call", Verdict::Ineligible, None, None);
    call.step.push("defect.troubleshoot".into());
    let remedies = [remedy("credit", Verdict::Eligible, Some(900), None), call];
    assert_eq!(order(&remedies, &[]), ["call", "credit"]);
}
