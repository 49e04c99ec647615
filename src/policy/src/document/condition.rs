//! Conditions: a few forms that combine.
//!
//! In a document a condition is a table. Each form takes an optional `clause`, which is cited instead of the rule's own clause
//! where this condition decides:
//!
//! | form | holds when |
//! | --- | --- |
//! | `{ fact = "installed", is = false }` | the fact has this value; likewise `is_not`, `in = […]` and `not_in = […]` |
//! | `{ fact = "offset_po", above = { total = "stock_rotation" } }` | the number or amount compares so; likewise `at_least`, `below`, `at_most`; the other side is an amount (`"250.00"`), a number, a fact, or the total of the lines that want a remedy |
//! | `{ day = "ship_on", within = { days = 30 }, of = "purchased_on" }` | the day is not after the period's last day; the period may come from a table: `within = { table = "warranty" }` |
//! | `{ text = "fault_description", is_clear = true }` | the text has the document's minimum content; an absent text is unknown, and without information where it only decides whether something is shown |
//! | `{ remedy = "warranty_service", verdict = "ineligible" }` | another remedy has this verdict; unknown while that remedy is undetermined |
//! | `{ all = […] }`, `{ any = […] }`, `{ not = … }` | strong Kleene logic over the parts, asked in order |

mod form;

use serde::{Deserialize, Serialize};
use serde_json::Value as Any;

use crate::assessment::Verdict;
use crate::value::{Id, Money, Period};
use crate::wire::{Decode, Json};

/// A condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "form::Form", into = "form::Form")]
pub struct Condition {
    /// The clause that is cited where this condition decides, instead of the rule's own.
    pub clause: Option<Id>,
    pub test: Test,
}

/// The test of a condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The fact's value is one of `values`; with `negated`, it is none of them.
    Is {
        fact: Id,
        values: Vec<Value>,
        negated: bool,
    },
    /// A number or an amount stands in this relation to another.
    Compare {
        fact: Id,
        relation: Relation,
        to: Operand,
    },
    /// `day` is not after the last day of the period that starts on `of`. Each is `as_of`, `ship_on` or a date fact.
    Within {
        day: Id,
        limit: Limit,
        of: Id,
    },
    /// Whether a text fact has the minimum content is as expected.
    Clear {
        fact: Id,
        expected: bool,
    },
    /// Another remedy of the same line has this verdict (`eligible` or `ineligible`).
    Remedy {
        remedy: Id,
        verdict: Verdict,
    },
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
}

/// A value that a fact is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Bool(bool),
    Choice(Id),
}

/// How two numbers or amounts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Above,
    AtLeast,
    Below,
    AtMost,
}

/// The right side of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Operand {
    Number(i64),
    Amount(Money),
    /// Another fact of the same type.
    Fact {
        fact: Id,
    },
    /// The sum of quantity x unit price over the lines whose `wanted` is this remedy; over all lines if no line has a
    /// `wanted` (the reading of rotation.2).
    Total {
        total: Id,
    },
}

/// The length of a window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Limit {
    /// The period in the row that the facts select.
    Table {
        table: Id,
    },
    Period(Period),
}

impl Decode for Condition {
    /// Reads the form. Browsers do not check that it is complete: the server has validated the document.
    fn decode(json: Json<'_>) -> Self {
        let placeholder = Self { clause: None, test: Test::All(Vec::new()) };
        #[cfg(feature = "authoring")]
        {
            if !json.value().is_object() {
                return json.or_fault(None, placeholder, || form::ConditionError.to_string());
            }
            let faults = json.fault_count();
            let form = form::Form::decode(json);
            match Self::try_from(form) {
                Ok(condition) => condition,
                // A misspelt field leaves a form incomplete: one message is enough.
                Err(_) if json.fault_count() > faults => placeholder,
                Err(error) => json.or_fault(None, placeholder, || error.to_string()),
            }
        }
        #[cfg(not(feature = "authoring"))]
        json.or_fault(form::Form::decode(json).into_condition(), placeholder, String::new)
    }
}

impl Decode for Value {
    fn decode(json: Json<'_>) -> Self {
        match json.value() {
            Any::Bool(value) => Self::Bool(*value),
            Any::String(choice) => Self::Choice(Id::from(choice.as_str())),
            Any::Null | Any::Number(_) | Any::Array(_) | Any::Object(_) => {
                json.fault(|| "write `true`, `false` or the id of a choice in quotes".to_owned());
                Self::Bool(false)
            }
        }
    }
}

impl Decode for Operand {
    fn decode(json: Json<'_>) -> Self {
        match json.value() {
            Any::Number(number) => {
                Self::Number(json.or_fault(number.as_i64(), 0, || EXPECTED_OPERAND.to_owned()))
            }
            Any::String(_) => Self::Amount(Money::decode(json)),
            Any::Object(_) if json.has("fact") => Self::Fact { fact: json.fields(&["fact"]).read("fact") },
            Any::Object(_) if json.has("total") => {
                Self::Total { total: json.fields(&["total"]).read("total") }
            }
            Any::Null | Any::Bool(_) | Any::Array(_) | Any::Object(_) => {
                json.fault(|| EXPECTED_OPERAND.to_owned());
                Self::Number(0)
            }
        }
    }
}

const EXPECTED_OPERAND: &str = "compare with a whole number, an amount (`\"250.00\"`), another fact (`{ fact = \"…\" }`) or a total (`{ total = \"…\" }`)";

impl Decode for Limit {
    fn decode(json: Json<'_>) -> Self {
        if json.has("table") {
            return Self::Table { table: json.fields(&["table"]).read("table") };
        }
        #[cfg(feature = "authoring")]
        if !["days", "business_days", "months", "season_end"].iter().any(|name| json.has(name)) {
            json.fault(|| EXPECTED_LIMIT.to_owned());
            return Self::Period(Period::Days(0));
        }
        Self::Period(Period::decode(json))
    }
}

#[cfg(feature = "authoring")]
const EXPECTED_LIMIT: &str = "write a period (`{ days = 30 }`, `{ business_days = 10 }`, `{ months = 36 }`, `{ season_end = { month = 9, \
                              day = 30 } }`) or a table (`{ table = \"…\" }`)";
