//! A part of a page, found by role and name, and actions on it.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::WebElement;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};
use thirtyfour::prelude::*;

use super::browser::Browser;

const FIND: &str = include_str!("find.js");
/// The time, in milliseconds, after which a journey fails: enough for a busy machine, and less than `ChromeDriver` allows a script.
/// Usually one or two frames are enough.
pub(crate) const PATIENCE: u32 = 25_000;

/// The role of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Alert,
    Button,
    Choice,
    Disclosure,
    Heading,
    Link,
    Option,
    Question,
    Region,
    /// A CSS selector, for elements without a visible name.
    Selector,
}

/// A part of the page: the path to it, outermost first.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    pub(crate) browser: &'a Browser,
    path: Vec<(Kind, String)>,
}

/// The result of the script.
#[derive(Deserialize)]
struct Found {
    holds: bool,
    element: Value,
    tag: String,
    #[serde(rename = "type")]
    kind: String,
    text: String,
}

impl<'a> Place<'a> {
    /// Returns the whole page.
    pub(crate) fn page(browser: &'a Browser) -> Self {
        Self { browser, path: vec![(Kind::Selector, "body".to_owned())] }
    }

    /// Returns a part of this place.
    pub(crate) fn part(&self, kind: Kind, name: &str) -> Self {
        let mut part = self.clone();
        part.path.push((kind, name.to_owned()));
        part
    }

    pub(crate) fn region(&self, name: &str) -> Self {
        self.part(Kind::Region, name)
    }

    pub(crate) fn heading(&self, name: &str) -> Self {
        self.part(Kind::Heading, name)
    }

    /// Returns the message or the error summary that begins with this text.
    pub(crate) fn alert(&self, name: &str) -> Self {
        self.part(Kind::Alert, name)
    }

    /// Waits until the place contains all of these texts, and returns its text.
    #[track_caller]
    pub(crate) fn says(&self, words: &[&str]) -> String {
        self.look(words, &[]).text
    }

    /// Waits until the place contains none of these texts.
    #[track_caller]
    pub(crate) fn does_not_say(&self, words: &[&str]) {
        self.look(&[], words);
    }

    /// Waits until the place exists, and returns its text.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.says(&[])
    }

    #[track_caller]
    pub(crate) fn press(&self, name: &str) {
        self.part(Kind::Button, name).click();
    }

    #[track_caller]
    pub(crate) fn follow(&self, name: &str) {
        self.part(Kind::Link, name).click();
    }

    #[track_caller]
    pub(crate) fn unfold(&self, name: &str) {
        self.part(Kind::Disclosure, name).click();
    }

    /// Answers a question with the control that it has.
    #[track_caller]
    pub(crate) fn answer(&self, question: &str, answer: &str) {
        let control = self.part(Kind::Question, question);
        let found = control.look(&[], &[]);
        match (found.tag.as_str(), found.kind.as_str()) {
            ("FIELDSET", _) => control.part(Kind::Choice, answer).click(),
            ("SELECT", _) => control.part(Kind::Option, answer).click(),
            ("INPUT", "date") => control.types(&as_typed(answer)),
            _ => {
                control.types(&(Key::Control + "a").to_string());
                control.types(answer);
            }
        }
    }

    #[track_caller]
    pub(crate) fn click(&self) {
        self.act(|element| async move { element.click().await });
    }

    #[track_caller]
    pub(crate) fn double_click(&self) {
        let driver = self.browser.driver();
        self.act(
            |element| async move { driver.action_chain().double_click_element(&element).perform().await },
        );
    }

    #[track_caller]
    pub(crate) fn types(&self, keys: &str) {
        self.act(|element| async move { element.send_keys(keys).await });
    }

    /// Acts on the element, and tries again if the page has replaced or covered it meanwhile.
    #[track_caller]
    fn act<F: Future<Output = WebDriverResult<()>>>(&self, act: impl Fn(WebElement) -> F) {
        for last in [false, false, false, true] {
            let element = self.element(&self.look(&[], &[]));
            match self.browser.wait(act(element)) {
                Ok(()) => return,
                Err(error) if last || !is_transient(&error) => panic!("{:?}: {error}", self.path),
                // It may be behind the sheet of a narrow screen.
                Err(_) => drop(self.browser.run(
                    "arguments[0]?.scrollIntoView({ block: 'center' })",
                    vec![self.look(&[], &[]).element],
                )),
            }
        }
    }

    fn element(&self, found: &Found) -> WebElement {
        WebElement::from_json(found.element.clone(), self.browser.driver().handle().clone()).unwrap()
    }

    #[track_caller]
    fn look(&self, wanted: &[&str], unwanted: &[&str]) -> Found {
        let path: Vec<[String; 2]> =
            self.path.iter().map(|(kind, name)| [format!("{kind:?}").to_lowercase(), name.clone()]).collect();
        let arguments = vec![json!(path), json!(wanted), json!(unwanted), json!(PATIENCE)];
        // A script is aborted when its page is replaced.
        let look = || self.browser.try_to_run(FIND, arguments.clone());
        let found: Found = serde_json::from_value(look().or_else(|_| look()).unwrap()).unwrap();
        let there = if found.element.is_null() { "is not there" } else { "is there" };
        assert!(
            found.holds,
            "{path:?} {there}; wanted {wanted:?}, unwanted {unwanted:?}; seen: {}",
            found.text
        );
        found
    }
}

fn is_transient(error: &WebDriverError) -> bool {
    use WebDriverErrorInner::{ElementClickIntercepted, ElementNotInteractable, StaleElementReference};
    matches!(**error, ElementClickIntercepted(_) | ElementNotInteractable(_) | StaleElementReference(_))
}

/// Returns the keys that enter a date in an American date input: month, day, year.
fn as_typed(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    format!("{}{}{}", parts[1], parts[2], parts[0])
}
