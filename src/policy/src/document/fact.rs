//! What may be known, and what a customer may want.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use crate::document::condition::Value;
use crate::value::Id;
use crate::value::Text;
use crate::{decode_fields, decode_names};

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

impl Fact {
    /// Returns whether customers and distributors answer this fact; the other facts are the vendor's own decisions.
    #[must_use]
    pub fn is_asked_of_customer(&self) -> bool {
        self.kind.is_asked_of_customer()
    }
}

impl FactType {
    pub(crate) fn is_asked_of_customer(self) -> bool {
        self != Self::Decision
    }
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
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub answers: LiteMap<Id, Value>,
    /// The remedies it is about, which the form's questions serve.
    pub remedies: Vec<Id>,
    /// Facts that no rule reads but the vendor wants to hear.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_asks: Vec<Id>,
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

decode_fields!(Fact { id, scope, kind = "type", choices = "choice", question, label, hint });
decode_fields!(Choice { id, label, hint });
decode_fields!(Wish { id, label, hint, answers, remedies, also_asks });
decode_fields!(Vague { minimum_words, empty_phrases });
decode_names!(Scope { Request = "request", Line = "line" });
decode_names!(FactType { Bool = "bool", Choice = "choice", Date = "date", Money = "money", Number = "number", Text = "text", Decision = "decision" });
