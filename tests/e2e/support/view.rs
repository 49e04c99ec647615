//! The sizes and colour schemes in which a page is checked.

use std::{env, fs};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::customer::Customer;

/// A screen width and a colour scheme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View {
    width: u32,
    scheme: &'static str,
}

const VIEWS: [View; 4] = [
    View { width: 1280, scheme: "light" },
    View { width: 1280, scheme: "dark" },
    View { width: 390, scheme: "light" },
    View { width: 390, scheme: "dark" },
];

impl Customer {
    /// Checks that the page is accessible, wide and narrow, light and dark, and with the reader's own settings. With `SHOTS` in the
    /// environment, leaves screenshots in that folder.
    #[track_caller]
    pub(crate) fn looks_at(&self, state: &str) {
        for view in VIEWS {
            self.turns_to(view);
            // High enough that nothing is behind a bar or scrolled out of sight.
            self.resize(view.width, self.height().max(844));
            self.shoots(&format!("{state}-{}-{}", view.width, view.scheme));
            self.proves_accessible(&format!("{state}, {view:?}"));
        }
        self.proves_adaptable(state);
        self.turns_to(VIEWS[0]);
        self.browser.command("Emulation.clearDeviceMetricsOverride", &json!({}));
    }

    /// Changes to the narrow screen of a telephone.
    pub(crate) fn takes_a_telephone(&self) {
        self.turns_to(VIEWS[2]);
    }

    fn turns_to(&self, view: View) {
        self.resize(view.width, 844);
        let scheme = json!([{ "name": "prefers-color-scheme", "value": view.scheme }]);
        self.browser.command("Emulation.setEmulatedMedia", &json!({ "features": scheme }));
        // Waits for the end of animations: their colours are not the final ones.
        let settled = "return new Promise(requestAnimationFrame)
            .then(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
            .then(() => null)";
        self.browser.run(settled, vec![]);
    }

    pub(crate) fn resize(&self, width: u32, height: u64) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser.command("Emulation.setDeviceMetricsOverride", &size);
    }

    pub(super) fn shoots(&self, name: &str) {
        if let Ok(folder) = env::var("SHOTS") {
            fs::create_dir_all(&folder).unwrap();
            fs::write(format!("{folder}/{name}.png"), self.whole_page()).unwrap();
        }
    }

    /// Returns the height of the page with its scrollable parts unfolded.
    pub(super) fn height(&self) -> u64 {
        let height = "return Math.max(document.documentElement.scrollHeight,
            ...[...document.querySelectorAll('.options')].map(options => options.scrollHeight + 200))";
        self.browser.run(height, vec![]).as_u64().unwrap()
    }

    /// Returns a screenshot of the whole page as PNG.
    pub(crate) fn whole_page(&self) -> Vec<u8> {
        let width = "return document.documentElement.scrollWidth";
        let (width, height) = (self.browser.run(width, vec![]), self.height());
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let how = json!({ "captureBeyondViewport": true, "clip": clip });
        let picture = self.browser.command("Page.captureScreenshot", &how);
        BASE64_STANDARD.decode(picture["data"].as_str().unwrap()).unwrap()
    }
}
