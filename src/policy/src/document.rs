//! A vendor's return policy as a document: its clauses with their words, the facts it asks for, the remedies it has, and the
//! rules that decide between them. People write it as TOML; the browser gets the same structure as JSON.

mod about;
mod clause;
pub mod condition;
mod fact;
mod rules;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

pub use about::{About, Contact, REQUIRABLE, RmaNumberTerms};
pub use clause::{Clause, Process, Reading, Section, Step};
pub use fact::{Choice, Fact, FactType, Scope, Vague, Wish};
pub use rules::{Fee, Gate, Notice, QuotedLater, Rate, Remedy, Row, Table};

use crate::decode_fields;
use crate::value::Id;
use crate::value::Text;

/// A whole policy document, without its worked cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Who the vendor is, and which policy of theirs this is.
    pub policy: About,
    /// Digest of the document (see `authoring::digest`); empty in the file that people write.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
    /// What is known or asked about a request, in question order.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    /// What a customer may come for.
    #[serde(rename = "wish")]
    pub wishes: Vec<Wish>,
    /// What the vendor may do for them, in the policy's order.
    #[serde(rename = "remedy")]
    pub remedies: Vec<Remedy>,
    /// Every statement of the vendor's text.
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
    /// Headings over the clauses.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// Periods looked up by facts.
    #[serde(rename = "table", default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// What must hold for a remedy to be open.
    #[serde(rename = "gate")]
    pub gates: Vec<Gate>,
    /// What a remedy costs, known now.
    #[serde(rename = "fee", default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<Fee>,
    /// What falls due under a stated condition later.
    #[serde(rename = "contingent", default, skip_serializing_if = "Vec::is_empty")]
    pub contingent: Vec<Fee>,
    /// What only the vendor can name later.
    #[serde(rename = "quoted_later", default, skip_serializing_if = "Vec::is_empty")]
    pub quoted_later: Vec<QuotedLater>,
    /// What the customer must do.
    #[serde(rename = "duty", default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Notice>,
    /// What the customer should know.
    #[serde(rename = "notice", default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// What the vendor does at each step, by clause.
    #[serde(rename = "process", default, skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<Process>,
    /// Readings of what the text leaves open that belong to no single clause.
    #[serde(rename = "reading", default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// By what measure a text is too vague, per language.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub vague: LiteMap<String, Vague>,
}

impl Document {
    /// The clause with this id.
    #[must_use]
    pub fn clause(&self, id: &Id) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// The fact with this id.
    #[must_use]
    pub fn fact(&self, id: &Id) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// The remedy with this id.
    #[must_use]
    pub fn remedy(&self, id: &Id) -> Option<&Remedy> {
        self.remedies.iter().find(|remedy| remedy.id == *id)
    }

    /// The words for a charge, by its id.
    #[must_use]
    pub fn charge_label(&self, id: &Id) -> Option<&Text> {
        let fees = self.fees.iter().chain(&self.contingent).map(|fee| (&fee.id, &fee.label));
        let quoted = self.quoted_later.iter().map(|cost| (&cost.id, &cost.label));
        fees.chain(quoted).find(|(charge, _)| *charge == id).map(|(_, label)| label)
    }

    /// Whether `text` says something, by the measure of any of the document's languages: enough words, and no empty phrase.
    #[must_use]
    pub fn is_clear(&self, text: &str) -> bool {
        let said = words(text);
        let minimum = self.vague.values().map(|vague| vague.minimum_words).min().unwrap_or(1);
        let phrases = self.vague.values().flat_map(|vague| &vague.empty_phrases);
        said.len() >= minimum && !phrases.into_iter().any(|phrase| words(phrase) == said)
    }
}

/// A text's words without case and punctuation. An apostrophe, of whichever kind, is none, so that `it’s` is `its`; only
/// where French drops a vowel, two words meet at it: `l’image` is `l` and `image`.
fn words(text: &str) -> Vec<String> {
    const ELIDED: [&str; 9] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu"];
    let is_apostrophe = |c: char| matches!(c, '\'' | '’');
    let text: String = text.chars().map(small).collect();
    let mut words = Vec::new();
    for part in text.split(|c: char| parts_words(c) && !is_apostrophe(c)) {
        let mut word = String::new();
        for piece in part.split(is_apostrophe) {
            word.push_str(piece);
            if ELIDED.contains(&word.as_str()) {
                words.push(std::mem::take(&mut word));
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// A letter of the languages of Western Europe without its case. The standard library knows that of all scripts, by tables
/// which every customer would download.
fn small(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) | 0x20).unwrap_or(c),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        other => other,
    }
}

/// Whether it parts words: blanks and punctuation, of ASCII, of Latin-1 and of typography; letters and digits of any script
/// do not.
fn parts_words(c: char) -> bool {
    match c {
        '\0'..='\x7f' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        _ => false,
    }
}

decode_fields!(Document { policy, digest, facts = "fact", wishes = "wish", remedies = "remedy", clauses = "clause", sections = "section", tables = "table", gates = "gate", fees = "fee", contingent = "contingent", quoted_later = "quoted_later", duties = "duty", notices = "notice", process = "process", readings = "reading", vague });
