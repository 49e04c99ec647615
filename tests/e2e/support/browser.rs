//! A browser in which nothing is stored: a new tab of a running Chromium.

use std::future::Future;
use std::path::Path;
use std::thread;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{BrowserLogEntry, WebDriver, WindowHandle};

use super::chromium::{Chromium, Storage};

/// A browser. Dropping it closes its tabs, and deletes its cookies and its cache. Everything else that pages store belongs to their
/// origin, and each journey's server has its own port.
pub(crate) struct Browser {
    /// `None` while the browser is dropped.
    chromium: Option<Chromium>,
}

impl Browser {
    pub(crate) fn start() -> Self {
        Self::start_with(Storage::Usual)
    }

    /// Starts a browser that stores nothing for any website.
    pub(crate) fn without_storage() -> Self {
        Self::start_with(Storage::Nothing)
    }

    /// Starts a browser that blocks third-party cookies.
    pub(crate) fn without_third_party_cookies() -> Self {
        Self::start_with(Storage::NoThirdParties)
    }

    fn start_with(storage: Storage) -> Self {
        let browser = Self { chromium: Some(Chromium::take(storage)) };
        browser.opens_a_tab();
        browser
    }

    fn chromium(&self) -> &Chromium {
        self.chromium.as_ref().unwrap()
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.chromium().driver
    }

    /// Runs a call of the driver to its end.
    pub(crate) fn wait<T>(&self, call: impl Future<Output = T>) -> T {
        self.chromium().runtime.block_on(call)
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

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) fn command(&self, name: &str, parameters: &Value) -> Value {
        self.wait(self.driver().cdp().send_raw(name, parameters)).unwrap()
    }

    /// Returns the messages of the console since the last call.
    pub(crate) fn console(&self) -> Vec<BrowserLogEntry> {
        self.wait(self.driver().browser_log()).unwrap()
    }

    /// Sets the folder for downloads.
    pub(crate) fn downloads_to(&self, folder: &Path) {
        let how = json!({ "behavior": "allow", "downloadPath": folder.to_str().unwrap() });
        self.command("Browser.setDownloadBehavior", &how);
    }

    /// Clicks on the element that a CSS selector finds, without waiting.
    pub(crate) fn click(&self, selector: &str) {
        let found = self.wait(self.driver().find(thirtyfour::By::Css(selector))).unwrap();
        self.wait(found.click()).unwrap();
    }

    /// Switches to the frame that a script finds.
    pub(crate) fn enter_frame(&self, find: &str) {
        let found = self.wait(self.driver().execute(find, vec![])).unwrap();
        self.wait(found.element().unwrap().enter_frame()).unwrap();
    }

    /// Switches to the page around all frames.
    pub(crate) fn leave_frames(&self) {
        self.wait(self.driver().enter_default_frame()).unwrap();
    }

    /// Returns the current tab.
    pub(crate) fn present_tab(&self) -> WindowHandle {
        self.wait(self.driver().window()).unwrap()
    }

    /// Opens an empty tab, and switches to it.
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
        let chromium = self.chromium.take().unwrap();
        if thread::panicking() {
            chromium.quit();
        } else {
            chromium.give_back();
        }
    }
}
