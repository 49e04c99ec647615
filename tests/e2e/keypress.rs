//! Measures the time from a key press to the updated options, in Chromium with a full form. The results fail no test.

use crate::support::{Customer, Kind, Settings, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

/// One frame at 60 a second.
const FRAME: u32 = 16;
/// The number of times that five digits are typed and deleted again.
const ROUNDS: usize = 20;

/// Records when each key was pressed, when the options had changed, and when the next frame was laid out.
const WATCH: &str = "
    const times = window.times = { changed: [], shown: [] };
    let pressed = null;
    addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
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
        println!("from key press to updated options, in ms; aim: p95 under {FRAME}");
        for products in [1, 5, 20] {
            fills_the_form(customer, products);
            let times = presses_keys(customer);
            let (changed, shown) = (spread(&times["changed"]), spread(&times["shown"]));
            println!("{products:>3} products: {changed}; with the next frame {shown}");
        }
    });
}

/// A form with this number of products and every question of a return answered.
fn fills_the_form(customer: &Customer, products: usize) {
    customer.opens("/ktc");
    customer.browser.run("localStorage.clear()", vec![]);
    customer.comes_to("ktc", "I no longer want it");
    customer.answers(&[
        ("Model", "KNC-p3BR28V12IR"),
        ("How many?", "2"),
        ("What kind of product is it?", "IP camera"),
        ("When was it bought?", "2026-10-30"),
        ("What did one cost?", "1"),
        ("How was it sold?", "A regular, stocked product"),
        ("Has it been used or installed?", "No"),
        ("Was it a demo or sample unit?", "No"),
        ("Is it in original condition", "Yes"),
    ]);
    for _ in 1..products {
        customer.page().press("Duplicate");
    }
    customer.option("Credit").says(&["$1.60"]);
}

/// Types digits into the price, each of which changes every amount, and returns the times.
fn presses_keys(customer: &Customer) -> Value {
    customer.browser.run(WATCH, vec![]);
    let price = customer.page().part(Kind::Question, "What did one cost?");
    for _ in 0..ROUNDS {
        for digit in ["2", "3", "4", "5", "6"] {
            price.types(digit);
        }
        for _ in 0..5 {
            price.types(&String::from(Key::Backspace.value()));
        }
    }
    customer.browser.run("return window.times", vec![])
}

fn spread(times: &Value) -> String {
    let mut times: Vec<f64> = serde_json::from_value(times.clone()).unwrap();
    assert!(times.len() > 100, "only {} key presses were seen: {}", times.len(), json!(times));
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    format!("p50 {:.1}, p95 {:.1} of {}", at(50), at(95), times.len())
}
