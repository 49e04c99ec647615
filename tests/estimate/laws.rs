//! Laws that hold for every list: tried on random ones, with much left unknown.

use std::sync::{Arc, OnceLock};

use estimate::{List, Split, Strategy, Sum};
use policy::document::{Fact, FactType, Scope};
use policy::{Assessment, Date, Money, Policy, Verdict};
use proptest::prelude::{Just, ProptestConfig, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Strategy as _};
use serde_json::{Map, Value, json};

use crate::support::{TODAY, altered, date, ktc, list, read, recognised};

/// Rotation within sixty days of purchase: what lines take then changes the total by which the others are judged.
fn with_a_window_on_rotation() -> Arc<Policy> {
    static ALTERED: OnceLock<Arc<Policy>> = OnceLock::new();
    let gate = "[[gate]]\nclause = \"rotation.1\"\nremedies = [\"stock_rotation\"]\n\
                require = { day = \"ship_on\", within = { days = 60 }, of = \"purchased_on\" }\n\n";
    Arc::clone(ALTERED.get_or_init(|| {
        altered("ktc", |source| {
            let (before, after) = source.split_once("[[gate]]").unwrap();
            // Its worked cases are about the policy as it is.
            let after = after.split_once("[base]").map_or(after, |(rules, _)| rules);
            format!("{before}{gate}[[gate]]{after}")
        })
    }))
}

fn answer(fact: &Fact) -> BoxedStrategy<Value> {
    match fact.kind {
        FactType::Bool => {
            prop_oneof![9 => Just(usual(fact)), 1 => any::<bool>()].prop_map(Value::Bool).boxed()
        }
        FactType::Choice => {
            let choices: Vec<Value> = fact.choices.iter().map(|choice| json!(choice.id)).collect();
            let first = if fact.id == "role" { choices[1].clone() } else { choices[0].clone() };
            prop_oneof![4 => Just(first), 1 => select(choices)].boxed()
        }
        FactType::Date => {
            let days = prop_oneof![select(vec![29_u32, 30, 31, 59, 60, 88, 89, 90]), 0..120_u32];
            days.prop_map(|days| json!((0..days).fold(date(TODAY), |day, _| day.day_before()))).boxed()
        }
        FactType::Money => (0_i64..60_000).prop_map(|cents| json!(Money::from_cents(cents))).boxed(),
        FactType::Number => (0..1_000_u32).prop_map(|number| json!(number)).boxed(),
        FactType::Text => Just(json!("It hums since Monday morning")).boxed(),
        FactType::Decision => Just(Value::Null).boxed(),
    }
}

/// The answer that opens most.
fn usual(fact: &Fact) -> bool {
    ["unsold", "original_condition", "serial_sticker_intact"].contains(&fact.id.as_str())
}

fn facts(scope: Scope, known: f64) -> BoxedStrategy<Map<String, Value>> {
    let policy = ktc();
    let facts = policy.document().facts.iter().filter(|fact| fact.scope == scope);
    let entries: Vec<_> = facts
        .map(|fact| (Just(fact.id.to_string()), proptest::option::weighted(known, answer(fact))).boxed())
        .collect();
    let known = |entries: Vec<(String, Option<Value>)>| {
        let known =
            entries.into_iter().filter_map(|(id, value)| Some((id, value.filter(|value| !value.is_null())?)));
        known.collect()
    };
    entries.prop_map(known).boxed()
}

fn line() -> BoxedStrategy<Value> {
    let remedies: Vec<String> =
        ktc().document().remedies.iter().map(|remedy| remedy.id.to_string()).collect();
    let wanted = proptest::option::weighted(0.2, select(remedies));
    let line = |(mut answers, quantity, wanted): (Map<String, Value>, u32, Option<String>)| {
        let mut line = json!({ "quantity": quantity, "wanted": wanted });
        for field in ["category", "unit_price", "purchased_on"] {
            line[field] = answers.remove(field).unwrap_or(Value::Null);
        }
        line["answers"] = Value::Object(answers);
        line
    };
    (facts(Scope::Line, 0.95), 1..5_u32, wanted).prop_map(line).boxed()
}

fn request() -> BoxedStrategy<Value> {
    let lines = proptest::collection::vec(line(), 1..12);
    let offset =
        prop_oneof![Just(Value::Null), (0_i64..1_000_000).prop_map(|cents| json!(Money::from_cents(cents)))];
    let request = |(mut answers, lines, days, offset): (Map<String, Value>, Vec<Value>, u16, Value)| {
        let role = answers.remove("role").unwrap_or(Value::Null);
        answers.insert("offset_po".to_owned(), offset);
        let ship_on = date(TODAY).plus(policy::Period::Days(days));
        json!({ "as_of": TODAY, "ship_on": ship_on, "requester": { "role": role }, "answers": answers, "lines": lines })
    };
    (facts(Scope::Request, 0.9), lines, 0..70_u16, offset).prop_map(request).boxed()
}

fn assess(policy: &Policy, request: &Value) -> Assessment {
    policy.assess(&policy.read(request, date(TODAY)).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// What a strategy comes to by single assessments: every line that takes a remedy says so in its `wanted`, and the amounts are
/// added up from the JSON's own.
fn by_assessment(policy: &Policy, request: &Value, takes: &[Option<usize>]) -> Sum {
    let mut request = request.clone();
    for (line, takes) in takes.iter().enumerate() {
        request["lines"][line]["wanted"] =
            json!(takes.map(|remedy| policy.document().remedies[remedy].id.clone()));
    }
    let assessment = assess(policy, &request);
    let mut sum = Sum::default();
    for (line, takes) in assessment.lines.iter().zip(takes) {
        let Some(judged) = takes.map(|remedy| &line.remedies[remedy]) else { continue };
        match (judged.verdict, judged.credit, judged.net) {
            (Verdict::Eligible, Some(gross), Some(net)) => {
                sum.eligible += 1;
                sum.gross = sum.gross.plus(gross);
                sum.net = sum.net.plus(net);
                for charge in &judged.charges {
                    sum.fees = sum.fees.plus(charge.amount.unwrap());
                }
            }
            (Verdict::Eligible, _, _) => (sum.eligible, sum.unpriced) = (sum.eligible + 1, sum.unpriced + 1),
            (Verdict::Undetermined, _, net) => {
                sum.undetermined += 1;
                sum.open_net = sum.open_net.plus(net.unwrap_or_default());
            }
            (Verdict::Ineligible, _, _) => sum.closed += 1,
        }
    }
    sum
}

/// Which lines the remedy's own sum is for, by single assessments: those that nothing else closes. With an order so large that
/// the sum never matters, they are the ones that are not closed.
fn takers(policy: &Policy, request: &Value, remedy: usize) -> Vec<Option<usize>> {
    let mut open = request.clone();
    open["answers"]["offset_po"] = json!("999999999.00");
    let assessment = assess(policy, &open);
    let verdicts = assessment.lines.iter().map(|line| line.remedies[remedy].verdict);
    verdicts.map(|verdict| (verdict != Verdict::Ineligible).then_some(remedy)).collect()
}

fn on(request: &Value, day: Date) -> Value {
    let mut request = request.clone();
    request["ship_on"] = json!(day);
    request
}

fn days(from: Date, count: usize) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| Some(day.plus_days(1))).take(count)
}

fn is_remedy(strategy: Strategy) -> Option<usize> {
    match strategy {
        Strategy::Remedy(remedy) => Some(remedy),
        Strategy::BestPerLine => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_as_it_stands_is_its_assessment(request in request()) {
        let policy = ktc();
        let list = list(&policy, &request);
        for (index, line) in assess(&policy, &request).lines.iter().enumerate() {
            for (ruling, single) in list.rulings(index).iter().zip(&line.remedies) {
                prop_assert_eq!(ruling.verdict, single.verdict);
                prop_assert_eq!(ruling.credit, single.credit);
                prop_assert_eq!(ruling.net(), single.net);
                prop_assert_eq!(ruling.eligible_until, single.eligible_until);
            }
        }
    }

    #[test]
    fn the_totals_of_a_strategy_are_the_sum_of_single_assessments(request in request(), is_altered in any::<bool>()) {
        let policy = if is_altered { with_a_window_on_rotation() } else { ktc() };
        let list = list(&policy, &request);
        for plan in list.compare(&list.all()) {
            let takes: Vec<Option<usize>> = match is_remedy(plan.strategy) {
                Some(remedy) => takers(&policy, &request, remedy),
                None => plan.choices.iter().map(|choice| choice.taken.map(|(remedy, _)| remedy)).collect(),
            };
            let single = by_assessment(&policy, &request, &takes);
            let sum = Sum { closed: 0, ..plan.sum };
            if is_remedy(plan.strategy).is_some() {
                let nobody = takes.iter().filter(|takes| takes.is_none()).count();
                prop_assert_eq!(plan.sum.closed, single.closed + i64::try_from(nobody).unwrap());
                prop_assert_eq!(sum, Sum { closed: 0, ..single });
            } else {
                // Whoever takes nothing waits or is closed; everybody else has what was promised.
                prop_assert_eq!(single.closed, 0, "{:?}", plan);
                prop_assert_eq!(Sum { undetermined: 0, open_net: Money::ZERO, ..sum }, single);
            }
        }
    }

    #[test]
    fn an_estimate_read_in_again_is_the_same_estimate(request in request()) {
        let policy = ktc();
        let before = list(&policy, &request);
        let estimate = before.estimate(&before.plan(Strategy::BestPerLine, &before.all()), &[]);
        let (table, mapping) = recognised(&policy, estimate.to_csv().as_bytes());
        let reading = read(&policy, &table, &mapping);
        prop_assert_eq!((&reading.faults, &reading.questions), (&vec![], &vec![]));
        let days = policy::Request { as_of: Some(before.as_of()), ship_on: Some(before.ship_on()), ..reading.head() };
        let (after, faults) = List::new(Arc::clone(&policy), days, reading.lines, before.as_of());
        prop_assert_eq!(faults, []);
        prop_assert_eq!(after.estimate(&after.plan(Strategy::BestPerLine, &after.all()), &[]), estimate);
    }

    #[test]
    fn what_is_best_is_at_least_as_good_as_any_other_open_remedy(request in request()) {
        let policy = ktc();
        let list = list(&policy, &request);
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
    fn over_time_is_judging_again_on_each_day(request in request(), is_altered in any::<bool>()) {
        let policy = if is_altered { with_a_window_on_rotation() } else { ktc() };
        let start = on(&request, date(TODAY));
        let over_time = list(&policy, &start).over_time(&list(&policy, &start).all());
        for day in days(date(TODAY), 100) {
            let that_day = list(&policy, &on(&request, day));
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
    fn a_list_changed_in_place_is_the_list_made_anew(request in request(), other in request()) {
        let policy = ktc();
        let mut changed = list(&policy, &request);
        let after = list(&policy, &other);
        changed.change_head(after.head().clone());
        changed.change_line(0, after.lines()[0].clone());
        changed.change_wanted(&[0], Some(6));
        let head = policy::Request { lines: vec![], ..changed.head().clone() };
        let (anew, _) = List::new(Arc::clone(&policy), head, changed.lines().to_vec(), date(TODAY));
        for line in anew.all() {
            prop_assert_eq!(changed.rulings(line), anew.rulings(line));
        }
    }

    #[test]
    fn what_is_filed_is_decided_without_a_change(request in request()) {
        let policy = ktc();
        let list = list(&policy, &request);
        for plan in list.compare(&list.all()) {
            for part in [Split::Whole, Split::ByRemedy].into_iter().flat_map(|split| list.filing(&plan, split)) {
                let body = json!({
                    "digest": policy.document().digest, "request": part.request, "chosen": part.chosen,
                    "contact": { "name": "Ann Example", "email": "ann@example.com" }
                });
                let decision = policy.decide(&body, date(TODAY)).unwrap_or_else(|faults| panic!("{faults:?}"));
                prop_assert!(decision.changes.is_empty(), "{:?}", decision.changes);
            }
        }
    }

    #[test]
    fn the_smallest_amount_opens_a_programme_and_a_cent_less_does_not(request in request()) {
        let policy = ktc();
        let before = list(&policy, &request);
        for programme in before.programmes(&before.all()) {
            let Some(smallest) = programme.smallest.filter(|_| !programme.qualifying.is_empty()) else { continue };
            for (amount, opens) in [(smallest, true), (smallest.minus(Money::from_cents(1)), false)] {
                let mut request = request.clone();
                request["answers"]["offset_po"] = json!(amount);
                for (index, line) in request["lines"].as_array_mut().unwrap().iter_mut().enumerate() {
                    line["wanted"] = json!(if programme.qualifying.contains(&index) { "stock_rotation" } else { "credit" });
                }
                let assessment = assess(&policy, &request);
                for line in &programme.qualifying {
                    let verdict = assessment.lines[*line].remedies[programme.remedy].verdict;
                    prop_assert_eq!(verdict == Verdict::Eligible, opens, "{}", amount);
                }
                prop_assert_eq!(before.what_if(&programme, amount).opens_all, opens);
            }
        }
    }
}
