//! The work grows in proportion to the list. The benchmark measures times; these tests find mistakes.

use estimate::{Comparison, LineFold as _, List, Strategy};
use policy::{Answer, Id};
use serde_json::json;

use crate::support::{TODAY, date, ktc, list};

#[test]
fn a_list_may_be_longer_than_a_request_and_is_filed_in_parts() {
    let line = json!({ "model": "KT-1", "quantity": 1, "unit_price": "10.00", "purchased_on": "2026-10-30", "category": "ip", "answers": {
        "installed": false, "demo": false, "original_condition": true, "sale_type": "regular" } });
    let list = list(ktc(), &json!({ "as_of": "2026-11-20", "lines": vec![line; 10_001] }));
    let plan = list.plan(Strategy::Remedy(0), &list.all());
    assert_eq!((plan.sum.eligible, plan.sum.net.to_string()), (10_001, "80008.00".to_owned()));
    let parts = list.filing(&plan, estimate::Split::Whole);
    assert_eq!(parts.iter().map(|part| part.lines.len()).collect::<Vec<_>>(), [10_000, 1]);
    assert_eq!(list.over_time(&list.all())[0].cliffs[0].lines.len(), 10_001);
}

/// Lines whose purchases lie a day apart, with an offset order that is large enough for all of them.
fn long(lines: usize) -> List {
    let line = |index: usize| {
        let bought = (0..index % 120).fold(date(TODAY), |day, _| day.day_before());
        json!({ "quantity": 1, "unit_price": "10.00", "purchased_on": bought.to_string(), "category": "ip", "answers": {
            "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "unsold": true } })
    };
    let lines: Vec<_> = (0..lines).map(line).collect();
    list(
        ktc(),
        &json!({ "as_of": TODAY, "requester": { "role": "distributor" }, "lines": lines,
        "answers": { "rotated_this_year": false, "offset_po": "9000000.00" } }),
    )
}

#[test]
fn a_change_judges_only_the_lines_that_somebody_looks_at() {
    let mut list = long(1_000);
    assert_eq!(list.stale(), 1_000, "nobody has looked yet");
    assert_eq!((list.judge_some(300), list.judge_some(10_000)), (700, 0));
    let no = Answer::Bool(false);
    let all = list.all();
    list.change_answers(&all, &Id::from("original_condition"), Some(&no));
    let shown: Vec<_> = (0..40).map(|line| list.best(line)).collect();
    assert_eq!(list.stale(), 1_000, "what is shown is judged, and nothing else");
    list.judge_stale();
    assert_eq!((0..40).map(|line| list.best(line)).collect::<Vec<_>>(), shown);
    // One line that changes no sum touches no other.
    list.change_answers(&[5], &Id::from("fault"), Some(&Answer::Text("none".to_owned())));
    assert_eq!(list.stale(), 1);
}

#[test]
fn a_list_that_is_half_judged_gives_the_same_results_as_a_judged_one() {
    let mut judged = long(200);
    let all = judged.all();
    judged.change_answers(&all[..50], &Id::from("sale_type"), Some(&Answer::Text("custom_oem".to_owned())));
    let mut half = judged.clone();
    half.judge_some(77);
    judged.judge_stale();
    assert_eq!((judged.stale(), half.stale()), (0, 123));
    assert_eq!(half.compare(&all), judged.compare(&all));
    assert_eq!(half.compare(&all[40..90]), judged.compare(&all[40..90]));
    let mut comparison = Comparison::new(&half, &all);
    all.chunks(33).for_each(|portion| comparison.add(&half, portion));
    let sums: Vec<_> = judged.compare(&all).into_iter().map(|plan| (plan.strategy, plan.sum)).collect();
    let compared = comparison.finish(&half).into_iter().map(|compared| (compared.strategy, compared.sum));
    assert_eq!(compared.collect::<Vec<_>>(), sums);
    assert_eq!(half.over_time(&all), judged.over_time(&all));
    assert_eq!(half.programmes(&all), judged.programmes(&all));
    for strategy in judged.strategies() {
        assert_eq!(half.blocking_clauses(strategy, &all), judged.blocking_clauses(strategy, &all));
    }
    let best = judged.plan(Strategy::BestPerLine, &all).choices;
    for line in all {
        assert_eq!((half.best(line), &half.rulings(line)), (best[line], &judged.rulings(line)));
    }
}
