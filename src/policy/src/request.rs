//! The question: what a customer says of themselves and of the goods, as JSON carries it.
//!
//! These types write requests. Reading one is stricter than a deserialiser and names every fault: see [`crate::Policy::read`].

mod built_in;
mod fact_value;
mod fault;
mod list;
mod reader;
mod resolved;

use std::fmt;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::value::Date;
pub use built_in::BuiltInFact;
pub(crate) use fact_value::{Days, FactValue};
pub use fault::{Fault, FaultKind, JsonType};
pub use reader::{MOST_FAULTS, MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS};
pub(crate) use reader::{Object, Reader, repeated};
pub(crate) use resolved::{AsOf, ResolvedLine, read_inquiry};
pub use resolved::{MOST_LINES, MOST_NUMBER, MOST_UNITS, ResolvedRequest};

use crate::value::Id;
use crate::wire::{Decode, Json};
use crate::{decode_fields, decode_names};

/// A request for an assessment. Whatever is left out is unknown, never "no".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The day of the request; the vendor's own date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The day on which the parcel will be handed to the carrier; `as_of` where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ship_on: Option<Date>,
    /// How much of the answer is wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// Who asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requester: Option<Requester>,
    /// Facts at the request's scope, by id.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Answer>,
    /// The goods.
    pub lines: Vec<Line>,
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Requester {
    /// `customer` or `distributor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Id>,
    /// Their country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// Some units of one product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Model number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Serial number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// The kind of product, one of the document's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// How many units, 1 to 10,000.
    pub quantity: u32,
    /// What one unit cost, as a decimal string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    /// The date of purchase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchased_on: Option<String>,
    /// The remedy that the customer has in mind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Id>,
    /// Facts of the line, by id.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Answer>,
}

/// The value of a fact: a choice, a date, an amount and a text are all strings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(u32),
    /// Anything else.
    Text(String),
}

impl Request {
    /// Returns the answer to a fact of the request's scope, from its own field or from the `answers`.
    #[must_use]
    pub fn get(&self, fact: &Id) -> Option<Answer> {
        match BuiltInFact::from_id(fact) {
            Some(BuiltInFact::Role) => {
                self.requester.as_ref()?.role.as_ref().map(|role| Answer::Text(role.to_string()))
            }
            Some(BuiltInFact::Category | BuiltInFact::UnitPrice | BuiltInFact::PurchasedOn) => None,
            None => self.answers.get(fact).cloned(),
        }
    }

    /// Sets the answer to a fact of the request's scope; `None` makes it unknown. A fact of a line changes nothing.
    pub fn set(&mut self, fact: &Id, answer: Option<Answer>) {
        match BuiltInFact::from_id(fact) {
            Some(BuiltInFact::Role) => {
                let role = answer.map(|answer| Id::from(answer.to_string().as_str()));
                match &mut self.requester {
                    Some(requester) => requester.role = role,
                    None if role.is_some() => self.requester = Some(Requester { role, country: None }),
                    None => {}
                }
            }
            Some(BuiltInFact::Category | BuiltInFact::UnitPrice | BuiltInFact::PurchasedOn) => {}
            None => set_answer(&mut self.answers, fact, answer),
        }
    }
}

impl Line {
    /// Returns the answer to a fact of the line's scope, from its own field or from the `answers`.
    #[must_use]
    pub fn get(&self, fact: &Id) -> Option<Answer> {
        let text = |text: &Option<String>| text.clone().map(Answer::Text);
        match BuiltInFact::from_id(fact) {
            Some(BuiltInFact::Category) => {
                self.category.as_ref().map(|category| Answer::Text(category.to_string()))
            }
            Some(BuiltInFact::UnitPrice) => text(&self.unit_price),
            Some(BuiltInFact::PurchasedOn) => text(&self.purchased_on),
            Some(BuiltInFact::Role) => None,
            None => self.answers.get(fact).cloned(),
        }
    }

    /// Sets the answer to a fact of the line's scope; `None` makes it unknown. A fact of the request changes nothing.
    pub fn set(&mut self, fact: &Id, answer: Option<Answer>) {
        let text = |answer: Option<Answer>| answer.map(|answer| answer.to_string());
        match BuiltInFact::from_id(fact) {
            Some(BuiltInFact::Category) => self.category = text(answer).map(|text| Id::from(text.as_str())),
            Some(BuiltInFact::UnitPrice) => self.unit_price = text(answer),
            Some(BuiltInFact::PurchasedOn) => self.purchased_on = text(answer),
            Some(BuiltInFact::Role) => {}
            None => set_answer(&mut self.answers, fact, answer),
        }
    }
}

fn set_answer(answers: &mut LiteMap<Id, Answer>, fact: &Id, answer: Option<Answer>) {
    match answer {
        Some(answer) => answers.insert(fact.clone(), answer),
        None => answers.remove(fact),
    };
}

impl fmt::Display for Answer {
    /// Writes the answer as a form field holds it: `true`, `12`, or the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(yes) => write!(f, "{yes}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// How much of the answer is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Everything.
    #[default]
    Full,
    /// Without reasons, duties and notices.
    Verdicts,
}

decode_fields!(Request { as_of, ship_on, detail, requester, answers, lines });
decode_fields!(Requester { role, country });
decode_fields!(Line { model, serial, category, quantity, unit_price, purchased_on, wanted, answers });
decode_names!(Detail { Full = "full", Verdicts = "verdicts" });

impl Decode for Answer {
    fn decode(json: Json<'_>) -> Self {
        match json.value() {
            Value::Bool(yes) => Self::Bool(*yes),
            Value::Number(_) => Self::Number(u32::decode(json)),
            Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_) => {
                Self::Text(String::decode(json))
            }
        }
    }
}
