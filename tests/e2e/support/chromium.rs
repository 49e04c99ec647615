//! Running Chromiums, which journeys use one after the other.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WindowHandle};
use tokio::runtime::Runtime;

use super::chromedriver;

/// How a Chromium treats websites that want to store something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    /// As it does unless people change it.
    Usual,
    /// Third-party cookies are blocked, as many people set it.
    NoThirdParties,
    /// Nothing is stored for anybody, frames of other websites included. Where only their cookies are blocked, today's Chromium gives
    /// frames a storage of their own for each website around them; older ones and others refuse as this one does.
    Nothing,
}

/// A Chromium with a tab that no journey uses.
pub(super) struct Chromium {
    pub(super) runtime: Runtime,
    pub(super) driver: WebDriver,
    storage: Storage,
    own_tab: WindowHandle,
}

/// As many as journeys have run at the same time.
static IDLE: Mutex<Vec<Chromium>> = Mutex::new(Vec::new());

impl Chromium {
    /// Takes an idle Chromium, or starts one.
    pub(super) fn take(storage: Storage) -> Self {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        match idle.iter().position(|chromium| chromium.storage == storage) {
            Some(index) => idle.swap_remove(index),
            None => {
                drop(idle);
                Self::start(storage)
            }
        }
    }

    /// Closes all tabs of a journey, clears what Chromium keeps across origins, and leaves it to the next journey.
    pub(super) fn give_back(self) {
        self.runtime.block_on(self.forget()).unwrap();
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// Ends a Chromium in which a journey failed: it may have left anything behind.
    pub(super) fn quit(self) {
        // If it does not end by itself, it ends with the driver.
        let _ = self.runtime.block_on(self.driver.quit());
    }

    async fn forget(&self) -> WebDriverResult<()> {
        for tab in self.driver.windows().await? {
            if tab != self.own_tab {
                self.driver.switch_to_window(tab).await?;
                self.driver.close_window().await?;
            }
        }
        self.driver.switch_to_window(self.own_tab.clone()).await?;
        for store in ["Network.clearBrowserCookies", "Network.clearBrowserCache"] {
            self.driver.cdp().send_raw(store, json!({})).await?;
        }
        // The messages of the journey, which has read those that it wants.
        self.driver.browser_log().await?;
        Ok(())
    }

    fn start(storage: Storage) -> Self {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            // It ends with the driver.
            "--remote-debugging-pipe",
            // In a container there is no namespace to build a sandbox of; the only site visited is ours.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--window-size=1280,900",
            // As on a telephone: over the page, not beside it.
            "--hide-scrollbars",
            "--lang=en-US",
        ] {
            wanted.add_arg(argument).unwrap();
        }
        wanted.add_experimental_option("prefs", storage.preferences()).unwrap();
        wanted.as_mut().set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(WebDriver::new(chromedriver::address(), wanted)).unwrap();
        let own_tab = runtime.block_on(driver.window()).unwrap();
        Self { runtime, driver, storage, own_tab }
    }
}

impl Storage {
    fn preferences(self) -> Value {
        match self {
            Self::Usual => json!({}),
            Self::NoThirdParties => {
                json!({ "profile.block_third_party_cookies": true, "profile.cookie_controls_mode": 1 })
            }
            Self::Nothing => json!({
                "profile.block_third_party_cookies": true,
                "profile.cookie_controls_mode": 1,
                "profile.default_content_setting_values.cookies": 2,
            }),
        }
    }
}
