//! From key press to updated options, measured in Chromium with a full form. Nothing passes or fails by it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench stops at what it did not expect"
)]
#![allow(
    dead_code,
    unused_imports,
    reason = "the bench shares the support of the journeys, and needs less of it"
)]

mod support;

use serde_json::{Value, json};
use support::{Customer, Kind, Settings, journey};

/// One frame at 60 a second: what people do not notice.
const FRAME: f64 = 16.0;
const KEY_PRESSES: usize = 200;

/// Notes when each key goes down, and when the options have changed for it: on the very element that shows the amount, and
/// once the frame that shows it has been laid out.
const WATCH: &str = "
    const times = window.times = { changed: [], shown: [] };
    let pressed = null;
    addEventListener('keydown', () => { pressed = performance.now(); }, true);
    new MutationObserver(() => {
        if (pressed === null) return;
        const since = pressed;
        pressed = null;
        times.changed.push(performance.now() - since);
        requestAnimationFrame(() => {
            document.body.getBoundingClientRect();
            times.shown.push(performance.now() - since);
        });
    }).observe(document.querySelector('.options'), { subtree: true, childList: true, characterData: true });";

#[test]
fn from_key_press_to_updated_options() {
    journey(Settings::default(), |customer| {
        for products in [1, 5, 20] {
            fills_the_form(customer, products);
            let (changed, shown) = presses_keys(customer);
            println!(
                "{products:>3} products: {changed} until the options have changed, {shown} with the next frame"
            );
        }
        println!("                aim: p95 under {FRAME} ms until the options have changed");
    });
}

/// A form with every question of a return answered, so many times.
fn fills_the_form(customer: &Customer, products: usize) {
    customer.opens("/ktc");
    customer.browser.run("localStorage.clear()", vec![]);
    customer.comes_to("ktc", "I no longer want it");
    customer.answers(&[
        ("Who are you to KT&C?", "A distributor"),
        ("Model", "KNC-p3BR28V12IR"),
        ("How many?", "2"),
        ("What kind of product is it?", "IP camera"),
        ("When was it bought?", "2026-10-30"),
        ("What did one cost?", "250.00"),
        ("How was it sold?", "A regular, stocked product"),
        ("Has it been used or installed?", "No"),
        ("Was it a demo or sample unit?", "No"),
        ("Is it in original condition", "Yes"),
    ]);
    for _ in 1..products {
        customer.page().press("Duplicate");
    }
    customer.option("Credit").says(&["$400.00"]);
}

/// Types digits into the price, each of which changes every amount; says what the times came to.
fn presses_keys(customer: &Customer) -> (String, String) {
    customer.browser.run(WATCH, vec![]);
    let price = customer.page().part(Kind::Question, "What did one cost?");
    for key in 0..KEY_PRESSES {
        // Never longer than an amount may be, and never the same twice.
        price.types(if key % 6 == 5 {
            "\u{e003}\u{e003}\u{e003}\u{e003}\u{e003}"
        } else {
            ["1", "2", "3", "4", "5"][key % 6]
        });
    }
    let times = customer.browser.run("return window.times", vec![]);
    (spread(&times["changed"]), spread(&times["shown"]))
}

fn spread(times: &Value) -> String {
    let mut times: Vec<f64> = serde_json::from_value(times.clone()).unwrap();
    assert!(times.len() > 100, "only {} key presses were seen: {}", times.len(), json!(times));
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    format!("p50 {:.1} ms, p95 {:.1} ms of {}", at(50), at(95), times.len())
}
