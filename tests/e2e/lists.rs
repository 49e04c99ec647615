//! Measures the workbench with long lists, in Chromium on the built site. The results fail no test.

mod drawing;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use crate::support::{Customer, Kind, Settings, journey};
use serde_json::json;

/// A measure: its name in the script, its description, and the aim for 10,000 lines in milliseconds.
const MEASURES: [(&str, &str, f64); 9] = [
    ("read", "list read, first rows drawn, ms", 1_000.0),
    ("worked_out", "list read and all worked out, ms", 2_000.0),
    ("long_while_reading", "longest task meanwhile, ms", 100.0),
    ("shown", "all lines changed, rows in sight drawn, ms", 16.7),
    ("judged", "all lines changed, all judged, ms", 50.0),
    ("added_up", "all lines changed, all added up, ms", 500.0),
    ("long_while_judging", "longest task meanwhile, ms", 100.0),
    ("scrolled", "a frame of scrolling, ms", 16.7),
    ("memory", "WebAssembly memory, MB", 100.0),
];
const LENGTHS: [usize; 3] = [1_000, 10_000, 100_000];

/// The results for one list, by the name of the measure in the script.
type Measured = BTreeMap<String, Vec<f64>>;

#[test]
fn long_lists_in_the_workbench() {
    let measured: Vec<(usize, Measured)> = LENGTHS.into_iter().map(|lines| (lines, measure(lines))).collect();
    println!("lists in the workbench: p50 / p95; the aim is for 10,000 lines");
    for (name, words, aim) in MEASURES {
        let columns = measured.iter().map(|(lines, measured)| {
            format!("{lines:>7}: {:>7.1} / {:>7.1}", share(&measured[name], 50), share(&measured[name], 95))
        });
        println!("{words:<44} aim {aim:>6}   {}", columns.collect::<Vec<_>>().join("   "));
    }
    if let Ok(path) = std::env::var("BENCH_DRAWING") {
        std::fs::write(&path, drawing::draw(&measured)).unwrap();
        println!("drawn in {path}");
    }
}

fn measure(lines: usize) -> Measured {
    let mut measured = Measured::new();
    journey(Settings::default(), |customer| {
        customer.browser.command(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": "const start = WebAssembly.instantiateStreaming;
                WebAssembly.instantiateStreaming = async (...source) => {
                    const started = await start(...source);
                    window.wasm_memory = started.instance.exports.memory;
                    return started;
                };" }),
        );
        let driver = customer.browser.driver();
        customer.browser.wait(driver.set_script_timeout(Duration::from_mins(5))).unwrap();
        customer.opens("/ktc/estimate");
        customer.page().part(Kind::Question, "Paste rows").text();
        let answer = customer.browser.run(include_str!("lists/measure.js"), vec![json!(list(lines))]);
        measured = serde_json::from_value(answer).unwrap();
    });
    measured
}

/// A list of products that were bought in the last four months.
fn list(lines: usize) -> String {
    let mut text = String::from(
        "Model,Serial,Qty,Unit Price,Purchase Date,Category,Sale type,Installed,Demo,Original condition,Unsold,Fault\n",
    );
    let today: policy::Date = "2026-11-20".parse().unwrap();
    let days: Vec<policy::Date> =
        std::iter::successors(Some(today), |day| Some(day.day_before())).take(120).collect();
    for index in 0..lines {
        let kind = ["ip", "ptz", "accessory", "nvr-pc"][index % 4];
        let sale = ["regular", "regular", "regular", "discontinued"][index / 4 % 4];
        let (model, units, price, bought) = (index % 300, index % 9 + 1, index % 900 + 10, days[index % 120]);
        writeln!(text, "KNC-{model},S{index},{units},{price}.50,{bought},{kind},{sale},no,no,yes,yes,none")
            .unwrap();
    }
    text
}

/// The percentile of the times.
fn share(times: &[f64], share: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[(times.len() - 1) * share / 100]
}
