//! Measures how soon the page is painted and the form responds on a slow line and a telephone's processor, on the first and on the second
//! visit. The results fail no test.

#[path = "support/slow_line.rs"]
mod slow_line;

use std::time::Duration;

use self::slow_line::Line;
use crate::support::{Customer, Settings, journey};
use serde_json::json;

/// The slowdown of the processor: Chromium's developer tools use the same for a telephone.
const SLOWER: u32 = 4;
/// The number of visits of each kind; the median counts.
const ROUNDS: usize = 5;
/// The aims, in milliseconds.
const AIMS: [(&str, u64); 4] =
    [("first paint", 700), ("first visit", 2_300), ("second paint", 700), ("second visit", 800)];
/// The milliseconds that one mark of the drawing stands for.
const MARK: u64 = 50;

/// Slow 4G as measured in networks, and as in Chromium's developer tools, where a longer round trip stands for the handshake.
const LINES: [(&str, Line); 2] = [
    (
        "150 ms, 1.6 Mbit/s",
        Line {
            round_trip: Duration::from_millis(150),
            handshake: Duration::from_millis(150),
            bytes_per_second: 200_000,
        },
    ),
    (
        "562 ms, 1.44 Mbit/s",
        Line {
            round_trip: Duration::from_micros(562_500),
            handshake: Duration::ZERO,
            bytes_per_second: 180_000,
        },
    ),
];

/// Makes the first choice as soon as the form shows one, and records when the page shows the result.
const CHOOSE: &str = "
    new MutationObserver((_, observer) => {
        const choice = document.querySelector('.panel input[type=radio]');
        if (!choice || !document.querySelector('.options')) return;
        observer.disconnect();
        setTimeout(() => {
            choice.click();
            requestAnimationFrame(() => setTimeout(() => {
                if (choice.checked) window.answered = performance.now();
            }));
        });
    }).observe(document, { subtree: true, childList: true });";

#[test]
fn until_the_form_answers() {
    for (name, line) in LINES {
        println!(
            "first paint, and until the form answers, in ms; a line of {name}, a processor {SLOWER} times slower"
        );
        let mut times: [Vec<u64>; 4] = Default::default();
        for _ in 0..ROUNDS {
            journey(Settings::default(), |customer| {
                let port = line.to(customer.server.port());
                slow_down(customer);
                let first = visit(customer, port);
                keeps_everything(customer);
                let second = visit(customer, port);
                for (times, time) in times.iter_mut().zip(first.into_iter().chain(second)) {
                    times.push(time);
                }
            });
        }
        for ((name, aim), mut times) in AIMS.into_iter().zip(times) {
            times.sort_unstable();
            let (middle, worst) = (times[ROUNDS / 2], times[ROUNDS - 1]);
            println!("{name:>13} {middle:>6} (at worst {worst}) {}", drawn(middle));
            println!("{:>13} {aim:>6} {}", "aim", drawn(aim));
        }
    }
}

fn slow_down(customer: &Customer) {
    customer.browser.command("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
    customer.browser.command("Page.enable", &json!({}));
    customer.browser.command("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": CHOOSE }));
}

/// Returns the times of the first paint and of the form's first answer, in milliseconds.
fn visit(customer: &Customer, port: u16) -> [u64; 2] {
    customer.browser.go(&format!("http://127.0.0.1:{port}/ktc"));
    let times = "return (async () => {
        while (!window.answered) await new Promise(requestAnimationFrame);
        const [painted] = performance.getEntriesByName('first-contentful-paint');
        return [painted?.startTime ?? 0, window.answered].map(Math.round);
    })()";
    serde_json::from_value(customer.browser.run(times, vec![])).unwrap()
}

/// Waits until the page is cached, leaves it, and stops the service worker, as the browser does after a while.
fn keeps_everything(customer: &Customer) {
    customer.browser.run("return navigator.serviceWorker.ready.then(() => true)", vec![]);
    customer.browser.command("ServiceWorker.enable", &json!({}));
    customer.browser.go("about:blank");
    customer.browser.command("ServiceWorker.stopAllWorkers", &json!({}));
}

fn drawn(milliseconds: u64) -> String {
    (0..milliseconds / MARK).map(|_| '▪').collect()
}
