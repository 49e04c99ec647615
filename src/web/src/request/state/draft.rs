use litemap::LiteMap;
use policy::document::Intent;
use policy::wire::{Decode, Encode};
use policy::{Document, Id};

/// The texts that the customer has typed into one vendor's form, including answers to questions that are no longer asked: they are shown
/// again if the question is asked again.
#[derive(Clone, Debug, PartialEq, Decode, Encode)]
pub struct Draft {
    /// The day on which the parcel can be handed to the carrier.
    pub ship_on: String,
    /// Answers about the request, by fact.
    pub answers: LiteMap<Id, String>,
    pub lines: Vec<LineDraft>,
    /// The contact form, by [`ContactField::path`](crate::contact::ContactField::path).
    pub contact: LiteMap<Id, String>,
    pub note: String,
    /// The day on which it was saved.
    pub saved_on: String,
}

/// The texts that the customer has typed about one line of the request.
#[derive(Clone, Debug, PartialEq, Decode, Encode)]
pub struct LineDraft {
    /// Identifies the line among the lines of the draft, whatever lines are added or removed.
    pub key: u32,
    /// One of the document's wishes.
    pub wish: Option<Id>,
    /// Remedies outside the wish that the customer also considers: their questions are asked too.
    pub looked_at: Vec<Id>,
    /// The remedy that is requested.
    pub chosen: Option<Id>,
    pub model: String,
    pub serial: String,
    pub quantity: String,
    /// Answers about the line, by fact.
    pub answers: LiteMap<Id, String>,
}

/// The answer "not sure".
pub const NOT_SURE: &str = "?";
pub const YES: &str = "yes";
pub const NO: &str = "no";

impl Default for Draft {
    fn default() -> Self {
        let (ship_on, note, saved_on) = Default::default();
        Self {
            ship_on,
            answers: LiteMap::new(),
            lines: vec![LineDraft::new(0)],
            contact: LiteMap::new(),
            note,
            saved_on,
        }
    }
}

impl Draft {
    /// Returns whether there is no answer about the request or a line. A draft with only a day of shipping, contact details or a note is not
    /// worth saving.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(String::is_empty) && self.lines == Self::default().lines
    }

    /// Returns whether both drafts have the same content, whatever the days on which they were saved.
    #[must_use]
    pub fn has_same_content_as(&self, other: &Self) -> bool {
        *self == Self { saved_on: self.saved_on.clone(), ..other.clone() }
    }

    #[must_use]
    pub fn line(&self, key: u32) -> Option<&LineDraft> {
        self.lines.iter().find(|line| line.key == key)
    }

    pub fn line_mut(&mut self, key: u32) -> Option<&mut LineDraft> {
        self.lines.iter_mut().find(|line| line.key == key)
    }

    /// Returns the key of the first line.
    #[must_use]
    pub fn first_key(&self) -> u32 {
        self.lines.first().map_or(0, |line| line.key)
    }

    /// Returns the index of the line with this key.
    #[must_use]
    pub fn index(&self, key: u32) -> Option<usize> {
        self.lines.iter().position(|line| line.key == key)
    }

    /// Adds a line, and returns its key.
    pub fn add_line(&mut self) -> u32 {
        let key = self.next_key();
        self.lines.push(LineDraft::new(key));
        key
    }

    /// Adds a copy of a line without its serial number right after it, and returns its key.
    pub fn duplicate_line(&mut self, key: u32) -> Option<u32> {
        let index = self.index(key)?;
        let copy = LineDraft { key: self.next_key(), serial: String::new(), ..self.line(key)?.clone() };
        let key = copy.key;
        self.lines.insert(index.saturating_add(1), copy);
        Some(key)
    }

    /// Removes a line, and returns it with its index.
    pub fn remove_line(&mut self, key: u32) -> Option<(usize, LineDraft)> {
        let index = self.index(key)?;
        Some((index, self.lines.remove(index)))
    }

    /// Inserts a removed line at its index.
    pub fn restore_line(&mut self, index: usize, line: LineDraft) {
        self.lines.insert(index.min(self.lines.len()), line);
    }

    fn next_key(&self) -> u32 {
        self.lines.iter().map(|line| line.key).max().map_or(0, |key| key.saturating_add(1))
    }
}

impl LineDraft {
    /// Returns the intent that the customer has chosen for the line.
    #[must_use]
    pub fn wish<'a>(&self, document: &'a Document) -> Option<&'a Intent> {
        document.intents.iter().find(|wish| self.wish.as_ref() == Some(&wish.id))
    }

    /// Returns the remedies that the questions are about, each once: those of the wish, then those that the customer also considers.
    pub fn wished<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = &'a Id> {
        let of_wish = self.wish(document).map(|wish| wish.remedies.as_slice()).unwrap_or_default();
        of_wish.iter().chain(self.looked_at.iter().filter(|remedy| !of_wish.contains(remedy)))
    }

    /// Returns the model, or a name by the line's number.
    #[must_use]
    pub fn name(&self, index: usize, language: words::Language) -> String {
        let model = self.model.trim();
        let number = index.saturating_add(1);
        if model.is_empty() { words::portal::questions::product(language, number) } else { model.to_owned() }
    }

    /// Creates an empty line of one unit.
    #[must_use]
    pub fn new(key: u32) -> Self {
        let (wish, chosen) = (None, None);
        let (model, serial, quantity) = (String::new(), String::new(), "1".to_owned());
        Self { key, wish, looked_at: Vec::new(), chosen, model, serial, quantity, answers: LiteMap::new() }
    }
}
