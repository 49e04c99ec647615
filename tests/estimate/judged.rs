//! Rulings and sums of lists that are small enough to count by hand.

use estimate::{Best, BlockingClauses, LineFold as _, Split, Strategy, Why};
use policy::{Id, Money, Outcome, Verdict};
use serde_json::{Value, json};

use crate::support::{TODAY, date, koso, ktc, list};

const CREDIT: usize = 0;
const HOUSE_CREDIT: usize = 1;
const EXCHANGE: usize = 2;
const ROTATION: usize = 6;

fn line(price: &str, quantity: u32, purchased_on: &str, more: &[(&str, Value)]) -> Value {
    let mut answers = json!({
        "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "unsold": true, "fault": "none",
        "extenuating": false
    });
    for (fact, value) in more {
        answers[*fact] = value.clone();
    }
    json!({ "model": "KT-1", "quantity": quantity, "unit_price": price, "purchased_on": purchased_on, "category": "ip", "answers": answers })
}

fn request(lines: &[Value], offset_po: Option<&str>) -> Value {
    json!({
        "as_of": "2026-11-20", "requester": { "role": "distributor" },
        "answers": { "rotated_this_year": false, "offset_po": offset_po }, "lines": lines
    })
}

/// Three lines: day 21, day 60, and one that was custom made.
fn three(offset_po: Option<&str>) -> Value {
    let custom = [("sale_type", json!("custom_oem"))];
    request(
        &[
            line("100.00", 2, "2026-10-30", &[]),
            line("50.00", 1, "2026-09-21", &[]),
            line("10.00", 3, "2026-10-30", &custom),
        ],
        offset_po,
    )
}

fn money(text: &str) -> Money {
    Money::parse_signed(text).unwrap()
}

#[test]
fn the_sum_of_a_strategy_is_that_of_its_lines() {
    let list = list(ktc(), &three(None));
    let plans = list.compare(&list.all());
    let shown = |strategy: usize| {
        let sum = plans[strategy].sum;
        (
            sum.eligible,
            sum.undetermined,
            sum.closed,
            sum.gross.to_string(),
            sum.fees.to_string(),
            sum.net.to_string(),
        )
    };
    let row = |eligible, open, closed, gross: &str, fees: &str, net: &str| {
        (eligible, open, closed, gross.to_owned(), fees.to_owned(), net.to_owned())
    };
    assert_eq!(shown(CREDIT), row(1, 0, 2, "200.00", "40.00", "160.00"));
    assert_eq!(shown(HOUSE_CREDIT), row(2, 0, 1, "250.00", "50.00", "200.00"));
    assert_eq!(shown(EXCHANGE), row(2, 0, 1, "0.00", "0.00", "0.00"));
    assert_eq!(shown(ROTATION), row(0, 2, 1, "0.00", "0.00", "0.00"), "the offset order is unknown");
    assert_eq!(plans[ROTATION].sum.open_net, money("250.00"));
    assert_eq!(plans.last().unwrap().strategy, Strategy::BestPerLine);
    assert_eq!(shown(7), row(2, 0, 1, "250.00", "50.00", "200.00"));
}

#[test]
fn of_equal_amounts_the_one_that_closes_first_is_best_and_the_reason_is_given() {
    let list = list(ktc(), &three(None));
    let plan = list.plan(Strategy::BestPerLine, &list.all());
    assert_eq!(plan.choices[0].best, Some(Best::Remedy(CREDIT, Why::ClosesSooner { next: HOUSE_CREDIT })));
    let why = Why::OrGoods { exchange: EXCHANGE };
    assert_eq!(plan.choices[1].best, Some(Best::Remedy(HOUSE_CREDIT, why)));
    assert_eq!(plan.choices[2].best, Some(Best::Nothing));
}

#[test]
fn a_rotation_counts_only_the_lines_that_may_take_it() {
    // The custom made line is worth 30.00, and does not count towards the 250.00 of the other two.
    let opened = list(ktc(), &three(Some("250.01")));
    let plan = opened.plan(Strategy::Remedy(ROTATION), &opened.all());
    assert_eq!((plan.sum.eligible, plan.sum.net), (2, money("250.00")));
    let best = opened.plan(Strategy::BestPerLine, &opened.all());
    let why = Why::HighestNet { next: CREDIT, by: money("40.00") };
    assert_eq!(best.choices[0].best, Some(Best::Remedy(ROTATION, why)));
    let equal = list(ktc(), &three(Some("250.00")));
    let plan = equal.plan(Strategy::Remedy(ROTATION), &equal.all());
    assert_eq!((plan.sum.eligible, plan.sum.closed), (0, 3), "strictly above (rotation.2)");
}

#[test]
fn a_programme_has_the_smallest_order_and_its_gain() {
    let list = list(ktc(), &three(None));
    let programmes = list.programmes(&list.all());
    assert_eq!(programmes.len(), 1);
    let rotation = &programmes[0];
    assert_eq!((rotation.remedy, rotation.cap.fact.as_str()), (ROTATION, "offset_po"));
    assert_eq!(rotation.qualifying, [0, 1]);
    assert_eq!(rotation.closed, [(2, vec![Id::from("rotation.3")])]);
    assert_eq!(rotation.smallest, Some(money("250.01")));
    assert_eq!(rotation.gain.unwrap().more(), money("50.00"), "250.00 instead of 200.00 house credit");
}

#[test]
fn a_line_that_lacks_an_answer_waits_in_the_programme() {
    let mut request = three(None);
    request["lines"][1]["answers"]["unsold"] = Value::Null;
    let list = list(ktc(), &request);
    let rotation = &list.programmes(&list.all())[0];
    assert_eq!(rotation.qualifying, [0]);
    assert_eq!(rotation.waiting, [(1, vec![Id::from("unsold")])]);
}

#[test]
fn the_clauses_that_cost_most_are_named_first() {
    let list = list(ktc(), &three(None));
    let closings = list.blocking_clauses(Strategy::Remedy(CREDIT), &list.all());
    let shown: Vec<_> = closings
        .iter()
        .map(|closing| (closing.clause.as_str(), closing.goods, closing.lines.clone(), closing.alone))
        .collect();
    assert_eq!(shown, [("credit.2", money("50.00"), vec![1], 1), ("credit.8a", money("30.00"), vec![2], 1)]);
    let best = list.blocking_clauses(Strategy::BestPerLine, &list.all());
    assert!(best.iter().all(|closing| closing.lines == [2]), "{best:?}");
}

#[test]
fn a_clause_is_named_with_every_line_to_which_it_closes_something() {
    let list = list(ktc(), &three(None));
    let closings = BlockingClauses::new(&list, None, &list.all()).over(&list, &list.all());
    for (remedy, line) in (0..7).flat_map(|remedy| (0..3).map(move |line| (remedy, line))) {
        let is_closed = list.rulings(line)[remedy].verdict == Verdict::Ineligible;
        for (clause, outcome) in list.cited(line, remedy, None) {
            let closing = closings.iter().find(|closing| closing.clause == clause);
            let is_named = closing.is_some_and(|closing| closing.lines.contains(&line));
            assert!(!is_closed || outcome != Outcome::Fail || is_named, "{clause} {line}");
        }
    }
    let lines: Vec<_> = closings.iter().map(|closing| (closing.clause.as_str(), &*closing.lines)).collect();
    assert!(
        lines.contains(&("credit.2", &[1][..])) && lines.contains(&("returns.2", &[0, 1, 2][..])),
        "{lines:?}"
    );
}

#[test]
fn waiting_has_its_cliffs_and_its_price() {
    let list = list(ktc(), &three(None));
    let over_time = list.over_time(&list.all());
    let credit = &over_time[CREDIT];
    assert_eq!(credit.cliffs.len(), 1);
    assert_eq!((credit.cliffs[0].ship_by, credit.cliffs[0].lost), (date("2026-11-29"), money("160.00")));
    assert_eq!(credit.cliffs[0].lines, [0]);
    assert_eq!(credit.cost_of_waiting(date("2026-11-20"), date("2026-11-29")), Money::ZERO);
    assert_eq!(credit.cost_of_waiting(date("2026-11-20"), date("2026-11-30")), money("160.00"));
    let house = &over_time[HOUSE_CREDIT];
    let ends: Vec<_> = house.cliffs.iter().map(|cliff| cliff.ship_by.to_string()).collect();
    assert_eq!(ends, ["2026-12-19", "2027-01-27"], "day 89 of each");
    assert_eq!(house.on(date("2027-01-28")).net, Money::ZERO);
}

#[test]
fn one_changed_line_is_judged_again_and_so_is_all_that_a_total_touches() {
    let policy = ktc();
    let mut list = list(policy, &three(Some("1000.00")));
    assert_eq!(list.rulings(0)[ROTATION].verdict, Verdict::Eligible);
    let mut dear = list.lines()[1].clone();
    dear.unit_price = Some("900.00".to_owned());
    list.judge_stale();
    assert_eq!(list.change_line(1, dear), []);
    assert_eq!(list.rulings(0)[ROTATION].verdict, Verdict::Ineligible, "1,130.00 are above 1,000.00");
    let installed = Id::from("installed");
    assert_eq!(list.change_answers(&[0], &installed, Some(&policy::Answer::Bool(true))), []);
    assert_eq!(list.rulings(0)[CREDIT].verdict, Verdict::Ineligible);
    assert!(list.cited(0, CREDIT, None).contains(&(Id::from("credit.note"), policy::Outcome::Fail)));
    assert_eq!(list.change_answers(&[0], &installed, None), []);
    assert_eq!(list.rulings(0)[CREDIT].needs(policy), std::slice::from_ref(&installed));
    assert!(!list.change_answers(&[0], &installed, Some(&policy::Answer::Number(3))).is_empty());
    assert_eq!(list.rulings(0)[CREDIT].needs(policy), [installed], "what is faulty changes nothing");
}

#[test]
fn a_list_is_filed_whole_or_by_remedy_as_the_server_would_decide() {
    let policy = ktc();
    let list = list(policy, &three(Some("250.01")));
    let plan = list.plan(Strategy::BestPerLine, &list.all());
    for split in [Split::Whole, Split::ByRemedy] {
        let parts = list.filing(&plan, split);
        assert_eq!(parts.len(), 1, "both lines rotate, the third takes nothing");
        let part = &parts[0];
        assert_eq!(part.lines, [0, 1]);
        let body = json!({
            "digest": policy.document().digest, "request": part.request, "chosen": part.chosen,
            "contact": { "name": "Ann Example", "email": "ann@example.com" }
        });
        let decision = policy.decide(&body, date("2026-11-20")).unwrap();
        assert!(decision.changes.is_empty(), "{:?}", decision.changes);
    }
    let house = list.plan(Strategy::Remedy(HOUSE_CREDIT), &[1]);
    assert_eq!(list.filing(&house, Split::ByRemedy)[0].chosen[0].net, Some(money("40.00")));
}

#[test]
fn waiting_ends_what_has_to_be_requested_in_time() {
    // Koso: a return is requested within 30 days of the invoice (returns.window), on whatever day it is shipped.
    let lines = json!([
        { "quantity": 2, "unit_price": "100.00", "category": "other",
          "answers": { "invoiced_on": "2026-10-25", "fault": "none", "refused_back_order": false } },
    ]);
    let request = json!({ "as_of": TODAY, "ship_on": TODAY, "lines": lines });
    let list = list(koso(), &request);
    let over_time = list.over_time(&list.all());
    let best = over_time.last().unwrap();
    let cliffs: Vec<_> = best.cliffs.iter().map(|cliff| (cliff.ship_by, cliff.lost)).collect();
    assert_eq!(cliffs, [(date("2026-11-24"), money("150.00"))]);
    assert_eq!(best.on(date("2026-11-25")).net, money("0.00"));
}
