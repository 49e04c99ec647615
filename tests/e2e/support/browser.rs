//! A Chromium of one's own, with an empty profile.

use std::future::Future;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{BrowserLogEntry, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WindowHandle};
use tokio::runtime::Runtime;

use super::chromedriver::Chromedriver;

/// The browser; closed when dropped.
pub(crate) struct Browser {
    runtime: Runtime,
    driver: Option<WebDriver>,
    _chromedriver: Chromedriver,
}

impl Browser {
    pub(crate) fn start() -> Self {
        Self::start_with(&json!({}))
    }

    /// One that keeps nothing for anybody, frames of other websites included. Where only their cookies are blocked, today's
    /// Chromium gives frames a storage of their own for each website around them; older ones and others refuse as this one does.
    pub(crate) fn that_keeps_nothing() -> Self {
        Self::start_with(&json!({
            "profile.block_third_party_cookies": true,
            "profile.cookie_controls_mode": 1,
            "profile.default_content_setting_values.cookies": 2,
        }))
    }

    /// One that blocks third-party cookies, as people set it.
    pub(crate) fn that_blocks_strangers() -> Self {
        Self::start_with(
            &json!({ "profile.block_third_party_cookies": true, "profile.cookie_controls_mode": 1 }),
        )
    }

    fn start_with(preferences: &Value) -> Self {
        let chromedriver = Chromedriver::start();
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
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
        wanted.add_experimental_option("prefs", preferences).unwrap();
        wanted.as_mut().set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(WebDriver::new(&chromedriver.address, wanted)).unwrap();
        Self { runtime, driver: Some(driver), _chromedriver: chromedriver }
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Waits for an answer of the browser.
    pub(crate) fn wait<T>(&self, answer: impl Future<Output = T>) -> T {
        self.runtime.block_on(answer)
    }

    pub(crate) fn go(&self, address: &str) {
        self.wait(self.driver().goto(address)).unwrap();
    }

    pub(crate) fn reload(&self) {
        self.wait(self.driver().refresh()).unwrap();
    }

    pub(crate) fn address(&self) -> String {
        self.wait(self.driver().current_url()).unwrap().to_string()
    }

    /// Runs a script in the page.
    pub(crate) fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_to_run(script, arguments).unwrap()
    }

    pub(crate) fn try_to_run(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        self.wait(self.driver().execute(script, arguments)).map(|answer| answer.json().clone())
    }

    /// Sends a command of Chromium's own protocol for developers.
    pub(crate) fn command(&self, name: &str, parameters: &Value) -> Value {
        self.wait(self.driver().cdp().send_raw(name, parameters)).unwrap()
    }

    /// What the console has said since it was last asked.
    pub(crate) fn console(&self) -> Vec<BrowserLogEntry> {
        self.wait(self.driver().browser_log()).unwrap()
    }

    /// Keeps every file that is downloaded from now on in this folder.
    pub(crate) fn downloads_to(&self, folder: &Path) {
        let how = json!({ "behavior": "allow", "downloadPath": folder.to_str().unwrap() });
        self.command("Browser.setDownloadBehavior", &how);
    }

    /// Clicks on what a selector finds, without a script of ours.
    pub(crate) fn click(&self, selector: &str) {
        let found = self.wait(self.driver().find(thirtyfour::By::Css(selector))).unwrap();
        self.wait(found.click()).unwrap();
    }

    /// Turns to the frame that a script finds.
    pub(crate) fn enter_frame(&self, find: &str) {
        let found = self.wait(self.driver().execute(find, vec![])).unwrap();
        self.wait(found.element().unwrap().enter_frame()).unwrap();
    }

    /// Turns to the page around all frames.
    pub(crate) fn leave_frames(&self) {
        self.wait(self.driver().enter_default_frame()).unwrap();
    }

    /// Turns to the tab that was opened last.
    pub(crate) fn present_tab(&self) -> WindowHandle {
        self.wait(self.driver().window()).unwrap()
    }

    /// Opens an empty tab, and turns to it.
    pub(crate) fn opens_a_tab(&self) {
        let tab = self.wait(self.driver().new_tab()).unwrap();
        self.turns_to(&tab);
    }

    pub(crate) fn turns_to(&self, tab: &WindowHandle) {
        self.wait(self.driver().switch_to_window(tab.clone())).unwrap();
    }

    pub(crate) fn turn_to_the_new_tab(&self) {
        let tabs = self.wait(self.driver().windows()).unwrap();
        let newest = tabs.last().cloned().unwrap();
        self.wait(self.driver().switch_to_window(newest)).unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}
