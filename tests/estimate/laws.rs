//! Laws that hold for every list, tested on random lists with many unknown facts.

use std::sync::{Arc, OnceLock};

use estimate::{List, Split, Strategy};
use policy::{Assessment, Date, Days, Judge, Money, Policy, StateMemory, Verdict};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest};
use proptest::strategy::{BoxedStrategy, Strategy as _};
use serde_json::{Value, json};

use crate::support::{TODAY, altered, date, koso, ktc, list, read, recognised};
use testkit::lists::{request, totals_are_the_sum_of_assessments};

/// A policy with rotation within sixty days of purchase: the choices of some lines then change the total by which the others are
/// judged.
fn with_a_window_on_rotation() -> &'static Arc<Policy> {
    static ALTERED: OnceLock<Arc<Policy>> = OnceLock::new();
    let gate = "[[gate]]\nclause = \"rotation.1\"\nremedies = [\"stock_rotation\"]\n\
                require = { day = \"ship_on\", within = { days = 60 }, of = \"purchased_on\" }\n\n";
    ALTERED.get_or_init(|| {
        altered("ktc", |source| {
            let (before, after) = source.split_once("[[gate]]").unwrap();
            // Its worked cases are about the policy as it is.
            let after = after.split_once("[base]").map_or(after, |(rules, _)| rules);
            format!("{before}{gate}[[gate]]{after}")
        })
    })
}

fn assess(policy: &Policy, request: &Value) -> Assessment {
    policy.assess(&policy.read(request, date(TODAY)).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn on(request: &Value, day: Date) -> Value {
    let mut request = request.clone();
    (request["as_of"], request["ship_on"]) = (json!(day), json!(day));
    request
}

fn days(from: Date, count: usize) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| Some(day.plus_days(1))).take(count)
}

fn either() -> BoxedStrategy<(&'static Arc<Policy>, Value)> {
    let of =
        |policy: fn() -> &'static Arc<Policy>| request(policy()).prop_map(move |request| (policy(), request));
    prop_oneof![of(ktc), of(koso), of(with_a_window_on_rotation)].boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rulings_of_a_list_equal_its_assessment(request in request(ktc())) {
        let policy = ktc();
        let list = list(policy, &request);
        for (index, line) in assess(policy, &request).lines.iter().enumerate() {
            for (ruling, single) in list.rulings(index).iter().zip(&line.remedies) {
                prop_assert_eq!(ruling.verdict, single.verdict);
                prop_assert_eq!(ruling.credit, single.credit);
                prop_assert_eq!(ruling.net(), single.net);
                prop_assert_eq!(ruling.eligible_until, single.eligible_until);
            }
        }
    }

    #[test]
    fn a_ruling_is_the_same_whatever_was_ruled_on_before((policy, request) in either(), cents in 0..9_000_000_i64) {
        let mut request = request;
        let lines = request["lines"].as_array_mut().unwrap();
        // The same facts at another price.
        let others = lines.clone().into_iter().map(|mut line| {
            line["unit_price"] = json!(Money::from_cents(cents));
            line
        });
        lines.extend(others);
        let mut memory = StateMemory::default();
        for as_of in days(date(TODAY), 2) {
            let resolved = policy.read(&request, as_of).unwrap();
            for totals in [policy.totals(&resolved), policy.totals_unknown(), policy.totals_zero()] {
                let ship_on = [0, 40, 9].map(|later| as_of.plus_days(later));
                for days in ship_on.map(|ship_on| Days { as_of, ship_on }) {
                    let mut fresh = Judge::new(policy);
                    let mut remembering = Judge::remembering(policy, &mut memory);
                    for line in 0..resolved.line_count() {
                        let expected = fresh.rule(&resolved, line, &totals, days);
                        prop_assert_eq!(remembering.rule(&resolved, line, &totals, days), expected);
                    }
                }
            }
        }
    }

    #[test]
    fn the_totals_of_a_strategy_are_the_sum_of_single_assessments((policy, request) in either()) {
        totals_are_the_sum_of_assessments(&list(policy, &request), &request, &|request| assess(policy, request));
    }

    #[test]
    fn an_estimate_read_in_again_is_the_same_estimate(request in request(ktc())) {
        let policy = ktc();
        let before = list(policy, &request);
        // In a list, a price of zero stands for an unknown one.
        prop_assume!((0..before.lines().len()).all(|line| before.goods(line) != Some(Money::ZERO)));
        let estimate = before.estimate(&before.plan(Strategy::BestPerLine, &before.all()), &[]);
        let (table, mapping) = recognised(policy, estimate.to_csv().as_bytes());
        let reading = read(policy, &table, &mapping);
        prop_assert_eq!((&reading.faults, &reading.questions), (&vec![], &vec![]));
        let days = policy::Request { as_of: Some(before.as_of()), ship_on: Some(before.ship_on()), ..reading.head() };
        let (after, faults) = List::new(Arc::clone(policy), days, reading.lines, before.as_of());
        prop_assert_eq!(faults, []);
        prop_assert_eq!(after.estimate(&after.plan(Strategy::BestPerLine, &after.all()), &[]), estimate);
    }

    #[test]
    fn the_best_remedy_gives_at_least_as_much_as_any_other_eligible_remedy(request in request(ktc())) {
        let policy = ktc();
        let list = list(policy, &request);
        let plans = list.compare(&list.all());
        let (best, others) = plans.split_last().unwrap();
        for (index, choice) in best.choices.iter().enumerate() {
            if let Some((_, taken)) = choice.taken {
                for other in others {
                    let other = other.choices[index].taken.filter(|(_, ruling)| ruling.verdict == Verdict::Eligible);
                    prop_assert!(other.is_none_or(|(_, other)| other.net() <= taken.net()));
                }
            }
        }
    }

    #[test]
    fn over_time_is_judging_again_on_each_day((policy, request) in either()) {
        let is_altered = Arc::ptr_eq(policy, with_a_window_on_rotation());
        let start = on(&request, date(TODAY));
        let over_time = list(policy, &start).over_time(&list(policy, &start).all());
        for day in days(date(TODAY), 100) {
            let that_day = list(policy, &on(&request, day));
            for (plan, over_time) in that_day.compare(&that_day.all()).iter().zip(&over_time) {
                prop_assert_eq!(plan.sum, over_time.on(day), "{:?} on {}", plan.strategy, day);
            }
        }
        for over_time in &over_time {
            for cliff in &over_time.cliffs {
                let lost = over_time.cost_of_waiting(cliff.ship_by, cliff.ship_by.plus_days(1));
                // A remedy that opens for others on that day makes up for it.
                prop_assert!(lost <= cliff.lost);
                prop_assert!(is_altered || lost == cliff.lost);
            }
        }
    }

    #[test]
    fn the_sums_of_an_estimate_are_the_sums_of_its_rows(request in request(ktc())) {
        let list = list(ktc(), &request);
        for plan in list.compare(&list.all()) {
            let estimate = list.estimate(&plan, &[]);
            for (sum, name) in estimate.sums.iter().zip(["gross", "fees", "net"]) {
                let column = estimate.headings.iter().position(|heading| heading == name).unwrap();
                let amounts = estimate.rows.iter().filter_map(|row| match &row[column] {
                    estimate::Value::Money(amount) => Some(amount.cents()),
                    _ => None,
                });
                prop_assert_eq!(amounts.sum::<i64>(), sum.cents(), "{} of {:?}", name, plan.strategy);
            }
        }
    }

    #[test]
    fn a_list_changed_in_place_equals_a_new_list(request in request(ktc()), other in request(ktc())) {
        let policy = ktc();
        let mut changed = list(policy, &request);
        let after = list(policy, &other);
        // Each change finds lines that are judged already.
        changed.judge_stale();
        changed.change_head(after.head().clone());
        changed.judge_stale();
        changed.change_line(0, after.lines()[0].clone());
        changed.judge_stale();
        changed.change_wanted(&[0], Some(6));
        let head = policy::Request { lines: vec![], ..changed.head().clone() };
        let (new, _) = List::new(Arc::clone(policy), head, changed.lines().to_vec(), date(TODAY));
        for line in new.all() {
            prop_assert_eq!(changed.rulings(line), new.rulings(line));
            prop_assert_eq!(changed.best(line), new.best(line));
        }
        prop_assert_eq!(changed.compare(&changed.all()), new.compare(&new.all()));
    }

    #[test]
    fn a_filed_plan_is_decided_without_a_change(request in request(ktc())) {
        let policy = ktc();
        let list = list(policy, &request);
        for plan in list.compare(&list.all()) {
            for part in [Split::Whole, Split::ByRemedy].into_iter().flat_map(|split| list.filing(&plan, split)) {
                let body = json!({
                    "digest": policy.document().digest, "request": part.request, "chosen": part.chosen,
                    "contact": {
                        "name": "Ann Example", "email": "ann@example.com",
                        "address": { "line1": "1 Main Street", "city": "Springfield", "country": "US" }
                    }
                });
                let decision = policy.decide(&body, date(TODAY)).unwrap_or_else(|faults| panic!("{faults:?}"));
                prop_assert!(decision.changes.is_empty(), "{:?}", decision.changes);
            }
        }
    }

    #[test]
    fn the_smallest_amount_opens_a_programme_and_a_cent_less_does_not(request in request(ktc())) {
        let policy = ktc();
        let before = list(policy, &request);
        for programme in before.programmes(&before.all()) {
            let Some(smallest) = programme.smallest.filter(|_| !programme.qualifying.is_empty()) else { continue };
            for (amount, opens) in [(smallest, true), (smallest.minus(Money::from_cents(1)), false)] {
                let mut request = request.clone();
                request["answers"]["offset_po"] = json!(amount);
                for (index, line) in request["lines"].as_array_mut().unwrap().iter_mut().enumerate() {
                    line["wanted"] = json!(if programme.qualifying.contains(&index) { "stock_rotation" } else { "credit" });
                }
                let assessment = assess(policy, &request);
                for line in &programme.qualifying {
                    let verdict = assessment.lines[*line].remedies[programme.remedy].verdict;
                    prop_assert_eq!(verdict == Verdict::Eligible, opens, "{}", amount);
                }
            }
        }
    }
}
