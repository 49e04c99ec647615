//! The flat form in which documents write a condition.

use serde::{Deserialize, Serialize};

use super::{Condition, Limit, Operand, Relation, Test, Value};
use crate::assessment::Verdict;
use crate::value::Id;
use crate::wire::Decode;

/// The fields of a condition as a document writes them; [`Condition`] is their meaning.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
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

/// The fields are not those of one form.
#[derive(Debug, thiserror::Error)]
#[error(
    "a condition has one form: `fact` with one of `is`, `is_not`, `in`, `not_in`, `above`, `at_least`, `below`, `at_most`; \
     `day` with `within` and `of`; `text` with `is_clear`; `remedy` with `verdict`; or one of `all`, `any`, `not`"
)]
pub(super) struct ConditionError;

impl Form {
    /// Returns the condition of the first form that is complete, whatever other fields there are.
    pub(super) fn into_condition(mut self) -> Option<Condition> {
        let clause = self.clause.take();
        let test = match self {
            Self { fact: Some(fact), is: Some(value), .. } => {
                Test::Is { fact, values: vec![value], negated: false }
            }
            Self { fact: Some(fact), is_not: Some(value), .. } => {
                Test::Is { fact, values: vec![value], negated: true }
            }
            Self { fact: Some(fact), one_of: Some(values), .. } => Test::Is { fact, values, negated: false },
            Self { fact: Some(fact), not_in: Some(values), .. } => Test::Is { fact, values, negated: true },
            Self { fact: Some(fact), above: Some(to), .. } => {
                Test::Compare { fact, relation: Relation::Above, to }
            }
            Self { fact: Some(fact), at_least: Some(to), .. } => {
                Test::Compare { fact, relation: Relation::AtLeast, to }
            }
            Self { fact: Some(fact), below: Some(to), .. } => {
                Test::Compare { fact, relation: Relation::Below, to }
            }
            Self { fact: Some(fact), at_most: Some(to), .. } => {
                Test::Compare { fact, relation: Relation::AtMost, to }
            }
            Self { day: Some(day), within: Some(limit), of: Some(of), .. } => Test::Within { day, limit, of },
            Self { text: Some(fact), is_clear: Some(expected), .. } => Test::Clear { fact, expected },
            Self { remedy: Some(remedy), verdict: Some(verdict), .. } => Test::Remedy { remedy, verdict },
            Self { all: Some(parts), .. } => Test::All(parts),
            Self { any: Some(parts), .. } => Test::Any(parts),
            Self { not: Some(part), .. } => Test::Not(part),
            _ => return None,
        };
        Some(Condition { clause, test })
    }
}

impl TryFrom<Form> for Condition {
    type Error = ConditionError;

    fn try_from(mut form: Form) -> Result<Self, ConditionError> {
        // A list of one value is the value: a condition is written in one way only.
        for (list, single) in [(&mut form.one_of, &mut form.is), (&mut form.not_in, &mut form.is_not)] {
            if single.is_none() && list.as_ref().is_some_and(|values| values.len() == 1) {
                *single = list.take().and_then(|mut values| values.pop());
            }
        }
        let condition = form.clone().into_condition().ok_or(ConditionError)?;
        // Any field beyond the form's own would be lost: then writing the condition gives other fields.
        if Form::from(condition.clone()) == form { Ok(condition) } else { Err(ConditionError) }
    }
}

impl From<Condition> for Form {
    fn from(Condition { clause, test }: Condition) -> Self {
        let form = Self { clause, ..Self::default() };
        match test {
            Test::Is { fact, mut values, negated } => {
                let single = if values.len() == 1 { values.pop() } else { None };
                let form = Self { fact: Some(fact), ..form };
                match (single, negated) {
                    (Some(value), false) => Self { is: Some(value), ..form },
                    (Some(value), true) => Self { is_not: Some(value), ..form },
                    (None, false) => Self { one_of: Some(values), ..form },
                    (None, true) => Self { not_in: Some(values), ..form },
                }
            }
            Test::Compare { fact, relation, to } => {
                let form = Self { fact: Some(fact), ..form };
                match relation {
                    Relation::Above => Self { above: Some(to), ..form },
                    Relation::AtLeast => Self { at_least: Some(to), ..form },
                    Relation::Below => Self { below: Some(to), ..form },
                    Relation::AtMost => Self { at_most: Some(to), ..form },
                }
            }
            Test::Within { day, limit, of } => {
                Self { day: Some(day), within: Some(limit), of: Some(of), ..form }
            }
            Test::Clear { fact, expected } => Self { text: Some(fact), is_clear: Some(expected), ..form },
            Test::Remedy { remedy, verdict } => Self { remedy: Some(remedy), verdict: Some(verdict), ..form },
            Test::All(parts) => Self { all: Some(parts), ..form },
            Test::Any(parts) => Self { any: Some(parts), ..form },
            Test::Not(part) => Self { not: Some(part), ..form },
        }
    }
}
