//! What the customer has typed, as they typed it.

use litemap::LiteMap;

use crate::ui::json::{Encode, ids, object, optional, texts};
use policy::Id;
use policy::wire::Decode;
use serde_json::Value;

/// Everything that was typed into one vendor's form. It keeps raw text, also of questions that no longer matter, so that
/// nothing is lost when one comes back.
#[derive(Clone, Debug, PartialEq, Decode)]
pub struct Draft {
    /// The day on which the parcel can be handed over.
    pub ship_on: String,
    /// Answers about the request, by fact.
    pub answers: LiteMap<Id, String>,
    /// The products.
    pub lines: Vec<LineDraft>,
    /// Who files it, by the name of the field.
    pub contact: LiteMap<Id, String>,
    /// What else they want to say.
    pub note: String,
    /// The day on which it was saved.
    pub saved_on: String,
}

/// What was typed about one product.
#[derive(Clone, Debug, PartialEq, Decode)]
pub struct LineDraft {
    /// Names the product as long as the draft lives, whatever its place.
    pub key: u32,
    /// What the customer wants of it, one of the document's wishes.
    pub wish: Option<Id>,
    /// Remedies outside the wish that they look at too.
    pub looked_at: Vec<Id>,
    /// The remedy that they request.
    pub chosen: Option<Id>,
    /// Model number.
    pub model: String,
    /// Serial number.
    pub serial: String,
    /// How many units.
    pub quantity: String,
    /// Answers about the product, by fact.
    pub answers: LiteMap<Id, String>,
}

/// An answer that says that the answer is not known.
pub const NOT_SURE: &str = "?";
/// The answer yes.
pub const YES: &str = "yes";
/// The answer no.
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
    /// Whether nothing has been typed about any product: a day and a name alone are no draft.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(String::is_empty) && self.lines == Self::default().lines
    }

    /// The product with this key.
    #[must_use]
    pub fn line(&self, key: u32) -> Option<&LineDraft> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The product with this key, to be changed.
    pub fn line_mut(&mut self, key: u32) -> Option<&mut LineDraft> {
        self.lines.iter_mut().find(|line| line.key == key)
    }

    /// The place of the product with this key.
    #[must_use]
    pub fn index(&self, key: u32) -> Option<usize> {
        self.lines.iter().position(|line| line.key == key)
    }

    /// Adds a product, and says its key.
    pub fn add_line(&mut self) -> u32 {
        let key = self.next_key();
        self.lines.push(LineDraft::new(key));
        key
    }

    /// Adds a product like the one with this key but for its serial number, right after it, and says its key.
    pub fn duplicate_line(&mut self, key: u32) -> Option<u32> {
        let index = self.index(key)?;
        let copy = LineDraft { key: self.next_key(), serial: String::new(), ..self.line(key)?.clone() };
        let key = copy.key;
        self.lines.insert(index.saturating_add(1), copy);
        Some(key)
    }

    /// Takes a product out, with its place, so that it can be put back.
    pub fn remove_line(&mut self, key: u32) -> Option<(usize, LineDraft)> {
        let index = self.index(key)?;
        Some((index, self.lines.remove(index)))
    }

    /// Puts a product back where it was.
    pub fn restore_line(&mut self, index: usize, line: LineDraft) {
        self.lines.insert(index.min(self.lines.len()), line);
    }

    fn next_key(&self) -> u32 {
        self.lines.iter().map(|line| line.key).max().map_or(0, |key| key.saturating_add(1))
    }
}

impl LineDraft {
    /// A product of which nothing is known but that there is one.
    #[must_use]
    pub fn new(key: u32) -> Self {
        let (wish, chosen) = (None, None);
        let (model, serial, quantity) = (String::new(), String::new(), "1".to_owned());
        Self { key, wish, looked_at: Vec::new(), chosen, model, serial, quantity, answers: LiteMap::new() }
    }
}

impl Encode for Draft {
    fn encode(&self) -> Value {
        object([
            ("ship_on", self.ship_on.as_str().into()),
            ("answers", texts(&self.answers)),
            ("lines", self.lines.iter().map(Encode::encode).collect()),
            ("contact", texts(&self.contact)),
            ("note", self.note.as_str().into()),
            ("saved_on", self.saved_on.as_str().into()),
        ])
    }
}

impl Encode for LineDraft {
    fn encode(&self) -> Value {
        object([
            ("key", self.key.into()),
            ("wish", optional(self.wish.as_ref().map(Id::to_string))),
            ("looked_at", ids(&self.looked_at)),
            ("chosen", optional(self.chosen.as_ref().map(Id::to_string))),
            ("model", self.model.as_str().into()),
            ("serial", self.serial.as_str().into()),
            ("quantity", self.quantity.as_str().into()),
            ("answers", texts(&self.answers)),
        ])
    }
}
