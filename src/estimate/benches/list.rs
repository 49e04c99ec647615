//! Measures the work of a page with 10,000 lines: reading the file, judging it, judging it again after a change, comparing
//! strategies, and the worth over time.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops at what it did not expect"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use estimate::{Grid, List, Mapping, Reading, RowReader, Strategy, Table, Vocabulary};
use policy::{Answer, Date, Id, Policy, Request, Requester, authoring};

const LINES: usize = 10_000;

fn today() -> Date {
    "2026-11-20".parse().unwrap()
}

/// Writes a list whose purchases lie within the last four months.
fn csv() -> String {
    let mut text = String::from(
        "Model,Serial,Qty,Unit Price,Purchase Date,Category,Sale type,Installed,Demo,Original condition,Unsold,Fault\n",
    );
    for index in 0..LINES {
        let bought = (0..index % 120).fold(today(), |day, _| day.day_before());
        let kind = ["ip", "ptz", "accessory", "nvr-pc"][index % 4];
        let sale = ["regular", "regular", "regular", "discontinued"][index / 4 % 4];
        writeln!(
            text,
            "KNC-{},S{index},{},{}.50,{bought},{kind},{sale},no,no,yes,yes,none",
            index % 300,
            index % 9 + 1,
            index % 900 + 10
        )
        .unwrap();
    }
    text
}

fn read(policy: &Policy, bytes: &[u8]) -> Reading {
    let vocabulary = Vocabulary::of(policy.document());
    let grid = Grid::from_text_bytes(bytes).unwrap();
    let table = Table::find(grid, &vocabulary).unwrap();
    let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
    RowReader::new(policy.document(), &mapping, &table, today()).read(&table)
}

fn head() -> Request {
    let requester = Requester { role: Some(Id::from("distributor")), country: None };
    let answers = [
        (Id::from("offset_po"), Answer::Text("90000000.00".to_owned())),
        (Id::from("rotated_this_year"), Answer::Bool(false)),
    ];
    Request {
        as_of: Some(today()),
        requester: Some(requester),
        answers: answers.into_iter().collect(),
        ..Request::default()
    }
}

fn list(criterion: &mut Criterion) {
    let policy = Arc::new(authoring::load(authoring::shipped()[0].1).unwrap().policy);
    let text = csv();
    criterion.bench_function("10,000 lines: file to lines", |bencher| {
        bencher.iter(|| read(&policy, black_box(text.as_bytes())));
    });
    let lines = read(&policy, text.as_bytes()).lines;
    assert_eq!(lines.len(), LINES);
    criterion.bench_function("10,000 lines: first judgement", |bencher| {
        bencher.iter(|| {
            let (mut list, _) = List::new(Arc::clone(&policy), head(), black_box(lines.clone()), today());
            list.judge_stale();
            list
        });
    });
    let (mut list, faults) = List::new(Arc::clone(&policy), head(), lines, today());
    assert!(faults.is_empty());
    let all = list.all();
    criterion.bench_function("10,000 lines: a request fact changed", |bencher| {
        bencher.iter(|| {
            list.change_head(head());
            list.judge_stale();
        });
    });
    let installed = Id::from("installed");
    criterion.bench_function("10,000 lines: a fact of every line changed", |bencher| {
        bencher.iter(|| {
            list.change_answers(&all, &installed, Some(&Answer::Bool(false)));
            list.judge_stale();
        });
    });
    criterion.bench_function(
        "10,000 lines: a fact of every line changed, until the first 40 are judged",
        |bencher| {
            bencher.iter(|| {
                list.change_answers(&all, &installed, Some(&Answer::Bool(false)));
                (0..40).map(|line| list.best(line)).collect::<Vec<_>>()
            });
        },
    );
    list.judge_stale();
    let line = list.lines()[5].clone();
    criterion.bench_function("10,000 lines: one line changed", |bencher| {
        bencher.iter(|| list.change_line(5, line.clone()));
    });
    criterion
        .bench_function("10,000 lines: compared", |bencher| bencher.iter(|| list.compare(black_box(&all))));
    criterion.bench_function("10,000 lines: best per line", |bencher| {
        bencher.iter(|| list.plan(Strategy::BestPerLine, black_box(&all)));
    });
    criterion.bench_function("10,000 lines: clauses that cost most", |bencher| {
        bencher.iter(|| list.blocking_clauses(Strategy::Remedy(0), black_box(&all)));
    });
    criterion.bench_function("10,000 lines: over time", |bencher| {
        bencher.iter(|| list.over_time(black_box(&all)));
    });
    criterion.bench_function("10,000 lines: programmes", |bencher| {
        bencher.iter(|| list.programmes(black_box(&all)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).without_plots();
    targets = list
}
criterion_main!(benches);
