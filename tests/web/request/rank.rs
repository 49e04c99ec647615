use policy::{Id, Money, RemedyAssessment, Verdict};
use web::request::state::ranked;

use super::support::date;

fn remedy(id: &str, verdict: Verdict, net: Option<i64>, until: Option<&str>) -> RemedyAssessment {
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
fn what_was_wished_for_comes_first_then_the_greater_net() {
    let remedies = [
        remedy("little", Verdict::Eligible, Some(100), None),
        remedy("price_unknown", Verdict::Eligible, None, None),
        remedy("much", Verdict::Eligible, Some(900), None),
        remedy("wished", Verdict::Eligible, Some(0), None),
    ];
    assert_eq!(order(&remedies, &["wished".into()]), ["wished", "much", "little", "price_unknown"]);
}

#[test]
fn for_the_same_money_what_closes_first_comes_first() {
    let remedies = [
        remedy("short", Verdict::Eligible, Some(0), Some("2026-12-01")),
        remedy("long", Verdict::Eligible, Some(0), Some("2027-12-01")),
        remedy("endless", Verdict::Eligible, Some(0), None),
        remedy("endless_too", Verdict::Eligible, Some(0), None),
    ];
    assert_eq!(order(&remedies, &[]), ["short", "long", "endless", "endless_too"]);
}
