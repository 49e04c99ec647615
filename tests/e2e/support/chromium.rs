//! Running Chromiums, which journeys use one after the other: starting one takes a second.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WindowHandle};
use tokio::runtime::Runtime;

use super::chromedriver;

/// A browser's setting for what websites may store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    /// The default.
    Usual,
    /// Third-party cookies are blocked, as in many people's settings.
    NoThirdParties,
    /// Websites may store nothing, in frames either. Where only third-party cookies are blocked, today's Chromium gives frames a storage of
    /// their own for each website around them; older versions and other browsers refuse storage as this setting does.
    Nothing,
}

/// A Chromium with a tab that no journey uses.
pub(super) struct Chromium {
    pub(super) runtime: Runtime,
    pub(super) driver: WebDriver,
    storage: Storage,
    own_tab: WindowHandle,
}

/// The Chromiums that no journey uses at the moment.
static IDLE: Mutex<Vec<Chromium>> = Mutex::new(Vec::new());

impl Chromium {
    /// Takes an idle Chromium, or starts one.
    pub(super) fn take(storage: Storage) -> Self {
        let idle = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            let index = idle.iter().position(|chromium| chromium.storage == storage);
            index.map(|index| idle.swap_remove(index))
        };
        idle.unwrap_or_else(|| Self::start(storage))
    }

    /// Closes the tabs of a journey, clears what Chromium stores, and makes it available to the next journey.
    pub(super) fn give_back(self) {
        self.runtime.block_on(self.forget()).unwrap();
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// Ends a Chromium in which a journey failed, and which may be in any state.
    pub(super) fn quit(self) {
        // If this fails, Chromium ends with the driver.
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
        // The server of another journey may get the same port, and so the same origin.
        let everything = json!({ "origin": "*", "storageTypes": "all" });
        self.driver.cdp().send_raw("Storage.clearDataForOrigin", everything).await?;
        // Removes the messages of the journey.
        self.driver.browser_log().await?;
        Ok(())
    }

    fn start(storage: Storage) -> Self {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            // Chromium ends when the driver closes the pipe.
            "--remote-debugging-pipe",
            // Containers lack the namespaces for a sandbox; the only site visited is our own.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--window-size=1280,900",
            // As on a telephone, where scroll bars lie over the page.
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
