//! The request: the customer's statements about themselves and the goods.
//!
//! These types write a request as JSON. [`Policy::read`](crate::Policy::read) reads the JSON and reports every fault.

mod built_in;
mod edit;
mod fact_value;
mod fault;
pub(crate) mod input;
mod limits;
pub(crate) mod reader;
mod resolved;
pub(crate) mod resolver;

use std::fmt;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

pub use built_in::BuiltInFact;
pub use fact_value::Days;
pub(crate) use fact_value::FactValue;
pub use fault::{Fault, FaultKind, JsonType};
pub use limits::{MAX_FAULTS, MAX_FIELD_CHARACTERS, MAX_LINES, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS};
pub(crate) use reader::Reader;
pub(crate) use resolved::ResolvedLine;
pub use resolved::ResolvedRequest;

use crate::document::{Document, FactType};
use crate::value::{Date, Id};
use crate::wire::{Decode, Encode, Json, Names, Value};

/// A request for an assessment. A field that is left out is unknown, never "no".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Request {
    /// The day of the request; by default the vendor's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The day on which the parcel will be handed to the carrier; by default `as_of`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ship_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requester: Option<Requester>,
    /// Facts of the request's scope, by id.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Answer>,
    pub lines: Vec<Line>,
}

/// The person or company that makes the request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Requester {
    /// `customer` or `distributor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// Some units of one product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Line {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// The kind of product: a choice of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// The number of units, 1 to 10,000.
    pub quantity: u32,
    /// The price of one unit, as a decimal string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    /// The date of purchase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchased_on: Option<String>,
    /// The remedy that the customer wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Id>,
    /// Facts of the line's scope, by id.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Answer>,
}

/// The value of a fact. A choice, a date, an amount and a text are all strings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    Bool(bool),
    Number(u32),
    Text(String),
}

/// The extent of an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    #[default]
    Full,
    /// Without reasons, duties and notices.
    Verdicts,
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

    /// Sets the answer to a fact of the request's scope; `None` makes it unknown. Ignores built-in facts of a line.
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

    /// Returns whether the line has an answer to a fact of its scope.
    #[must_use]
    pub fn states(&self, fact: &Id) -> bool {
        match BuiltInFact::from_id(fact) {
            Some(BuiltInFact::Category) => self.category.is_some(),
            Some(BuiltInFact::UnitPrice) => self.unit_price.is_some(),
            Some(BuiltInFact::PurchasedOn) => self.purchased_on.is_some(),
            Some(BuiltInFact::Role) => false,
            None => self.answers.get(fact).is_some(),
        }
    }

    /// Returns the customer's description of the goods: the first answer to a text fact, in question order.
    #[must_use]
    pub fn description(&self, document: &Document) -> Option<&str> {
        let mut texts = document.facts.iter().filter(|fact| fact.kind == FactType::Text);
        texts.find_map(|fact| match self.answers.get(&fact.id)? {
            Answer::Text(text) => Some(text.as_str()),
            Answer::Bool(_) | Answer::Number(_) => None,
        })
    }

    /// Sets the answer to a fact of the line's scope; `None` makes it unknown. Ignores built-in facts of the request.
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
    /// Writes the answer as the value of a form field: `true`, `12`, or the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(yes) => write!(f, "{yes}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

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

impl Encode for Answer {
    fn encode(&self) -> Value {
        match self {
            Self::Bool(yes) => yes.encode(),
            Self::Number(number) => number.encode(),
            Self::Text(text) => text.encode(),
        }
    }
}
