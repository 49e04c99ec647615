//! What a rule may ask: a few forms that combine.
//!
//! In a document a condition is a table. Its forms, each with an optional `clause` that speaks in the rule's place where
//! this condition decides:
//!
//! | form | holds when |
//! | --- | --- |
//! | `{ fact = "installed", is = false }` | the fact has this value; likewise `is_not`, and `in = […]` |
//! | `{ fact = "offset_po", above = { total = "stock_rotation" } }` | the number or amount compares so; likewise `at_least`, `below`, `at_most`; the other side is an amount (`"250.00"`), a number, a fact, or the total of the lines that want a remedy |
//! | `{ day = "ship_on", within = { days = 30 }, of = "purchased_on" }` | the day is not after the period's last day; the period may come from a table: `within = { table = "warranty" }` |
//! | `{ text = "fault_description", is_clear = true }` | the text says something by the document's own measure; never unknown |
//! | `{ remedy = "warranty_service", verdict = "ineligible" }` | another remedy has this verdict; unknown while that is undetermined |
//! | `{ all = […] }`, `{ any = […] }`, `{ not = … }` | strong Kleene logic over the parts, asked in order |

use serde::{Deserialize, Serialize};
use serde_json::Value as Any;

use crate::assessment::Verdict;
use crate::value::Id;
use crate::value::Money;
use crate::value::Period;
use crate::wire::{Decode, Json};

/// A condition, and the clause that it cites where that is not the rule's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Fields", into = "Fields")]
pub struct Condition {
    /// The clause that speaks where this condition is what decides.
    pub clause: Option<Id>,
    /// What is asked.
    pub test: Test,
}

/// What a condition asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The fact's value is one of `values`; with `negated`, none of them.
    Is {
        /// The fact.
        fact: Id,
        /// The values.
        values: Vec<Value>,
        /// Whether the test is turned round.
        negated: bool,
    },
    /// The fact stands in this relation to an amount.
    Compare {
        /// The fact on the left, a number or an amount.
        fact: Id,
        /// The relation.
        relation: Relation,
        /// The right side.
        to: Operand,
    },
    /// `day` is not after the last day of the period that starts on `of`.
    Within {
        /// `as_of`, `ship_on`, or a date fact.
        day: Id,
        /// Where the period comes from.
        limit: Limit,
        /// `as_of`, `ship_on`, or a date fact.
        of: Id,
    },
    /// A text fact says something (or, with `false`, does not).
    Clear {
        /// The text fact.
        fact: Id,
        /// Which of the two is asked.
        expected: bool,
    },
    /// Another remedy of the same line has this verdict (`eligible` or `ineligible`).
    Remedy {
        /// The other remedy.
        remedy: Id,
        /// The verdict asked for.
        verdict: Verdict,
    },
    /// Every part holds.
    All(Vec<Condition>),
    /// Pointer least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
}

/// A value that a fact is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Of a yes-or-no fact.
    Bool(bool),
    /// Of a choice.
    Choice(Id),
}

/// How two amounts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Strictly greater.
    Above,
    /// Greater or equal.
    AtLeast,
    /// Strictly less.
    Below,
    /// Less or equal.
    AtMost,
}

/// The right side of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Operand {
    /// A count.
    Number(i64),
    /// An amount of money.
    Amount(Money),
    /// Another fact of the same type.
    Fact {
        /// The fact.
        fact: Id,
    },
    /// The sum of quantity x unit price over the lines whose `wanted` is this remedy; over all lines where none has a
    /// `wanted` (rotation.2).
    Total {
        /// The remedy.
        total: Id,
    },
}

/// Where a window's length comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Limit {
    /// From the row of a table that the facts select.
    Table {
        /// The table's id.
        table: Id,
    },
    /// It is stated here.
    Period(Period),
}

/// The flat form in which documents write a condition; [`Condition`] is what it means.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Fields {
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_not: Option<Value>,
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    one_of: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_in: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<Limit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_clear: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<Condition>>,
}

/// Why a table is no condition.
#[derive(Debug, thiserror::Error)]
#[error(
    "a condition has one form: `fact` with one of `is`, `is_not`, `in`, `not_in`, `above`, `at_least`, `below`, `at_most`; \
     `day` with `within` and `of`; `text` with `is_clear`; `remedy` with `verdict`; or one of `all`, `any`, `not`"
)]
struct ConditionError;

impl TryFrom<Fields> for Condition {
    type Error = ConditionError;

    fn try_from(mut fields: Fields) -> Result<Self, ConditionError> {
        let clause = fields.clause.take();
        let test = if let Some(fact) = fields.fact.take() {
            fact_test(&fact, &mut fields)?
        } else if let (Some(day), Some(limit), Some(of)) =
            (fields.day.take(), fields.within.take(), fields.of.take())
        {
            Test::Within { day, limit, of }
        } else if let (Some(fact), Some(expected)) = (fields.text.take(), fields.is_clear.take()) {
            Test::Clear { fact, expected }
        } else if let (Some(remedy), Some(verdict)) = (fields.remedy.take(), fields.verdict.take()) {
            Test::Remedy { remedy, verdict }
        } else if let Some(parts) = fields.all.take() {
            Test::All(parts)
        } else if let Some(parts) = fields.any.take() {
            Test::Any(parts)
        } else if let Some(part) = fields.not.take() {
            Test::Not(part)
        } else {
            return Err(ConditionError);
        };
        if fields.is_used_up() { Ok(Self { clause, test }) } else { Err(ConditionError) }
    }
}

/// The test that is made of a fact, taken out of the fields.
fn fact_test(fact: &Id, fields: &mut Fields) -> Result<Test, ConditionError> {
    let is = |values, negated| Test::Is { fact: fact.clone(), values, negated };
    let compare = |relation, to| Test::Compare { fact: fact.clone(), relation, to };
    [
        fields.is.take().map(|value| is(vec![value], false)),
        fields.is_not.take().map(|value| is(vec![value], true)),
        fields.one_of.take().map(|values| is(values, false)),
        fields.not_in.take().map(|values| is(values, true)),
        fields.above.take().map(|to| compare(Relation::Above, to)),
        fields.at_least.take().map(|to| compare(Relation::AtLeast, to)),
        fields.below.take().map(|to| compare(Relation::Below, to)),
        fields.at_most.take().map(|to| compare(Relation::AtMost, to)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .pop_only()
    .ok_or(ConditionError)
}

impl Fields {
    /// Whether every field has been taken.
    fn is_used_up(&self) -> bool {
        let Self {
            clause,
            fact,
            is,
            is_not,
            one_of,
            not_in,
            above,
            at_least,
            below,
            at_most,
            day,
            within,
            of,
            text,
            is_clear,
            remedy,
            verdict,
            all,
            any,
            not,
        } = self;
        let ids = [clause, fact, day, of, text, remedy].iter().all(|field| field.is_none());
        let operands = [above, at_least, below, at_most].iter().all(|field| field.is_none());
        let values = is.is_none() && is_not.is_none() && one_of.is_none() && not_in.is_none();
        let parts = all.is_none() && any.is_none() && not.is_none();
        ids && operands && values && parts && within.is_none() && is_clear.is_none() && verdict.is_none()
    }
}

/// The one element of a list.
trait PopOnly<T> {
    fn pop_only(self) -> Option<T>;
}

impl<T> PopOnly<T> for Vec<T> {
    fn pop_only(mut self) -> Option<T> {
        self.pop().filter(|_| self.is_empty())
    }
}

impl From<Condition> for Fields {
    fn from(Condition { clause, test }: Condition) -> Self {
        let mut fields = Self { clause, ..Self::default() };
        match test {
            Test::Is { fact, mut values, negated } => {
                fields.fact = Some(fact);
                let single = if values.len() == 1 { values.pop() } else { None };
                match (single, negated) {
                    (Some(value), false) => fields.is = Some(value),
                    (Some(value), true) => fields.is_not = Some(value),
                    (None, false) => fields.one_of = Some(values),
                    (None, true) => fields.not_in = Some(values),
                }
            }
            Test::Compare { fact, relation, to } => {
                fields.fact = Some(fact);
                let field = match relation {
                    Relation::Above => &mut fields.above,
                    Relation::AtLeast => &mut fields.at_least,
                    Relation::Below => &mut fields.below,
                    Relation::AtMost => &mut fields.at_most,
                };
                *field = Some(to);
            }
            Test::Within { day, limit, of } => {
                (fields.day, fields.within, fields.of) = (Some(day), Some(limit), Some(of));
            }
            Test::Clear { fact, expected } => (fields.text, fields.is_clear) = (Some(fact), Some(expected)),
            Test::Remedy { remedy, verdict } => {
                (fields.remedy, fields.verdict) = (Some(remedy), Some(verdict));
            }
            Test::All(parts) => fields.all = Some(parts),
            Test::Any(parts) => fields.any = Some(parts),
            Test::Not(part) => fields.not = Some(part),
        }
        fields
    }
}

impl Decode for Condition {
    /// What a test is of is told by its first field; that there is no other, the loader has seen to.
    fn decode(json: Json<'_>) -> Self {
        let fact = || json.read("fact");
        let is = |name, negated| Test::Is { fact: fact(), values: vec![json.read(name)], negated };
        let one_of = |name, negated| Test::Is { fact: fact(), values: json.read(name), negated };
        let compare = |name, relation| Test::Compare { fact: fact(), relation, to: json.read(name) };
        let kinds: [(&str, &dyn Fn(&'static str) -> Test); 14] = [
            ("is", &|name| is(name, false)),
            ("is_not", &|name| is(name, true)),
            ("in", &|name| one_of(name, false)),
            ("not_in", &|name| one_of(name, true)),
            ("above", &|name| compare(name, Relation::Above)),
            ("at_least", &|name| compare(name, Relation::AtLeast)),
            ("below", &|name| compare(name, Relation::Below)),
            ("at_most", &|name| compare(name, Relation::AtMost)),
            ("within", &|name| Test::Within {
                day: json.read("day"),
                limit: json.read(name),
                of: json.read("of"),
            }),
            ("is_clear", &|name| Test::Clear { fact: json.read("text"), expected: json.read(name) }),
            ("verdict", &|name| Test::Remedy { remedy: json.read("remedy"), verdict: json.read(name) }),
            ("all", &|name| Test::All(json.read(name))),
            ("any", &|name| Test::Any(json.read(name))),
            ("not", &|name| Test::Not(json.read(name))),
        ];
        let test = kinds.iter().find(|(name, _)| json.has(name)).map(|(name, read)| read(name));
        Self { clause: json.read("clause"), test: json.fits(test, Test::All(Vec::new())) }
    }
}

impl Decode for Value {
    fn decode(json: Json<'_>) -> Self {
        json.value().as_bool().map_or_else(|| Self::Choice(Id::decode(json)), Self::Bool)
    }
}

impl Decode for Operand {
    fn decode(json: Json<'_>) -> Self {
        match json.value() {
            Any::Number(number) => Self::Number(json.fits(number.as_i64(), 0)),
            Any::Object(_) if json.has("fact") => Self::Fact { fact: json.read("fact") },
            Any::Object(_) => Self::Total { total: json.read("total") },
            Any::Null | Any::Bool(_) | Any::String(_) | Any::Array(_) => Self::Amount(Money::decode(json)),
        }
    }
}

impl Decode for Limit {
    fn decode(json: Json<'_>) -> Self {
        if json.has("table") {
            Self::Table { table: json.read("table") }
        } else {
            Self::Period(Period::decode(json))
        }
    }
}
