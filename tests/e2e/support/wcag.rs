//! What axe cannot see: how a page behaves narrow, spaced out, in forced colours and without motion, and how large its targets are.

use serde_json::json;

use super::customer::Customer;

/// A measure of `wcag.js`, with the screen and the reader's wishes for which it must find nothing.
struct Measure {
    name: &'static str,
    width: u32,
    wishes: &'static [(&'static str, &'static str)],
}

const MEASURES: [Measure; 7] = [
    // 320 pixels are what is left of 1280 at 400 %.
    Measure { name: "reflow", width: 320, wishes: &[] },
    Measure { name: "spacing", width: 320, wishes: &[] },
    Measure { name: "spacing", width: 1280, wishes: &[] },
    Measure { name: "targets", width: 1280, wishes: &[] },
    Measure { name: "targets", width: 390, wishes: &[] },
    Measure { name: "edges", width: 390, wishes: &[("forced-colors", "active")] },
    Measure { name: "motion", width: 1280, wishes: &[("prefers-reduced-motion", "reduce")] },
];

impl Customer {
    /// Nothing of it falls short in the page as it is now.
    #[track_caller]
    pub(super) fn proves_adaptable(&self, state: &str) {
        for Measure { name, width, wishes } in MEASURES {
            self.resize(width, self.height().max(844));
            let wishes: Vec<_> =
                wishes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
            self.browser.command("Emulation.setEmulatedMedia", &json!({ "features": wishes }));
            if !wishes.is_empty() || width == 320 {
                self.shoots(&format!("{state}-{width}-{name}"));
            }
            let found = self.browser.run(include_str!("wcag.js"), vec![json!(name)]);
            assert_eq!(found, json!([]), "{state}, {name} at {width} pixels: {found:#}");
        }
    }
}
