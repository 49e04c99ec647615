//! A customer at a browser, and what they do on the way from a product to a reference.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::{env, fs, thread};

use super::browser::Browser;
use super::place::{Kind, Place};
use super::server::{Server, Settings};

/// What Chromium says of every page, and why it may.
const KNOWN: [&str; 1] = [
    // The digest beside the preloading link is for our own script, which has it checked when it fetches the bytes.
    "The `integrity` attribute is currently ignored for preload destinations",
];

/// Somebody with a browser and an empty profile, and the server that they visit.
pub(crate) struct Customer {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    expected: Vec<&'static str>,
}

/// Walks a journey from an empty browser and an empty database. Afterwards the console has to be silent; a journey that fails
/// leaves a picture of its last page.
pub(crate) fn journey(settings: Settings, walk: impl FnOnce(&mut Customer)) {
    journey_in(Browser::start(), settings, walk);
}

/// The same in a browser of a certain kind.
pub(crate) fn journey_in(browser: Browser, settings: Settings, walk: impl FnOnce(&mut Customer)) {
    let server = Server::start(settings);
    let mut customer = Customer { browser, server, expected: Vec::new() };
    if let Err(failure) = catch_unwind(AssertUnwindSafe(|| walk(&mut customer))) {
        customer.leave_evidence();
        resume_unwind(failure);
    }
    let complaints = customer.complaints();
    assert!(complaints.is_empty(), "the console complained: {complaints:#?}");
}

impl Customer {
    pub(crate) fn page(&self) -> Place<'_> {
        Place::page(&self.browser)
    }

    pub(crate) fn opens(&self, path: &str) {
        self.browser.go(&self.server.address(path));
    }

    /// Opens a vendor's request page and says what they would like.
    #[track_caller]
    pub(crate) fn comes_to(&self, vendor: &str, wish: &str) {
        self.opens(&format!("/{vendor}"));
        self.answers(&[("What would you like?", wish)]);
    }

    /// Answers questions as they come.
    #[track_caller]
    pub(crate) fn answers(&self, answers: &[(&str, &str)]) {
        for (question, answer) in answers {
            self.page().answer(question, answer);
        }
    }

    /// A remedy on the side of the options.
    pub(crate) fn option(&self, remedy: &str) -> Place<'_> {
        self.page().region("Your options").region(remedy)
    }

    /// The fold of closed remedies, unfolded.
    #[track_caller]
    pub(crate) fn closed_options(&self) -> Place<'_> {
        let options = self.page().region("Your options");
        if self.browser.run("return !document.querySelector('.closed').open", vec![]) == true {
            options.unfold("Not possible (");
        }
        options.part(Kind::Selector, ".closed")
    }

    #[track_caller]
    pub(crate) fn requests(&self, remedy: &str) {
        self.option(remedy).press("Request this");
        self.option(remedy).says(&["You request this"]);
    }

    #[track_caller]
    pub(crate) fn goes_on_to_check(&self) {
        self.page().press("Check your answers");
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
    }

    /// Sends the request, and says its reference.
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

    /// From the options to the tracking page; says the reference.
    #[track_caller]
    pub(crate) fn files_and_tracks(&self, remedy: &str) -> String {
        self.requests(remedy);
        self.goes_on_to_check();
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

    /// Expects the console to say this, because the browser itself reports failed requests there.
    pub(crate) fn expects_in_console(&mut self, words: &'static str) {
        self.expected.push(words);
    }

    /// Expects the server to be out of reach for a while, of which browser and portal both speak.
    pub(crate) fn expects_silence(&mut self) {
        self.expected.extend(["net::ERR_", "TypeError"]);
    }

    fn complaints(&self) -> Vec<String> {
        let said = self.browser.console().into_iter().filter(|entry| entry.level != "INFO");
        let said = said.map(|entry| format!("{}: {}", entry.level, entry.message));
        let is_expected =
            |line: &String| self.expected.iter().chain(&KNOWN).any(|words| line.contains(words));
        said.filter(|line| !is_expected(line)).collect()
    }

    fn leave_evidence(&self) {
        let name = thread::current().name().unwrap_or("journey").replace("::", "-");
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let picture = folder.join(format!("{name}.png"));
        fs::write(&picture, self.whole_page()).unwrap();
        eprintln!(
            "at {}; see {}; console: {:#?}",
            self.browser.address(),
            picture.display(),
            self.complaints()
        );
    }
}
