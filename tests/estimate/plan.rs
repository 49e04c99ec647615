//! The best plan, on lists small enough to try every choice.

use std::collections::BTreeSet;
use std::sync::Arc;

use estimate::{
    Best, Choice, Cliff, Compared, Comparison, FiledCount, Headline, LeftOut, LineFold as _, List,
    OverTimeFold, PlanFold, Preference, Split, Strategy, Why,
};
use policy::{Answer, Assessment, Money, Policy, Verdict};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};
use testkit::lists::request;

use crate::support::{TODAY, date, ktc, list};

const CREDIT: usize = 0;
const HOUSE_CREDIT: usize = 1;
const EXCHANGE: usize = 2;
const WARRANTY_SERVICE: usize = 3;
const PAID_REPAIR: usize = 4;
const ROTATION: usize = 6;

fn line(price: &str, purchased_on: &str) -> Value {
    let answers = json!({
        "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "unsold": true, "fault": "none",
        "extenuating": false
    });
    json!({ "model": "KT-1", "quantity": 1, "unit_price": price, "purchased_on": purchased_on, "category": "ip", "answers": answers })
}

fn stock(lines: &[Value]) -> List {
    let request = json!({
        "as_of": TODAY, "requester": { "role": "distributor" }, "answers": { "rotated_this_year": false }, "lines": lines
    });
    list(ktc(), &request)
}

fn money(text: &str) -> Money {
    Money::parse_signed(text).unwrap()
}

fn rotated(list: &List, order: &str) -> (Vec<usize>, Money) {
    let plan = list.best_plan(&list.all(), Some(money(order)), Preference::default());
    (plan.programme_lines().collect(), plan.worth.total())
}

#[test]
fn the_clauses_of_a_rotation_pass_for_the_lines_that_have_room_in_the_order() {
    let list =
        stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21"), line("90.00", "2026-03-01")]);
    let plan = list.best_plan(&list.all(), Some(money("90.01")), Preference::default());
    let all_pass = |line: usize, plan| {
        let cited = list.cited(line, ROTATION, plan).into_iter();
        cited.map(|(_, outcome)| outcome).all(|outcome| outcome == policy::Outcome::Pass)
    };
    assert!(all_pass(2, Some(&plan)), "the line that the plan rotates");
    assert!(!all_pass(2, None), "without an order");
    assert!(!all_pass(0, Some(&plan)), "the order has no room for it");
}

#[test]
fn the_plan_for_some_lines_is_their_part_of_the_plan_for_the_list() {
    let list =
        stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21"), line("90.00", "2026-03-01")]);
    let plan = list.best_plan(&list.all(), Some(money("190.01")), Preference::default());
    let part = |counts: fn(usize) -> bool| Compared::of_plan(&plan.of_lines(&list, counts)).sum.net;
    assert_eq!(part(|_| true), plan.worth.total());
    assert_eq!(part(|line| line == 1), money("80.00"), "the order has room for the others");
    assert_eq!(part(|line| line != 1), money("190.00"));
}

#[test]
fn a_rotation_takes_the_lines_that_gain_most_and_the_rest_takes_credit() {
    // Day 21, day 60, and one too old for anything but a rotation.
    let list =
        stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21"), line("90.00", "2026-03-01")]);
    assert_eq!(rotated(&list, "0.00"), (vec![], money("160.00")));
    assert_eq!(rotated(&list, "90.00"), (vec![], money("160.00")), "strictly above (rotation.2)");
    assert_eq!(rotated(&list, "90.01"), (vec![2], money("250.00")));
    assert_eq!(rotated(&list, "190.01"), (vec![0, 2], money("270.00")));
    assert_eq!(rotated(&list, "290.01"), (vec![0, 1, 2], money("290.00")));
    let parts = PlanFold::new(&list, &list.all(), Preference::default()).over(&list, &list.all());
    assert_eq!(parts.largest_order(), Some(money("290.01")));
    let plan = parts.with_order(Some(money("190.01")));
    let beside = parts.with_order_beside(Some(money("250.01")), money("60.00"));
    assert_eq!((beside.order, beside.worth), (Some(money("250.01")), plan.worth), "60.00 are taken already");
    assert_eq!(
        (plan.worth.money, plan.worth.credit, plan.worth.goods),
        (Money::ZERO, money("80.00"), money("190.00"))
    );
    assert_eq!(plan.gap, Money::ZERO);
    assert_eq!(
        plan.choices[0].best,
        Some(Best::Remedy(ROTATION, Why::HighestNet { next: CREDIT, by: money("20.00") }))
    );
}

#[test]
fn the_preferred_form_comes_before_a_higher_amount() {
    let list = stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21")]);
    let plan = |preference| list.best_plan(&list.all(), Some(money("1000.00")), preference);
    let taken = |preference| {
        plan(preference).choices.iter().map(|choice| choice.taken.unwrap().0).collect::<Vec<_>>()
    };
    assert_eq!(taken(Preference::HighestAmount), [ROTATION, ROTATION]);
    assert_eq!(taken(Preference::Money), [CREDIT, ROTATION], "only the first gets money");
    assert_eq!(taken(Preference::Credit), [HOUSE_CREDIT, HOUSE_CREDIT]);
    assert_eq!(
        taken(Preference::Goods),
        [EXCHANGE, EXCHANGE],
        "an exchange gives as much and needs no order"
    );
    assert_eq!(plan(Preference::Goods).worth.total(), money("200.00"));
    assert_eq!(
        plan(Preference::Money).choices[0].best,
        Some(Best::Remedy(CREDIT, Why::Preferred { next: HOUSE_CREDIT }))
    );
}

fn headline(lines: &[Value]) -> Headline {
    let list = stock(lines);
    let plan = list.best_plan(&list.all(), None, Preference::default());
    let curves = OverTimeFold::new(&list, &list.all()).with_plan(Some(&plan)).over(&list, &list.all());
    Headline::of(&list, &plan, curves.last().unwrap())
}

#[test]
fn the_headline_names_the_remedies_that_have_no_amount() {
    let mut faulty = line("100.00", "2026-03-01");
    faulty["answers"] = json!({
        "fault": "defective", "installed": true, "serial_sticker_intact": true, "modified": false, "power_damage": false,
        "natural_disaster": false, "repaired": false, "extenuating": false
    });
    let all = headline(&[faulty.clone(), faulty.clone()]);
    assert_eq!((all.worth, all.services, all.waiting), (Money::ZERO, vec![(WARRANTY_SERVICE, 2)], 0));
    let mut unanswered = line("100.00", "2026-10-30");
    unanswered["answers"].as_object_mut().unwrap().remove("demo");
    let some = headline(&[faulty.clone(), unanswered]);
    assert_eq!((some.services, some.waiting), (vec![(WARRANTY_SERVICE, 1)], 1));
    let mut unpriced = line("100.00", "2026-10-30");
    unpriced["unit_price"] = Value::Null;
    let one = headline(&[faulty, unpriced.clone()]);
    assert_eq!((one.waiting, one.unpriced), (1, 1));
    let none = headline(&[unpriced]);
    assert_eq!((none.services, none.waiting), (vec![], 1));
    assert_eq!(headline(&[line("100.00", "2026-10-30")]).services, []);
}

#[test]
fn the_headline_names_the_next_loss_and_the_greatest_after_it() {
    let ends = |cliff: Option<Cliff>| cliff.map(|cliff| (cliff.ship_by, cliff.lost));
    // Day 30; day 89; day 60.
    let tonight =
        headline(&[line("100.00", "2026-10-21"), line("50.00", "2026-08-23"), line("80.00", "2026-09-21")]);
    assert_eq!((tonight.lines, tonight.worth, tonight.is_assumed), (3, money("184.00"), false));
    assert_eq!(
        (tonight.is_next_today, ends(tonight.next)),
        (true, Some((date(TODAY), money("40.00")))),
        "the first still has house credit for as much"
    );
    assert_eq!(ends(tonight.greatest_later), Some((date("2027-01-18"), money("80.00"))));
    // Day 88 with the smallest loss; then the greatest, and one between them.
    let tomorrow =
        headline(&[line("100.00", "2026-10-21"), line("50.00", "2026-08-24"), line("80.00", "2026-09-21")]);
    assert_eq!(
        (tomorrow.is_next_today, ends(tomorrow.next)),
        (false, Some((date("2026-11-21"), money("40.00"))))
    );
    assert_eq!(ends(tomorrow.greatest_later), Some((date("2027-01-18"), money("80.00"))));
    let one = headline(&[line("50.00", "2026-08-24")]);
    assert!(!one.is_nothing_possible);
    let mut installed = line("50.00", "2026-01-05");
    installed["answers"]["installed"] = json!(true);
    installed["answers"]["unsold"] = json!(false);
    assert!(headline(&[installed.clone(), installed.clone()]).is_nothing_possible);
    let mut unanswered = installed.clone();
    unanswered["answers"].as_object_mut().unwrap().remove("unsold");
    assert!(!headline(&[installed, unanswered]).is_nothing_possible, "a rotation may be possible");
    assert_eq!((ends(one.next), one.greatest_later), (Some((date("2026-11-21"), money("40.00"))), None));
}

#[test]
fn the_last_day_of_an_exchange_is_found_where_the_plan_counts_its_goods() {
    // Day 15: credit and house credit of 200.00 until day 30 and 89, and an exchange until day 89.
    let list = stock(&[line("250.00", "2026-11-05")]);
    let cliffs = |preference| {
        let plan = list.best_plan(&list.all(), None, preference);
        let curves =
            OverTimeFold::of(&list, &list.all(), vec![Strategy::Remedy(EXCHANGE), Strategy::BestPerLine]);
        let curves = curves.with_plan(Some(&plan)).over(&list, &list.all());
        let days = |curve: &estimate::OverTime| {
            curve
                .cliffs
                .iter()
                .map(|cliff| (cliff.ship_by.to_string(), cliff.lost.to_string()))
                .collect::<Vec<_>>()
        };
        (plan.worth.total(), days(&curves[0]), days(&curves[1]))
    };
    let day = |lost: &str| vec![("2027-02-02".to_owned(), lost.to_owned())];
    assert_eq!(cliffs(Preference::Goods), (money("250.00"), vec![], day("250.00")));
    assert_eq!(cliffs(Preference::HighestAmount), (money("200.00"), vec![], day("200.00")));
}

#[test]
fn a_plan_carried_out_and_its_worth_over_time_count_the_planned_lines() {
    let list =
        stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21"), line("90.00", "2026-03-01")]);
    let plan = list.best_plan(&list.all(), Some(money("190.01")), Preference::default());
    let carried_out = list.carry_out(Strategy::BestPerLine, &list.all(), &plan);
    assert_eq!(carried_out.choices, plan.choices);
    assert_eq!(carried_out.sum.net, plan.worth.total());
    let curves = OverTimeFold::new(&list, &list.all()).with_plan(Some(&plan)).over(&list, &list.all());
    let curve = curves.last().unwrap();
    assert_eq!(curve.on(list.as_of()).net, money("270.00"));
    assert_eq!(curve.steps.last().unwrap().sum.net, money("190.00"), "a rotation has no last day");
}

/// Units that a flood has damaged: only a repair is possible, and its diagnosis costs 50.00 a unit.
fn flooded(quantity: u32) -> Value {
    let mut line = line("100.00", "2026-10-30");
    line["quantity"] = json!(quantity);
    line["answers"]["fault"] = json!("defective");
    line["answers"]["natural_disaster"] = json!(true);
    line["answers"]["original_condition"] = json!(false);
    line
}

#[test]
fn a_line_whose_only_open_remedy_costs_money_is_left_out_of_the_plan_with_that_reason() {
    let list = stock(&[flooded(2), line("100.00", "2026-10-30")]);
    let plan = list.best_plan(&list.all(), None, Preference::default());
    let only_at_cost = Best::OnlyAtCost { remedy: PAID_REPAIR, cost: money("100.00") };
    assert_eq!((plan.choices[0].taken, plan.choices[0].best), (None, Some(only_at_cost)));
    assert_eq!((plan.worth.total(), plan.worth.service), (money("80.00"), Money::ZERO));
    let carried_out = list.carry_out(Strategy::BestPerLine, &list.all(), &plan);
    assert_eq!((carried_out.sum.eligible, carried_out.sum.closed), (1, 1));
    let left_out = list.left_out(&carried_out, &list.filing(&carried_out, Split::Whole));
    assert_eq!(
        left_out.into_iter().collect::<Vec<_>>(),
        [(LeftOut::OnlyAtCost { remedy: PAID_REPAIR }, vec![0])]
    );
    assert_eq!(
        Choice::all_only_at_cost(&plan.choices).into_iter().collect::<Vec<_>>(),
        [(PAID_REPAIR, (1, money("100.00")))]
    );
    let paid = list.plan(Strategy::Remedy(PAID_REPAIR), &[0]);
    assert_eq!(list.filing(&paid, Split::Whole).len(), 1, "the user can still choose the repair");
}

#[test]
fn a_line_without_a_model_which_the_vendor_requires_is_left_out_and_the_others_are_filed() {
    let mut blank = line("100.00", "2026-10-30");
    blank["model"] = json!(" ");
    let mut absent = line("100.00", "2026-10-30");
    absent.as_object_mut().unwrap().remove("model");
    let list = stock(&[line("100.00", "2026-10-30"), blank, absent, line("90.00", "2026-10-30")]);
    let all = list.all();
    let plan = list.plan(Strategy::Remedy(CREDIT), &all);
    for split in [Split::Whole, Split::ByRemedy] {
        let parts = list.filing(&plan, split);
        assert_eq!(parts.iter().map(|part| part.lines.clone()).collect::<Vec<_>>(), [[0, 3]]);
        let left_out = list.left_out(&plan, &parts);
        let no_model = LeftOut::FieldMissing { field: "model" };
        assert_eq!(left_out.into_iter().collect::<Vec<_>>(), [(no_model, vec![1, 2])]);
    }
    let counts = FiledCount::new(&list, Strategy::Remedy(CREDIT), &all, None).over(&list, &all);
    assert_eq!((counts.filed, counts.unconfirmed, counts.all), (2, 0, 4));
    assert_eq!(counts.remedies, BTreeSet::from([CREDIT]));
}

#[test]
fn a_plan_counts_lines_that_wait_for_an_answer_or_a_price_apart_from_those_that_nothing_is_possible_for() {
    let mut unanswered = line("100.00", "2026-10-30");
    unanswered["answers"].as_object_mut().unwrap().remove("demo");
    unanswered["answers"]["unsold"] = json!(false);
    let mut unpriced = line("100.00", "2026-10-30");
    unpriced["unit_price"] = Value::Null;
    let mut installed = line("100.00", "2026-01-05");
    installed["answers"]["installed"] = json!(true);
    installed["answers"]["unsold"] = json!(false);
    let list = stock(&[line("100.00", "2026-10-30"), unanswered, unpriced, installed, flooded(2)]);
    let plan = list.best_plan(&list.all(), None, Preference::default());
    let sum = Compared::of_plan(&plan).sum;
    assert_eq!((sum.eligible, sum.undetermined, sum.closed), (1, 2, 2), "{:?}", plan.choices);
    assert_eq!(sum.net, plan.worth.total());
}

#[test]
fn a_programme_whose_order_is_too_small_for_all_lines_is_compared_with_what_the_plan_gives_it() {
    let list =
        stock(&[line("100.00", "2026-10-30"), line("100.00", "2026-09-21"), line("90.00", "2026-03-01")]);
    let rotation_of = |list: &List, order: &str, counts: fn(usize) -> bool| {
        let (mut list, all) = (list.clone(), list.all());
        let mut head = list.head().clone();
        head.set(&"offset_po".into(), Some(Answer::Text(order.to_owned())));
        list.change_head(head);
        let plan = list.best_plan(&all, None, Preference::default());
        let compared = Comparison::new(&list, &all).over(&list, &all)[ROTATION].within_order(&plan, counts);
        (compared.sum.eligible, compared.sum.closed, compared.sum.net, compared.is_planned)
    };
    let rotation = |order, counts| rotation_of(&list, order, counts);
    assert_eq!(rotation("290.01", |_| true), (3, 0, money("290.00"), false));
    assert_eq!(rotation("190.01", |_| true), (2, 0, money("190.00"), true));
    assert_eq!(rotation("190.01", |line| line == 2), (1, 0, money("90.00"), true));
    assert_eq!(rotation("1.00", |_| true), (0, 3, money("0.00"), false), "it has room for no line");
    let mut unpriced = line("100.00", "2026-03-01");
    unpriced["unit_price"] = Value::Null;
    let list = stock(&[line("100.00", "2026-10-30"), unpriced]);
    let all = list.all();
    assert_eq!(Comparison::new(&list, &all).over(&list, &all)[ROTATION].sum.undetermined, 2);
    assert_eq!(
        rotation_of(&list, "100.01", |_| true),
        (1, 0, money("100.00"), true),
        "one waits for its price"
    );
}

#[test]
fn a_line_with_a_paid_repair_waits_for_the_answers_that_may_open_a_better_remedy() {
    let mut unknown = flooded(1);
    unknown["answers"].as_object_mut().unwrap().remove("natural_disaster");
    let list = stock(&[unknown]);
    let plan = list.best_plan(&list.all(), None, Preference::default());
    assert_eq!((plan.choices[0].taken, plan.choices[0].best), (None, Some(Best::AnswersMissing)));
}

/// The greatest worth of any choice of lines for the rotation, by an assessment of each: the others take the highest net, or nothing
/// where every remedy costs money.
fn by_trying_everything(policy: &Policy, request: &Value) -> Money {
    let lines = request["lines"].as_array().unwrap().len();
    let assess = |request: &Value| -> Assessment {
        policy.assess(&policy.read(request, date(TODAY)).unwrap_or_else(|faults| panic!("{faults:?}")))
    };
    let mut opened = request.clone();
    opened["answers"]["offset_po"] = json!("999999999.00");
    opened["detail"] = json!("verdicts");
    let alone = assess(&opened);
    let net = |line: usize, remedy: usize, assessment: &Assessment| {
        let remedy = &assessment.lines[line].remedies[remedy];
        remedy.net.filter(|_| remedy.verdict == Verdict::Eligible)
    };
    let can_rotate: Vec<usize> = (0..lines).filter(|line| net(*line, ROTATION, &alone).is_some()).collect();
    let otherwise: Vec<Money> = (0..lines)
        .map(|line| {
            let open = (0..ROTATION)
                .filter(|remedy| alone.lines[line].remedies[*remedy].verdict == Verdict::Eligible);
            let nets: Option<Vec<Money>> = open.map(|remedy| net(line, remedy, &alone)).collect();
            // A line whose amounts are unknown is not planned, and neither is one that only costs money.
            nets.and_then(|nets| nets.into_iter().max()).unwrap_or_default().max(Money::ZERO)
        })
        .collect();
    let subsets = (0..1_usize << can_rotate.len()).filter_map(|subset| {
        let rotate: Vec<usize> = can_rotate
            .iter()
            .enumerate()
            .filter(|(bit, _)| subset >> bit & 1 == 1)
            .map(|(_, line)| *line)
            .collect();
        let mut filed = request.clone();
        filed["detail"] = json!("verdicts");
        for line in 0..lines {
            filed["lines"][line]["wanted"] =
                json!(if rotate.contains(&line) { "stock_rotation" } else { "credit" });
        }
        let assessment = assess(&filed);
        (0..lines).try_fold(Money::ZERO, |sum, line| {
            let worth =
                if rotate.contains(&line) { net(line, ROTATION, &assessment)? } else { otherwise[line] };
            Some(sum.plus(worth))
        })
    });
    subsets.max().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_choice_of_lines_is_worth_more_than_the_plan(mut request in request(ktc()), order in 0_i64..200_000) {
        let policy: &Arc<Policy> = ktc();
        let lines = request["lines"].as_array_mut().unwrap();
        lines.truncate(12);
        for line in lines {
            line["quantity"] = json!(line["quantity"].as_u64().unwrap() % 4 + 1);
            if line["unit_price"].is_null() {
                line["unit_price"] = json!("99.90");
            }
        }
        request["as_of"] = json!(TODAY);
        request["ship_on"] = json!(TODAY);
        request["requester"] = json!({ "role": "distributor" });
        request["answers"] = json!({ "rotated_this_year": false, "offset_po": Money::from_cents(order) });
        let list = list(policy, &request);
        let plan = list.best_plan(&list.all(), None, Preference::default());
        prop_assert_eq!(plan.gap, Money::ZERO);
        // An exchange alone credits nothing, and gives goods beside the amounts.
        let amounts: Money = plan.choices.iter().filter_map(|choice| choice.taken).filter_map(|(_, ruling)| ruling.net()).fold(Money::ZERO, Money::plus);
        prop_assert_eq!(amounts, by_trying_everything(policy, &request));
        for preference in Preference::ALL {
            let plan = list.best_plan(&list.all(), None, preference);
            let mut rulings = plan.choices.iter().filter_map(|choice| choice.taken).map(|(_, ruling)| ruling);
            prop_assert!(rulings.all(|ruling| ruling.net().is_none_or(|net| net >= Money::ZERO)), "{:?}", plan.choices);
        }
        for single in list.compare(&list.all()) {
            prop_assert!(single.sum.net <= plan.worth.total(), "{:?}: {:?}, {:?}", single.strategy, single.sum, plan.choices);
        }
    }
}
