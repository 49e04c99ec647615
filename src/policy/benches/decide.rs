//! How long a filing takes to be decided: one line as it should be, and ten thousand whose deadlines all differ from what was seen.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops at what it did not expect"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use policy::authoring;
use serde_json::{Value, json};

fn filing(digest: &str, lines: usize, seen: &str) -> Value {
    let line = json!({
        "category": "ip", "quantity": 2, "unit_price": "250.00", "purchased_on": "2026-10-30",
        "answers": { "installed": false, "demo": false, "original_condition": true, "sale_type": "regular" }
    });
    let chosen = |line| json!({ "line": line, "remedy": "credit", "verdict": "eligible", "net": "400.00", "eligible_until": seen });
    json!({
        "digest": digest,
        "request": { "requester": { "role": "customer" }, "lines": vec![line; lines] },
        "chosen": (0..lines).map(chosen).collect::<Vec<_>>(),
        "contact": { "name": "Ann Example", "email": "ann@example.com" }
    })
}

fn decide(criterion: &mut Criterion) {
    let ktc = authoring::load(authoring::shipped()[0].1).unwrap().policy;
    let today = "2026-11-20".parse().unwrap();
    let digest = &ktc.document().digest;
    for (name, lines, seen, changes) in [
        ("a filing of one line", 1, "2026-11-29", 0),
        ("a filing of 10,000 lines", 10_000, "2026-11-29", 0),
        ("a filing of 10,000 lines whose deadlines have changed", 10_000, "2026-11-30", 10_000),
    ] {
        let body = filing(digest, lines, seen);
        assert_eq!(ktc.decide(&body, today).unwrap().changes.len(), changes);
        criterion
            .bench_function(name, |bencher| bencher.iter(|| ktc.decide(black_box(&body), today).unwrap()));
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).without_plots();
    targets = decide
}
criterion_main!(benches);
