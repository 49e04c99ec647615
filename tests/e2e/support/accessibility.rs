//! Checks a page with axe-core.

use std::sync::OnceLock;
use std::{env, fs};

use serde::Deserialize;
use serde_json::Value;

use super::customer::Customer;

/// The incomplete results of axe that were checked by hand, with the reason why they are no faults.
const EXPLAINED: [Explained; 8] = [
    Explained {
        rule: "color-contrast",
        html: "<text class=",
        reason: "axe finds no background inside a drawing; the timeline's text has the ink of the text around it on the same surface",
    },
    Explained { rule: "color-contrast", html: "<div class=\"cell", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<th class=\"amount\" scope=", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<th scope=", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<caption>", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<td class=\"amount\"", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<span class=\"column-name\"", reason: SCROLLED },
    Explained { rule: "color-contrast", html: "<small class=\"column-reason\"", reason: SCROLLED },
];

const SCROLLED: &str =
    "on a narrow screen it is scrolled out of sight within its table; on a wide one axe checks it";

/// An incomplete result that was checked by hand.
struct Explained {
    rule: &'static str,
    /// The start of the element's HTML.
    html: &'static str,
    #[expect(dead_code, reason = "it is for people")]
    reason: &'static str,
}

#[derive(Deserialize)]
struct Results {
    violations: Vec<Finding>,
    incomplete: Vec<Finding>,
}

#[derive(Deserialize)]
struct Finding {
    id: String,
    target: String,
    html: String,
    why: String,
}

const RUN: &str = "
    const flat = results => results.flatMap(({ id, nodes }) => nodes.map(node => ({
        id, target: node.target.join(' '), html: node.html.slice(0, 200), why: node.failureSummary ?? '',
    })));
    return axe.run({ resultTypes: ['violations', 'incomplete'] })
        .then(({ violations, incomplete }) => ({ violations: flat(violations), incomplete: flat(incomplete) }));";

impl Customer {
    /// Checks that axe finds no violation, and no incomplete result that is not explained.
    #[track_caller]
    pub(crate) fn proves_accessible(&self, state: &str) {
        if self.browser.run("return !window.axe", vec![]) == Value::Bool(true) {
            self.browser.run(axe(), vec![]);
        }
        let results: Results = serde_json::from_value(self.browser.run(RUN, vec![])).unwrap();
        let is_open = |finding: &Finding| {
            !EXPLAINED.iter().any(|known| finding.id == known.rule && finding.html.starts_with(known.html))
        };
        let open: Vec<Finding> = results.incomplete.into_iter().filter(is_open).collect();
        let violations = results.violations;
        assert!(violations.is_empty(), "{state} is not accessible:\n{}", list(&violations));
        assert!(open.is_empty(), "{state} leaves unexplained:\n{}", list(&open));
    }
}

fn list(findings: &[Finding]) -> String {
    let line = |Finding { id, target, html, why }: &Finding| format!("{id} at {target}: {html}: {why}");
    findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path = env::var("E2E_AXE").expect("E2E_AXE names axe-core's script; `cargo xtask test` sets it");
        fs::read_to_string(path).unwrap()
    })
}
