//! Random policy documents: every form of condition and of period, exceptions, tables of one to three keys with gaps, tiers of fees,
//! charges of every rate, remedies that read remedies, totals. They have no words of their own: only what decides.

use policy::Policy;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A document that compiles. It is leaked: a test run makes some thousands of a few kilobytes each.
pub(crate) fn documents() -> impl Strategy<Value = &'static Policy> {
    proptest::collection::vec(any::<u8>(), 40..400).prop_map(|bytes| {
        let document = document(&mut Choices(bytes.into_iter()));
        let document =
            serde_json::from_value(document.clone()).unwrap_or_else(|error| panic!("{error} in {document}"));
        &*Box::leak(Box::new(Policy::new(document).unwrap_or_else(|problems| panic!("{problems:?}"))))
    })
}

/// Bytes that decide, one after another; once they are used up the first choice is taken, so that shrinking makes documents simple.
struct Choices(std::vec::IntoIter<u8>);

impl Choices {
    fn below(&mut self, count: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % count
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == count - 1
    }

    fn of<'a>(&mut self, values: &[&'a str]) -> &'a str {
        values[self.below(values.len())]
    }

    fn some<'a>(&mut self, values: &[&'a str]) -> Vec<&'a str> {
        let kept: Vec<&str> = values.iter().copied().filter(|_| self.one_in(2)).collect();
        if kept.is_empty() { vec![self.of(values)] } else { kept }
    }
}

const REMEDIES: [&str; 4] = ["r0", "r1", "r2", "r3"];
const CHOICES: [(&str, [&str; 3]); 3] = [
    ("category", ["a", "b", "c"]),
    ("grade", ["new", "used", "broken"]),
    ("channel", ["web", "shop", "fair"]),
];
const BOOLS: [&str; 3] = ["opened", "sealed", "registered"];
const DATES: [&str; 2] = ["purchased_on", "delivered_on"];

fn document(choices: &mut Choices) -> Value {
    let tables: Vec<Value> = (0..2).map(|index| table(choices, index)).collect();
    let mut gates: Vec<Value> = REMEDIES.iter().map(|remedy| gate(choices, &[*remedy])).collect();
    gates.extend((0..choices.below(3)).map(|_| {
        let remedies = choices.some(&REMEDIES);
        gate(choices, &remedies)
    }));
    let clauses: Vec<Value> =
        (0..10).map(|index| json!({ "id": format!("c{index}"), "text": text(), "source": "c" })).collect();
    json!({
        "policy": {
            "id": "random", "version": "1", "effective_on": "2026-01-01", "currency": "USD", "time_zone": "UTC", "languages": ["en"],
            "name": text(), "sells": text(), "contact": {}, "rma_number": { "clause": "c0" },
        },
        "fact": facts(),
        "wish": [{ "id": "w", "label": text(), "hint": text(), "remedies": REMEDIES }],
        "remedy": REMEDIES.map(|id| json!({ "id": id, "label": text(), "summary": text(), "credits": choices.one_in(2) })),
        "clause": clauses,
        "section": [],
        "table": tables,
        "gate": gates,
        "fee": fees(choices),
        "contingent": [fee(choices, "replacement_price")],
        "quoted_later": [{ "id": "parts", "clause": clause(choices), "remedies": choices.some(&REMEDIES), "label": text() }],
        "duty": [notice(choices)],
        "notice": [notice(choices), notice(choices)],
        "vague": { "en": { "minimum_words": 3, "empty_phrases": ["it does not work"] } },
    })
}

fn text() -> Value {
    json!({ "en": "x" })
}

fn facts() -> Vec<Value> {
    let fact = |id: &str, scope: &str, kind: &str| json!({ "id": id, "scope": scope, "type": kind, "question": text(), "label": text() });
    let choice = |id: &str, scope: &str, values: &[&str]| {
        let mut fact = fact(id, scope, "choice");
        fact["choice"] = values.iter().map(|id| json!({ "id": id, "label": text() })).collect();
        fact
    };
    let mut facts = vec![choice("role", "request", &["customer", "distributor"])];
    facts.extend(CHOICES.map(|(id, values)| choice(id, "line", &values)));
    facts.extend(BOOLS.map(|id| fact(id, "line", "bool")));
    facts.extend(DATES.map(|id| fact(id, "line", "date")));
    facts.extend([
        fact("unit_price", "line", "money"),
        fact("units_left", "line", "number"),
        fact("order", "request", "money"),
        fact("description", "line", "text"),
        fact("vendor_review", "line", "decision"),
    ]);
    facts
}

/// A rule for these remedies; with an exception in a third of the cases.
fn gate(choices: &mut Choices, remedies: &[&str]) -> Value {
    // A remedy reads only remedies before it: a circle is no document.
    let first = REMEDIES.iter().position(|remedy| remedies.contains(remedy)).unwrap();
    let mut gate =
        json!({ "clause": clause(choices), "remedies": remedies, "require": condition(choices, first, 2) });
    if choices.one_in(3) {
        gate["unless"] = condition(choices, first, 1);
    }
    gate
}

fn clause(choices: &mut Choices) -> String {
    format!("c{}", choices.below(10))
}

/// A clause that some remedies show while a condition holds.
fn notice(choices: &mut Choices) -> Value {
    let mut notice = json!({ "clause": clause(choices), "remedies": choices.some(&REMEDIES) });
    if choices.one_in(2) {
        notice["when"] = condition(choices, 0, 1);
    }
    notice
}

/// A condition that may read the first `readable` remedies; one in four cites a clause of its own.
fn condition(choices: &mut Choices, readable: usize, depth: usize) -> Value {
    let mut condition = test(choices, readable, depth);
    if choices.one_in(4) {
        condition["clause"] = json!(clause(choices));
    }
    condition
}

fn test(choices: &mut Choices, readable: usize, depth: usize) -> Value {
    let parts = |choices: &mut Choices| -> Vec<Value> {
        (0..=choices.below(3)).map(|_| condition(choices, readable, depth - 1)).collect()
    };
    match choices.below(if depth == 0 { 8 } else { 11 }) {
        0 => {
            let operator = choices.of(&["is", "is_not"]);
            json!({ "fact": choices.of(&BOOLS), operator: choices.one_in(2) })
        }
        1 => {
            let (fact, values) = CHOICES[choices.below(3)];
            let operator = choices.of(&["in", "not_in"]);
            json!({ "fact": fact, operator: choices.some(&values) })
        }
        2 => {
            let period = period(choices);
            window(choices, &period)
        }
        3 => {
            let table = choices.of(&["t0", "t1"]);
            window(choices, &json!({ "table": table }))
        }
        4 => {
            let relation = choices.of(&["above", "at_least", "below", "at_most"]);
            match choices.below(4) {
                0 => json!({ "fact": "units_left", relation: choices.below(1_000) }),
                1 => json!({ "fact": "unit_price", relation: format!("{}.00", choices.below(250) * 8) }),
                2 => json!({ "fact": "unit_price", relation: { "fact": "order" } }),
                _ => json!({ "fact": "order", relation: { "total": choices.of(&REMEDIES) } }),
            }
        }
        5 if readable > 0 => json!({
            "remedy": REMEDIES[choices.below(readable)], "verdict": choices.of(&["eligible", "ineligible"]),
        }),
        5 => json!({ "fact": "role", "is": choices.of(&["customer", "distributor"]) }),
        6 => json!({ "fact": "vendor_review", "is": true }),
        7 => json!({ "text": "description", "is_clear": choices.one_in(2) }),
        8 => json!({ "all": parts(choices) }),
        9 => json!({ "any": parts(choices) }),
        _ => json!({ "not": condition(choices, readable, depth - 1) }),
    }
}

/// A period of any unit; many end near the day of the requests.
fn period(choices: &mut Choices) -> Value {
    match choices.below(4) {
        0 => json!({ "days": choices.below(120) }),
        1 => json!({ "business_days": choices.below(80) }),
        2 => json!({ "months": choices.below(6) }),
        _ => json!({ "season_end": { "month": 1 + choices.below(12), "day": 1 + choices.below(28) } }),
    }
}

fn window(choices: &mut Choices, within: &Value) -> Value {
    let (day, of) = match choices.below(6) {
        0 | 1 => ("ship_on", choices.of(&DATES)),
        2 | 3 => ("as_of", choices.of(&DATES)),
        4 => ("delivered_on", "purchased_on"),
        _ => ("delivered_on", "as_of"),
    };
    json!({ "day": day, "within": within, "of": of })
}

fn table(choices: &mut Choices, index: usize) -> Value {
    let keys = &CHOICES[..=choices.below(3)];
    let rows: Vec<Value> = (0..=choices.below(5))
        .map(|_| {
            let mut selected = json!({});
            for (key, values) in keys {
                if !choices.one_in(3) {
                    selected[*key] = json!(choices.some(values));
                }
            }
            json!({ "for": selected, "period": period(choices), "clause": clause(choices), "assumed": choices.one_in(4) })
        })
        .collect();
    let is_covered = |combination: &[&str]| {
        rows.iter().any(|row| {
            keys.iter().zip(combination).all(|((key, _), value)| {
                row["for"][*key].as_array().is_none_or(|values| values.iter().any(|own| own == value))
            })
        })
    };
    let without = keys[0].1.into_iter().filter(|first| {
        let mut combinations = vec![vec![*first]];
        for (_, values) in &keys[1..] {
            combinations = combinations
                .iter()
                .flat_map(|start| values.map(|value| [start.as_slice(), &[value]].concat()))
                .collect();
        }
        combinations.iter().any(|combination| !is_covered(combination))
    });
    json!({
        "id": format!("t{index}"),
        "keys": keys.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
        "without": without.collect::<Vec<_>>(),
        "row": rows,
    })
}

/// One charge in tiers, of which the last has no condition, and a second charge.
fn fees(choices: &mut Choices) -> Vec<Value> {
    let mut fees: Vec<Value> = (0..choices.below(3))
        .map(|_| {
            let mut fee = fee(choices, "restocking_fee");
            fee["when"] = condition(choices, 0, 1);
            fee
        })
        .collect();
    fees.push(fee(choices, "restocking_fee"));
    if choices.one_in(2) {
        fees.push(fee(choices, "inspection_fee"));
    }
    fees
}

fn fee(choices: &mut Choices, id: &str) -> Value {
    let rate = |choices: &mut Choices| match choices.below(4) {
        0 => json!({ "percent": format!("{}.5", choices.below(40)) }),
        1 => json!({ "per_unit": format!("{}.25", choices.below(90)) }),
        2 => json!({ "per_line": format!("{}.10", choices.below(90)) }),
        _ => json!({ "per_request": format!("{}.05", choices.below(90)) }),
    };
    let rate = match choices.below(4) {
        0 => json!({ "greatest_of": [rate(choices), rate(choices)] }),
        1 => json!({ "least_of": [rate(choices), rate(choices)] }),
        _ => rate(choices),
    };
    json!({ "id": id, "clause": clause(choices), "remedies": REMEDIES, "label": text(), "rate": rate })
}
