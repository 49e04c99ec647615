//! Random lists for property tests, and the totals of strategies computed from assessments. `estimate` tests them directly, the server
//! over HTTP.

use estimate::{List, Strategy, Sum};
use policy::document::{Fact, FactType, Scope};
use policy::{Assessment, Coupling, Id, Money, Policy, Verdict};
use proptest::prelude::{Just, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Strategy as _};
use serde_json::{Map, Value, json};

use crate::date;

/// The day of every request.
const TODAY: &str = "2026-11-20";

/// A function that assesses a request: the crate itself, or the server over HTTP.
pub type Assess<'a> = &'a dyn Fn(&Value) -> Assessment;

/// Checks that every strategy equals the assessments: one of all lines with their chosen remedies, and one of each line alone
/// where no remedy couples the lines.
#[track_caller]
pub fn totals_are_the_sum_of_assessments(list: &List, request: &Value, assess: Assess<'_>) {
    let policy = list.policy();
    let lines = request["lines"].as_array().unwrap();
    let alone: Vec<Assessment> =
        lines.iter().map(|line| assess(&with_lines(request, std::slice::from_ref(line)))).collect();
    for plan in list.compare(&list.all()) {
        let Strategy::Remedy(remedy) = plan.strategy else {
            let takes: Vec<Option<usize>> =
                plan.choices.iter().map(|choice| choice.taken.map(|(remedy, _)| remedy)).collect();
            let single = by_assessment(policy, request, &takes, assess);
            // A line without a remedy is undetermined or closed; every other line gets the amount of its remedy.
            assert_eq!(single.closed, 0, "{plan:?}");
            assert_eq!(Sum { closed: 0, undetermined: 0, open_net: Money::ZERO, ..plan.sum }, single);
            continue;
        };
        let takes = takers(request, remedy, assess);
        let without_remedy = takes.iter().filter(|takes| takes.is_none()).count();
        let single = by_assessment(policy, request, &takes, assess);
        let closed = single.closed + i64::try_from(without_remedy).unwrap();
        assert_eq!(plan.sum, Sum { closed, ..single }, "{:?}", plan.strategy);
        if policy.coupling(remedy) == Coupling::None {
            let nets = alone.iter().map(|assessment| &assessment.lines[0].remedies[remedy]);
            let nets =
                nets.filter(|judged| judged.verdict == Verdict::Eligible).filter_map(|judged| judged.net);
            assert_eq!(plan.sum.net, nets.fold(Money::ZERO, Money::plus), "{:?}", plan.strategy);
        }
    }
}

fn with_lines(request: &Value, lines: &[Value]) -> Value {
    let mut request = request.clone();
    request["lines"] = json!(lines);
    request
}

/// Computes a strategy's sum from an assessment: sets each line's `wanted` to its remedy in `takes`, and adds up the amounts of the JSON.
fn by_assessment(policy: &Policy, request: &Value, takes: &[Option<usize>], assess: Assess<'_>) -> Sum {
    let mut request = request.clone();
    for (line, takes) in takes.iter().enumerate() {
        request["lines"][line]["wanted"] =
            json!(takes.map(|remedy| policy.document().remedies[remedy].id.clone()));
    }
    let assessment = assess(&request);
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

/// Finds the lines that count in the remedy's total: those on which no other rule closes the remedy. Assesses them with an offset order
/// that is so large that the total cannot close the remedy.
fn takers(request: &Value, remedy: usize, assess: Assess<'_>) -> Vec<Option<usize>> {
    let mut open = request.clone();
    if open["answers"].get("offset_po").is_some() {
        open["answers"]["offset_po"] = json!("999999999.00");
    }
    let assessment = assess(&open);
    let verdicts = assessment.lines.iter().map(|line| line.remedies[remedy].verdict);
    verdicts.map(|verdict| (verdict != Verdict::Ineligible).then_some(remedy)).collect()
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

/// Returns the answer that opens most remedies.
fn usual(fact: &Fact) -> bool {
    ["unsold", "original_condition", "serial_sticker_intact"].contains(&fact.id.as_str())
}

fn facts(policy: &Policy, scope: Scope, known: f64) -> BoxedStrategy<Map<String, Value>> {
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

fn line(policy: &Policy) -> BoxedStrategy<Value> {
    let remedies: Vec<String> =
        policy.document().remedies.iter().map(|remedy| remedy.id.to_string()).collect();
    let wanted = proptest::option::weighted(0.2, select(remedies));
    let line = |(mut answers, quantity, wanted): (Map<String, Value>, u32, Option<String>)| {
        let mut line = json!({ "model": "KT-1", "quantity": quantity, "wanted": wanted });
        for field in ["category", "unit_price", "purchased_on"] {
            line[field] = answers.remove(field).unwrap_or(Value::Null);
        }
        line["answers"] = Value::Object(answers);
        line
    };
    (facts(policy, Scope::Line, 0.95), 1..5_u32, wanted).prop_map(line).boxed()
}

/// Generates a request with a few lines and some unknown facts. Many dates are close to the ends of windows.
pub fn request(policy: &Policy) -> BoxedStrategy<Value> {
    let lines = proptest::collection::vec(line(policy), 1..12);
    let has_offset = policy.document().fact(&Id::from("offset_po")).is_some();
    let offset =
        prop_oneof![Just(Value::Null), (0_i64..1_000_000).prop_map(|cents| json!(Money::from_cents(cents)))];
    let request = move |(mut answers, lines, days, offset): (Map<String, Value>, Vec<Value>, u16, Value)| {
        let role = answers.remove("role").unwrap_or(Value::Null);
        if has_offset {
            answers.insert("offset_po".to_owned(), offset);
        }
        let ship_on = date(TODAY).plus(policy::Period::Days(days));
        json!({ "as_of": TODAY, "ship_on": ship_on, "requester": { "role": role }, "answers": answers, "lines": lines })
    };
    (facts(policy, Scope::Request, 0.9), lines, 0..70_u16, offset).prop_map(request).boxed()
}
