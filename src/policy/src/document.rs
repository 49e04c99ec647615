//! A vendor's return policy as a document: its clauses with their words, the facts it asks for, the remedies it has, and the
//! rules that decide between them. People write it as TOML; the browser gets the same structure as JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::condition::Condition;
use crate::date::{Date, Period};
use crate::id::Id;
use crate::money::{Money, Percent};
use crate::text::Text;

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
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub vague: BTreeMap<String, Vague>,
}

/// Who the vendor is, and which policy of theirs this is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The policy's id, as in its address.
    pub id: Id,
    /// Its version, for people.
    pub version: String,
    /// The first day on which it decides.
    pub effective_on: Date,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// IANA name of the zone whose date is "today".
    pub time_zone: String,
    /// The languages that every text has, the vendor's own first.
    pub languages: Vec<String>,
    /// The vendor's name.
    pub name: Text,
    /// What they sell, in a few words.
    pub sells: Text,
    /// How to reach them, as shown to customers.
    pub contact: Contact,
    /// How long an RMA number is good for.
    pub rma_number: RmaNumberTerms,
}

/// How customers reach the vendor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// E-mail address, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

/// How long an RMA number is good for, and which clauses govern it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RmaNumberTerms {
    /// Days after the day of issue through which the parcel may leave; without it the number does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_days: Option<u16>,
    /// The clause that says so.
    pub clause: Id,
}

/// Something that is known or asked about a request or one of its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id. `role`, `category`, `unit_price` and `purchased_on` are where the request has fields for them; the rest are
    /// `answers`.
    pub id: Id,
    /// Whether it is asked once, or for every line.
    pub scope: Scope,
    /// The type of its values.
    #[serde(rename = "type")]
    pub kind: FactType,
    /// The values of a choice, in order.
    #[serde(rename = "choice", default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The question as the customer reads it.
    pub question: Text,
    /// Its name in a few words, for lists ("Date of purchase").
    pub label: Text,
    /// A line of help under the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
}

/// Whether a fact belongs to the request or to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Asked once.
    Request,
    /// Asked for every line.
    Line,
}

/// The type of a fact's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// One of the declared choices.
    Choice,
    /// A day, not after the day of the request.
    Date,
    /// An amount in the policy's currency.
    Money,
    /// A whole number from 0 to 999,999,999.
    Number,
    /// Free text.
    Text,
    /// A decision that only the vendor can take: never known, never accepted in a request.
    Decision,
}

/// One value of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id in requests.
    pub id: Id,
    /// As the customer reads it.
    pub label: Text,
    /// A line of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
}

/// What a customer may come for: words they recognise, the answers it implies, and the remedies to look at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Its id.
    pub id: Id,
    /// As the customer reads it.
    pub label: Text,
    /// A line of help.
    pub hint: Text,
    /// The facts that choosing it answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<Id, crate::condition::Value>,
    /// The remedies it is about, which the form's questions serve.
    pub remedies: Vec<Id>,
    /// Facts that no rule reads but the vendor wants to hear.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_asks: Vec<Id>,
}

/// Something that the vendor may do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its id.
    pub id: Id,
    /// The trade's name for it.
    pub label: Text,
    /// What one gets, in a sentence.
    pub summary: Text,
    /// Whether the goods' price is credited (otherwise one gets goods or service).
    pub credits: bool,
}

/// A statement of the vendor's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its id, as cited everywhere.
    pub id: Id,
    /// What it says, in plain words.
    pub text: Text,
    /// What the vendor wrote, in the language they wrote it.
    pub source: String,
    /// How what it leaves open is read here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// A heading over the clauses whose ids begin with its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The first part of its clauses' ids.
    pub id: Id,
    /// The heading.
    pub title: Text,
}

/// Periods that depend on one or more choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its id.
    pub id: Id,
    /// The choice facts that select a row, in the order in which they are asked.
    pub keys: Vec<Id>,
    /// The rows; the first that fits counts.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
    /// Values of the first key for which the table has no row on purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Id>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// For each key that this row has, the values it is for.
    #[serde(rename = "for")]
    pub keys: BTreeMap<Id, Vec<Id>>,
    /// The period.
    pub period: Period,
    /// The clause of this row.
    pub clause: Id,
    /// Whether the period is our reading of a gap, still to be confirmed by the vendor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
}

/// A rule that must hold for a remedy to be open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The clause it cites.
    pub clause: Id,
    /// The remedies it guards.
    pub remedies: Vec<Id>,
    /// What must hold.
    pub require: Condition,
    /// Where this is known to hold, the gate does not arise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Condition>,
}

/// A charge on some remedies. Of several with one id, the first that is not ruled out by its `when` counts (tiers).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What is charged.
    pub id: Id,
    /// The clause that says so.
    pub clause: Id,
    /// The remedies it falls on.
    pub remedies: Vec<Id>,
    /// Its name for the customer.
    pub label: Text,
    /// How much.
    pub rate: Rate,
    /// Only under this condition (an unknown one leaves the amount unknown).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// How much a charge is, for one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// Part of quantity x unit price.
    Percent(Percent),
    /// This much for each unit.
    PerUnit(Money),
    /// This much for the line.
    PerLine(Money),
    /// The greatest of several.
    GreatestOf(Vec<Rate>),
    /// The least of several.
    LeastOf(Vec<Rate>),
}

/// A cost that only the vendor can name, later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotedLater {
    /// What is charged.
    pub id: Id,
    /// The clause that says so.
    pub clause: Id,
    /// The remedies it falls on.
    pub remedies: Vec<Id>,
    /// Its name for the customer.
    pub label: Text,
}

/// A clause that some remedies bring to the customer's notice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The clause.
    pub clause: Id,
    /// The remedies that show it; all of them where left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Id>,
    /// Only where this is known to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// A step of the request's life that a clause governs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The clause.
    pub clause: Id,
    /// The step.
    pub step: Step,
}

/// A step of the request's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The vendor is told of the request.
    Notify,
    /// The vendor approves before anything is shipped.
    Approve,
    /// The RMA number is issued and sent.
    Issue,
    /// The number serves one return.
    UseOnce,
    /// The goods are inspected after receipt.
    Inspect,
    /// The customer hears the cost, and accepts or declines.
    Quote,
}

/// How a gap in the text is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// What the text leaves open.
    pub open: Text,
    /// How it is read.
    pub decision: Text,
}

/// By what measure a text is too vague.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vague {
    /// A clear text has at least so many words.
    pub minimum_words: usize,
    /// Texts that say nothing, compared without case and punctuation.
    pub empty_phrases: Vec<String>,
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

/// A text's words without case and punctuation; an apostrophe, of whichever kind, is none: `it’s` is `its`.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
