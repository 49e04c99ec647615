//! Criteria that axe does not check: reflow, text spacing, forced colours, reduced motion, and the size of targets.

use serde_json::json;

use super::customer::Customer;

/// A function of `wcag.js`, with the screen and the media features for which it must find no fault.
struct Measure {
    name: &'static str,
    width: u32,
    features: &'static [(&'static str, &'static str)],
}

const MEASURES: [Measure; 7] = [
    // At a zoom of 400 %, 1280 pixels become 320.
    Measure { name: "reflow", width: 320, features: &[] },
    Measure { name: "spacing", width: 320, features: &[] },
    Measure { name: "spacing", width: 1280, features: &[] },
    Measure { name: "targets", width: 1280, features: &[] },
    Measure { name: "targets", width: 390, features: &[] },
    Measure { name: "edges", width: 390, features: &[("forced-colors", "active")] },
    Measure { name: "motion", width: 1280, features: &[("prefers-reduced-motion", "reduce")] },
];

impl Customer {
    /// Checks that no measure finds a fault in the page.
    #[track_caller]
    pub(super) fn proves_adaptable(&self, state: &str) {
        for Measure { name, width, features } in MEASURES {
            self.resize(width, self.height().max(844));
            let features: Vec<_> =
                features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
            self.browser.command("Emulation.setEmulatedMedia", &json!({ "features": features }));
            if !features.is_empty() || width == 320 {
                self.shoots(&format!("{state}-{width}-{name}"));
            }
            let found = self.browser.run(include_str!("wcag.js"), vec![json!(name)]);
            assert_eq!(found, json!([]), "{state}, {name} at {width} pixels: {found:#}");
        }
    }
}
