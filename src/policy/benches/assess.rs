//! How long a line takes, beside a hand-written function for the same policy's credit remedy, measured in the same run.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops at what it did not expect"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use policy::{Date, Interest, Judge, Policy, Request, ResolvedRequest, authoring};
use serde_json::{Value, json};

fn line() -> Value {
    json!({
        "model": "KNC-p3BR28V12IR", "serial": "A1234567", "category": "ip", "quantity": 2, "unit_price": "250.00",
        "purchased_on": "2026-10-30",
        "answers": { "installed": false, "demo": false, "original_condition": true, "sale_type": "regular", "fault": "defective",
                     "unsold": true, "serial_sticker_intact": true, "modified": false, "power_damage": false,
                     "natural_disaster": false, "fault_description": "It restarts every few minutes." }
    })
}

fn request(lines: usize, detail: &str) -> Value {
    json!({
        "as_of": "2026-11-20", "ship_on": "2026-11-24", "detail": detail, "requester": { "role": "distributor" },
        "answers": { "offset_po": "12000000.00", "rotated_this_year": false }, "lines": vec![line(); lines]
    })
}

fn read(policy: &Policy, lines: usize, detail: &str) -> ResolvedRequest {
    policy.read(&request(lines, detail), "2026-11-20".parse().unwrap()).unwrap()
}

/// The floor: the credit remedy's gates as a programmer would write them for this one vendor.
struct ByHand {
    purchased_on: Option<Date>,
    installed: Option<bool>,
    demo: Option<bool>,
    original_condition: Option<bool>,
    sale_type: Option<u8>,
    category: Option<u8>,
}

impl ByHand {
    fn credit(&self, ship_on: Date) -> Option<bool> {
        let gates = [
            self.purchased_on.map(|bought| bought.days_until(ship_on) <= 30),
            self.installed.map(|installed| !installed),
            self.demo.map(|demo| !demo),
            self.original_condition,
            self.sale_type.map(|sale_type| sale_type == 0),
            self.category.map(|category| category != 10),
        ];
        if gates.contains(&Some(false)) {
            Some(false)
        } else {
            gates.iter().all(Option::is_some).then_some(true)
        }
    }
}

fn assess(criterion: &mut Criterion) {
    let ktc = authoring::load(authoring::shipped()[0].1).unwrap().policy;
    let by_hand = ByHand {
        purchased_on: Some("2026-10-30".parse().unwrap()),
        installed: Some(false),
        demo: Some(false),
        original_condition: Some(true),
        sale_type: Some(0),
        category: Some(0),
    };
    let ship_on = "2026-11-24".parse().unwrap();
    criterion.bench_function("floor: credit by hand", |bencher| {
        bencher.iter(|| black_box(&by_hand).credit(black_box(ship_on)));
    });
    let full = read(&ktc, 1, "full");
    criterion.bench_function("one line, seven remedies, cited", |bencher| {
        bencher.iter(|| ktc.assess(black_box(&full)));
    });
    let verdicts = read(&ktc, 1, "verdicts");
    criterion.bench_function("one line, seven remedies, verdicts", |bencher| {
        bencher.iter(|| ktc.assess(black_box(&verdicts)));
    });
    let body = request(1, "full");
    let today = "2026-11-20".parse().unwrap();
    criterion.bench_function("one line read from JSON", |bencher| {
        bencher.iter(|| ktc.read(black_box(&body), today).unwrap());
    });
    let twenty: Request = serde_json::from_value(request(20, "full")).unwrap();
    let interest = Interest::from(&ktc.document().intents[0]);
    let interests = vec![interest; 20];
    criterion.bench_function("interview of twenty lines", |bencher| {
        bencher.iter(|| ktc.interview(black_box(&twenty), &interests, today));
    });
    let many = read(&ktc, 10_000, "verdicts");
    criterion
        .bench_function("10,000 lines, verdicts", |bencher| bencher.iter(|| ktc.assess(black_box(&many))));
    criterion.bench_function("10,000 lines, rulings", |bencher| {
        let totals = ktc.totals(&many);
        let mut judge = Judge::new(&ktc);
        bencher.iter(|| {
            for line in 0..10_000 {
                black_box(judge.rule(black_box(&many), line, &totals, many.days()));
            }
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).without_plots();
    targets = assess
}
criterion_main!(benches);
