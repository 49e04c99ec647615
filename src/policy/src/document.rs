//! The policy document: the vendor's clauses, the facts it asks for, its remedies, and the rules that decide between them.
//!
//! People write a document as TOML; the browser receives the same structure as JSON.

mod about;
mod bearing;
mod charge;
pub(crate) mod clarity;
mod clause;
pub mod condition;
mod day_windows;
mod fact;
mod freight;
mod intent;
mod list_purpose;
mod remedy;
mod return_address;
mod step;
mod table;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

pub use about::{About, Contact, REQUIRABLE, RmaNumberTerms};
pub use charge::{Fee, QuotedLater, Rate};
pub use clarity::MinimumContent;
pub use clause::{Clause, Process, Reading, Section, Step};
pub use fact::{Choice, Fact, FactType, Scope};
pub use freight::{FreightTerm, Leg, Payer};
pub use intent::Intent;
pub use list_purpose::{ListPurpose, RemediesByGain};
pub use remedy::{Gate, Notice, Remedy};
pub use return_address::ReturnAddress;
pub use step::CustomerStep;
pub use table::{Row, Table};

use clarity::Clarity;

use crate::assessment::Freight;
use crate::value::{Id, Text};
use crate::wire::Decode;

/// A whole policy document without its worked cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The vendor and the version of the policy.
    pub policy: About,
    /// The digest of the document (see `authoring::digest`); empty in the file that people write.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
    /// The addresses that goods are sent to; those in the vendor's own settings take precedence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ship_to: Vec<ReturnAddress>,
    /// In question order.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    #[serde(rename = "wish")]
    pub intents: Vec<Intent>,
    /// The purposes that a distributor's list may have, the most likely first.
    #[serde(rename = "list", default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListPurpose>,
    /// In the order in which they are shown and assessed.
    #[serde(rename = "remedy")]
    pub remedies: Vec<Remedy>,
    /// Every statement of the vendor's text.
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    #[serde(rename = "table", default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    #[serde(rename = "gate")]
    pub gates: Vec<Gate>,
    /// Charges that are known now.
    #[serde(rename = "fee", default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<Fee>,
    /// Charges that fall due under a stated condition later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contingent: Vec<Fee>,
    /// Costs that only the vendor can name, later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quoted_later: Vec<QuotedLater>,
    /// Who pays the freight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub freight: Vec<FreightTerm>,
    /// What the customer must do.
    #[serde(rename = "duty", default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Notice>,
    /// What the customer should know.
    #[serde(rename = "notice", default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<Process>,
    /// Readings that belong to no single clause.
    #[serde(rename = "reading", default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// The minimum content of free-text answers, by language.
    #[serde(rename = "vague", default, skip_serializing_if = "LiteMap::is_empty")]
    pub minimum_content: LiteMap<String, MinimumContent>,
}

impl Document {
    #[must_use]
    pub fn clause(&self, id: &Id) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    #[must_use]
    pub fn fact(&self, id: &Id) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    #[must_use]
    pub fn remedy(&self, id: &Id) -> Option<&Remedy> {
        self.remedies.iter().find(|remedy| remedy.id == *id)
    }

    /// Returns the clauses that govern a step of a request's lifecycle.
    pub fn process_clauses(&self, step: Step) -> impl Iterator<Item = &Id> {
        self.process.iter().filter(move |process| process.step == step).map(|process| &process.clause)
    }

    /// Returns the name of a charge, whether it is known now, contingent or quoted later.
    #[must_use]
    pub fn charge_label(&self, id: &Id) -> Option<&Text> {
        let fees = self.fees.iter().chain(&self.contingent).map(|fee| (&fee.id, &fee.label));
        let quoted = self.quoted_later.iter().map(|cost| (&cost.id, &cost.label));
        fees.chain(quoted).find(|(charge, _)| *charge == id).map(|(_, label)| label)
    }

    /// Returns the label of the freight term that the assessment cites.
    #[must_use]
    pub fn freight_label(&self, freight: &Freight) -> Option<&Text> {
        let is_cited = |term: &&FreightTerm| {
            (term.leg, term.payer) == (freight.leg, freight.payer)
                && term.method == freight.method
                && term.clause == freight.clause
        };
        self.freight.iter().find(is_cited).map(|term| &term.label)
    }

    /// Returns whether a free-text answer has the minimum content of some language of the document: enough words, and not an
    /// empty phrase.
    #[must_use]
    pub fn is_clear(&self, text: &str) -> bool {
        Clarity::new(&self.minimum_content).is_clear(text)
    }
}
