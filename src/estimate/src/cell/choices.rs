//! Parses yes and no, and choices by their names.

use policy::document::Fact;
use policy::{Document, Id};

use crate::text::{is_one_of, normalised};
use crate::vocabulary::meaning;

/// The choices of a fact or the remedies of a document, each with all its names.
#[derive(Clone, Debug)]
pub(crate) struct Choices {
    /// The ids, each with its normalised names.
    named: Vec<(Id, Vec<String>)>,
}

/// The words for goods without a fault, under a heading such as `Condition`.
const WORKING: [&str; 29] = [
    "new",
    "brand new",
    "new in box",
    "new unopened",
    "new sealed",
    "nib",
    "nob",
    "unused",
    "good",
    "works",
    "working",
    "functional",
    "ok",
    "tested ok",
    "no fault",
    "no fault found",
    "nff",
    "neuf",
    "neuve",
    "bon",
    "fonctionne",
    "nuevo",
    "nueva",
    "bueno",
    "neu",
    "funktioniert",
    "nuovo",
    "nieuw",
    "novo",
];

/// Returns whether a text states goods without a fault.
pub(crate) fn is_working(text: &str) -> bool {
    is_one_of(text, &WORKING)
}

impl Choices {
    /// Collects the choices of a fact.
    pub(crate) fn of_fact(fact: &Fact) -> Self {
        let names = |choice: &policy::document::Choice| {
            (choice.id.clone(), names(choice.id.as_str(), choice.label.wordings()))
        };
        Self { named: fact.choices.iter().map(names).collect() }
    }

    /// Collects the remedies of a document.
    pub(crate) fn of_remedies(document: &Document) -> Self {
        let names = |remedy: &policy::document::Remedy| {
            (remedy.id.clone(), names(remedy.id.as_str(), remedy.label.wordings()))
        };
        Self { named: document.remedies.iter().map(names).collect() }
    }

    /// Returns the choice that a text names: by a whole name, or by words that occur in only one name.
    pub(crate) fn find(&self, text: &str) -> Option<&Id> {
        // Lists that programs write may hold the ids themselves.
        if let Some((id, _)) = self.named.iter().find(|(id, _)| *id == *text) {
            return Some(id);
        }
        let plain = normalised(text);
        let exact = self.named.iter().find(|(_, names)| names.contains(&plain));
        let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        let has_all = |name: &String| {
            let own: Vec<&str> = name.split(' ').collect();
            !words.is_empty() && words.iter().all(|word| own.iter().any(|other| is_same(word, other)))
        };
        let mut partly = self.named.iter().filter(|(_, names)| names.iter().any(has_all));
        let only = partly.next().filter(|_| partly.next().is_none());
        let meant = || {
            let meant = (words.len() == 1).then(|| meaning(text))?;
            self.named.iter().find(|(id, _)| meant == [id.as_str()])
        };
        let works = || self.named.iter().find(|(id, _)| *id == *"none" && is_working(text));
        exact.or(only).or_else(meant).or_else(works).map(|(id, _)| id)
    }

    /// Returns the ids in the document's order.
    pub(crate) fn ids(&self) -> Vec<Id> {
        self.named.iter().map(|(id, _)| id.clone()).collect()
    }
}

/// Returns the id, each label, and each label up to its first comma or bracket.
fn names<'t>(id: &str, labels: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut names = vec![normalised(id)];
    for label in labels {
        let short = label.split([',', '(']).next().unwrap_or(label);
        names.extend([normalised(label), normalised(short)]);
    }
    names
}

/// Returns whether two words are the same apart from the plural.
fn is_same(one: &str, other: &str) -> bool {
    one.trim_end_matches('s') == other.trim_end_matches('s')
}

/// Reads yes or no in the languages of the headings.
pub(crate) fn read_bool(text: &str) -> Option<bool> {
    const YES: [&str; 17] = [
        "yes",
        "y",
        "true",
        "t",
        "1",
        "x",
        "oui",
        "o",
        "vrai",
        "v",
        "si",
        "s",
        "verdadero",
        "cierto",
        "ok",
        "ja",
        "sim",
    ];
    const NO: [&str; 11] = ["no", "n", "false", "f", "0", "non", "faux", "falso", "nein", "nee", "nao"];
    match text {
        "yes" | "Yes" | "YES" | "true" | "TRUE" => return Some(true),
        "no" | "No" | "NO" | "false" | "FALSE" => return Some(false),
        _ => {}
    }
    let is_tick = matches!(text.trim(), "✓" | "✔" | "☑");
    let is_cross = matches!(text.trim(), "✗" | "✘" | "☐");
    match () {
        () if is_tick || is_one_of(text, &YES) => Some(true),
        () if is_cross || is_one_of(text, &NO) => Some(false),
        () => None,
    }
}

/// Returns whether the text is a bare yes or no, which shows nothing about the question that it answers.
pub(crate) fn is_yes_or_no(text: &str) -> bool {
    read_bool(text).is_some()
}

/// Returns whether the text is empty or a marker for an unknown value.
pub(crate) fn is_blank(text: &str) -> bool {
    const BLANK_MARKERS: [&str; 16] = [
        "",
        "na",
        "n a",
        "nd",
        "n d",
        "unknown",
        "inconnu",
        "desconocido",
        "null",
        "nil",
        "tbd",
        "not known",
        "unbekannt",
        "onbekend",
        "sconosciuto",
        "desconhecido",
    ];
    // A longer text, or one that begins with a figure, is no marker.
    if text.len() > 24 || text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    is_one_of(text, &BLANK_MARKERS) && !matches!(text.trim(), "✓" | "✔" | "☑" | "✗" | "✘" | "☐")
}
