//! Worked cases: a request and what must come out, as data beside the rules. The same form serves as golden cases.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::Diagnostic;
use crate::assessment::{Assessment, Charge, Effect, Freight, Outcome, RemedyAssessment, Verdict};
use crate::compile::Policy;
use crate::value::Date;
use crate::value::Id;
use crate::value::Money;

/// A worked case, its base merged in.
#[derive(Clone, Debug)]
pub struct Case {
    /// A true sentence.
    pub name: String,
    /// The line of the file at which it begins; 0 where unknown.
    pub line: usize,
    /// The request, as the contract's JSON.
    pub request: Value,
    /// The expected outcome of each line, by remedy. Unstated values are not compared.
    pub(super) expected: Vec<BTreeMap<Id, Expectation>>,
}

/// What must come out for one remedy.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expectation {
    verdict: Verdict,
    failed: Option<Vec<Id>>,
    unknown: Option<Vec<Id>>,
    passed: Option<Vec<Id>>,
    needs: Option<Vec<Id>>,
    credit: Option<Stated<Money>>,
    net: Option<Stated<Money>>,
    charges: Option<BTreeMap<Id, Stated<Money>>>,
    contingent: Option<BTreeMap<Id, Stated<Money>>>,
    quoted_later: Option<Vec<Id>>,
    until: Option<Stated<Date>>,
    assumed: Option<bool>,
    freight: Option<Vec<Freight>>,
    step: Option<Vec<Id>>,
    duties: Option<Vec<Id>>,
    notices: Option<Vec<Id>>,
    terms: Option<Vec<Id>>,
}

/// A value, or the word `none` for `null`.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Stated<T> {
    Value(T),
    Nothing(Nothing),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Nothing {
    None,
}

/// A case as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseSource {
    name: String,
    #[serde(rename = "because")]
    _because: String,
    #[serde(default)]
    request: Map<String, Value>,
    #[serde(default)]
    line: Map<String, Value>,
    #[serde(default)]
    lines: Vec<Map<String, Value>>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    expect: BTreeMap<Id, Expectation>,
    #[serde(default)]
    expect_lines: Vec<BTreeMap<Id, Expectation>>,
}

/// A file that holds cases only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    #[serde(default)]
    base: Map<String, Value>,
    #[serde(rename = "case")]
    cases: Vec<CaseSource>,
}

/// Reads a file of cases.
///
/// # Errors
/// The TOML parser's message, with line and column.
pub fn parse_cases(source: &str) -> Result<Vec<Case>, String> {
    let file: CaseFile = toml::from_str(source).map_err(|error| error.to_string())?;
    Ok(merge_cases(&file.base, file.cases))
}

/// Merges the base under each case.
pub(super) fn merge_cases(base: &Map<String, Value>, cases: Vec<CaseSource>) -> Vec<Case> {
    let mut base = base.clone();
    let base_line = base.remove("line").unwrap_or_default();
    cases.into_iter().map(|case| case.merge(&base, &base_line)).collect()
}

impl CaseSource {
    fn merge(self, base: &Map<String, Value>, base_line: &Value) -> Case {
        let lines = if self.lines.is_empty() { vec![self.line] } else { self.lines };
        let lines = lines.into_iter().map(|line| merged(base_line, &Value::Object(line)));
        let mut request = merged(&Value::Object(base.clone()), &Value::Object(self.request));
        if let Value::Object(request) = &mut request {
            request.insert("lines".to_owned(), Value::Array(lines.collect()));
        }
        for name in &self.without {
            remove(&mut request, name);
        }
        let expected = if self.expect_lines.is_empty() { vec![self.expect] } else { self.expect_lines };
        Case { name: self.name, line: 0, request, expected }
    }
}

/// Merges `over` into `base`, objects key by key.
fn merged(base: &Value, over: &Value) -> Value {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            let mut merged_fields = base.clone();
            for (key, value) in over {
                let value = base.get(key).map_or_else(|| value.clone(), |base| merged(base, value));
                merged_fields.insert(key.clone(), value);
            }
            Value::Object(merged_fields)
        }
        (_, over) => over.clone(),
    }
}

/// Takes a field out wherever the request has it.
fn remove(value: &mut Value, name: &str) {
    match value {
        Value::Object(fields) => {
            fields.remove(name);
            fields.values_mut().for_each(|value| remove(value, name));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| remove(value, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

impl Case {
    /// Runs the case, and returns the differences from the stated outcome.
    #[must_use]
    pub fn run(&self, policy: &Policy) -> Vec<String> {
        // A case states its own day; another one would not be repeatable.
        let Some(as_of) =
            self.request.get("as_of").and_then(Value::as_str).and_then(|text| text.parse().ok())
        else {
            return vec!["the case needs an `as_of`".to_owned()];
        };
        match policy.read(&self.request, as_of) {
            Ok(request) => self.mismatches(&policy.assess(&request)),
            Err(faults) => faults.iter().map(|fault| format!("the request is refused: {fault}")).collect(),
        }
    }

    /// Returns the differences between the assessment and the stated outcome.
    #[must_use]
    pub fn mismatches(&self, assessment: &Assessment) -> Vec<String> {
        let mut mismatches = Vec::new();
        if self.expected.len() != assessment.lines.len() {
            mismatches.push(format!(
                "{} lines are expected, {} came out",
                self.expected.len(),
                assessment.lines.len()
            ));
        }
        for (line, (expected, actual)) in self.expected.iter().zip(&assessment.lines).enumerate() {
            for (remedy, expected) in expected {
                match actual.remedies.iter().find(|assessed| assessed.remedy == *remedy) {
                    Some(actual) => {
                        let found = expected.mismatches(actual).into_iter();
                        mismatches.extend(found.map(|what| format!("line {line}, {remedy}: {what}")));
                    }
                    None => mismatches.push(format!("line {line}: there is no remedy {remedy}")),
                }
            }
        }
        mismatches
    }

    pub(super) fn diagnostic(&self, mismatch: &str) -> Diagnostic {
        Diagnostic {
            line: self.line,
            column: 1,
            message: format!("worked case `{}` fails: {mismatch}", self.name),
        }
    }
}

impl Expectation {
    fn mismatches(&self, actual: &RemedyAssessment) -> Vec<String> {
        let gates = |outcome| actual.gates(outcome).cloned().collect::<Vec<_>>();
        let terms = actual.reasons.iter().flatten().filter(|reason| reason.effect == Effect::Term);
        let quoted_later = actual.quoted_later.iter().map(|cost| cost.charge.clone()).collect();
        let mut found = Mismatches::default();
        found.compare("verdict", Some(&self.verdict), &actual.verdict);
        found.compare("failed", self.failed.as_ref(), &gates(Outcome::Fail));
        found.compare("unknown", self.unknown.as_ref(), &gates(Outcome::Unknown));
        found.compare("passed", self.passed.as_ref(), &gates(Outcome::Pass));
        found.compare("needs", self.needs.as_ref(), &actual.needs);
        found.compare("credit", self.credit.as_ref().map(Stated::value).as_ref(), &actual.credit);
        found.compare("net", self.net.as_ref().map(Stated::value).as_ref(), &actual.net);
        found.compare(
            "charges",
            self.charges.as_ref().map(stated_amounts).as_ref(),
            &amounts(&actual.charges),
        );
        found.compare(
            "contingent",
            self.contingent.as_ref().map(stated_amounts).as_ref(),
            &amounts(&actual.contingent),
        );
        found.compare("quoted_later", self.quoted_later.as_ref(), &quoted_later);
        found.compare("until", self.until.as_ref().map(Stated::value).as_ref(), &actual.eligible_until);
        found.compare("assumed", self.assumed.as_ref(), &actual.assumed);
        found.compare("freight", self.freight.as_ref(), &actual.freight);
        found.compare("step", self.step.as_ref(), &actual.step);
        found.compare("duties", self.duties.as_ref(), actual.duties.as_ref().unwrap_or(&Vec::new()));
        found.compare("notices", self.notices.as_ref(), actual.notices.as_ref().unwrap_or(&Vec::new()));
        found.compare("terms", self.terms.as_ref(), &terms.map(|reason| reason.clause.clone()).collect());
        found.0
    }
}

#[derive(Default)]
struct Mismatches(Vec<String>);

impl Mismatches {
    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, expected: Option<&T>, actual: &T) {
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            self.0.push(format!("{what} should be {expected:?}, is {actual:?}"));
        }
    }
}

impl<T: Copy> Stated<T> {
    fn value(&self) -> Option<T> {
        match self {
            Self::Value(value) => Some(*value),
            Self::Nothing(Nothing::None) => None,
        }
    }
}

fn stated_amounts(stated: &BTreeMap<Id, Stated<Money>>) -> BTreeMap<Id, Option<Money>> {
    stated.iter().map(|(charge, amount)| (charge.clone(), amount.value())).collect()
}

fn amounts(charges: &[Charge]) -> BTreeMap<Id, Option<Money>> {
    charges.iter().map(|charge| (charge.charge.clone(), charge.amount)).collect()
}
