//! What is still missing of a line, in words.

use estimate::{List, Preference};
use policy::{Answer, Line, Request, Requester};
use std::sync::Arc;
use testkit::date;
use web::workbench::missing;

use crate::request::support::vendor;

/// Unsold stock that is too old for anything but a stock rotation.
fn old(price: Option<&str>) -> Line {
    let mut line = Line {
        quantity: 1,
        unit_price: price.map(str::to_owned),
        category: Some("ip".into()),
        ..Line::default()
    };
    line.purchased_on = Some("2026-01-05".to_owned());
    for (fact, answer) in [("sale_type", "regular"), ("fault", "none")] {
        line.set(&fact.into(), Some(Answer::Text(answer.to_owned())));
    }
    for (fact, answer) in [
        ("unsold", true),
        ("original_condition", true),
        ("installed", false),
        ("demo", false),
        ("extenuating", false),
    ] {
        line.set(&fact.into(), Some(Answer::Bool(answer)));
    }
    line
}

/// What is missing of each line of a distributor's list.
fn missing_of(lines: Vec<Line>, order: Option<&str>) -> Vec<String> {
    let vendor = vendor("ktc");
    let policy = Arc::new(policy::Policy::new(vendor.document().clone()).unwrap());
    let requester = Requester { role: Some("distributor".into()), country: None };
    let mut head =
        Request { requester: Some(requester), as_of: Some(date("2026-11-20")), ..Request::default() };
    head.set(&"rotated_this_year".into(), Some(Answer::Bool(false)));
    head.set(&"offset_po".into(), order.map(|order| Answer::Text(order.to_owned())));
    let (list, faults) = List::new(policy, head, lines, date("2026-11-20"));
    assert_eq!(faults, []);
    let plan = list.best_plan(&list.all(), None, Preference::default());
    plan.choices.iter().map(|choice| missing::in_words(&vendor, &list, choice)).collect()
}

#[test]
fn a_line_misses_the_prices_of_others_only_while_it_has_no_remedy() {
    let lines = || vec![old(Some("250.00")), old(None)];
    assert_eq!(missing_of(lines(), Some("9000.00")), ["", "Unit price"], "the plan rotates it");
    assert_eq!(missing_of(lines(), None), ["Offset purchase order, Prices of other lines", "Unit price"]);
}

#[test]
fn a_line_that_waits_only_for_the_order_says_so() {
    assert_eq!(missing_of(vec![old(Some("250.00"))], None), ["Offset purchase order"]);
    assert_eq!(missing_of(vec![old(Some("250.00"))], Some("9000.00")), [""]);
}
