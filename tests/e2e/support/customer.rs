//! A customer with a browser, and their actions from a product to a reference.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::{env, fs, thread};

use serde_json::json;

use super::browser::Browser;
use super::place::{Kind, Place};
use super::server::{Server, Settings};

/// The console messages that every page may cause, and why.
const KNOWN: [&str; 1] = [
    // The digest at the preload link is used by the page's script, which fetches the file with it.
    "The `integrity` attribute is currently ignored for preload destinations",
];

/// A customer with an empty browser, and the server that they visit.
pub(crate) struct Customer {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    expected: Vec<&'static str>,
}

/// Runs a journey with an empty browser and an empty database. The console must have no messages at the end; a journey that fails leaves
/// a screenshot of its last page.
pub(crate) fn journey(settings: Settings, walk: impl FnOnce(&mut Customer)) {
    journey_in(Browser::start(), settings, walk);
}

/// Runs a journey in this browser.
pub(crate) fn journey_in(browser: Browser, settings: Settings, walk: impl FnOnce(&mut Customer)) {
    let server = Server::start(settings);
    let mut customer = Customer { browser, server, expected: Vec::new() };
    if let Err(failure) = catch_unwind(AssertUnwindSafe(|| walk(&mut customer))) {
        customer.save_failure();
        resume_unwind(failure);
    }
    let messages = customer.unexpected_messages();
    assert!(messages.is_empty(), "the console has unexpected messages: {messages:#?}");
}

impl Customer {
    pub(crate) fn page(&self) -> Place<'_> {
        Place::page(&self.browser)
    }

    pub(crate) fn opens(&self, path: &str) {
        self.browser.go(&self.server.address(path));
    }

    /// Opens a vendor's form, and answers its first question.
    #[track_caller]
    pub(crate) fn comes_to(&self, vendor: &str, wish: &str) {
        self.opens(&format!("/{vendor}"));
        self.answers(&[("What would you like?", wish)]);
    }

    /// Answers questions in this order, each as soon as it is shown.
    #[track_caller]
    pub(crate) fn answers(&self, answers: &[(&str, &str)]) {
        for (question, answer) in answers {
            self.page().answer(question, answer);
        }
    }

    /// Unfolds a remedy among the options, and returns its place on the page.
    #[track_caller]
    pub(crate) fn option(&self, remedy: &str) -> Place<'_> {
        let place = self.page().region("Your options").region(remedy);
        // The list may still be drawn again: until the option is there, the script looks at each frame.
        let unfold = "return (async () => {
            for (const end = performance.now() + 5000; performance.now() < end; await new Promise(requestAnimationFrame)) {
                const named = [...document.querySelectorAll('.option')].find(option =>
                    option.querySelector('.option-name').textContent.startsWith(arguments[0]));
                const head = named?.querySelector('.option-head');
                if (!head) {
                    // The other options are created when they are unfolded.
                    const others = document.querySelector('.others:not([hidden])');
                    if (others) others.open = true;
                    continue;
                }
                if (head.ariaExpanded === 'false') head.click();
                return;
            }
        })()";
        self.browser.run(unfold, vec![json!(remedy)]);
        place
    }

    /// Requests a remedy, which leads to the check if every product has one.
    #[track_caller]
    pub(crate) fn requests(&self, remedy: &str) {
        self.option(remedy).press(&format!("Request {remedy}"));
    }

    /// Requests a remedy for the last product, and sees the check.
    #[track_caller]
    pub(crate) fn requests_and_checks(&self, remedy: &str) {
        self.requests(remedy);
        self.page().part(Kind::Heading, "Check your answers").text();
    }

    /// Presses "Try again", unless the page has done so by itself meanwhile.
    pub(crate) fn tries_again(&self) {
        let press = "[...document.querySelectorAll('button')].find(button => button.innerText === 'Try again')?.click()";
        self.browser.run(press, vec![]);
    }

    #[track_caller]
    pub(crate) fn introduces_themselves(&self) {
        self.answers(&[("Your name", "Ada Byron"), ("E-mail address", "ada@example.com")]);
        if self.browser.run("return !!document.querySelector('fieldset.address')", vec![]) == true {
            self.answers(&[
                ("Street and number", "1 Engine Street"),
                ("City", "Burbank"),
                ("Country", "United States"),
            ]);
        }
    }

    /// Answers Koso's questions about a back order, and comes to the review with a name.
    #[track_caller]
    pub(crate) fn refuses_a_back_order(&self) {
        self.answers(&[
            ("What would you like?", "I refuse a back order"),
            ("Model", "BA035W00"),
            ("What did one cost?", "99.99"),
        ]);
        self.requests_and_checks("Back-order refusal");
        self.introduces_themselves();
    }

    /// Sends the request, and returns its reference.
    #[track_caller]
    pub(crate) fn sends(&self) -> String {
        self.page().press("Send the request");
        self.reads_the_reference()
    }

    #[track_caller]
    pub(crate) fn reads_the_reference(&self) -> String {
        self.page().part(Kind::Heading, "Your request is filed").text();
        self.page().part(Kind::Selector, "[data-reference]").text()
    }

    /// Goes from the options to the tracking page, and returns the reference.
    #[track_caller]
    pub(crate) fn files_and_tracks(&self, remedy: &str) -> String {
        self.requests_and_checks(remedy);
        self.introduces_themselves();
        let reference = self.sends();
        self.tracks(&reference);
        reference
    }

    #[track_caller]
    pub(crate) fn tracks(&self, reference: &str) {
        self.page().follow("Track your request");
        self.page().part(Kind::Heading, &format!("Request {reference}")).text();
    }

    /// Expects this message on the console, where the browser reports failed requests.
    pub(crate) fn expects_in_console(&mut self, words: &'static str) {
        self.expected.push(words);
    }

    /// Expects messages about an unreachable server on the console.
    pub(crate) fn expects_silence(&mut self) {
        self.expected.extend(["net::ERR_", "TypeError"]);
    }

    /// Returns the messages of the console that the journey does not expect.
    fn unexpected_messages(&self) -> Vec<String> {
        let entries = self.browser.console().into_iter().filter(|entry| entry.level != "INFO");
        let messages = entries.map(|entry| format!("{}: {}", entry.level, entry.message));
        let is_expected =
            |line: &String| self.expected.iter().chain(&KNOWN).any(|words| line.contains(words));
        messages.filter(|line| !is_expected(line)).collect()
    }

    fn save_failure(&self) {
        let name = thread::current().name().unwrap_or("journey").replace("::", "-");
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let picture = folder.join(format!("{name}.png"));
        fs::write(&picture, self.whole_page()).unwrap();
        eprintln!(
            "at {}; see {}; console: {:#?}",
            self.browser.address(),
            picture.display(),
            self.unexpected_messages()
        );
    }
}
