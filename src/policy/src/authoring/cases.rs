//! Worked cases: a request and the expected assessment, written beside the rules. Golden cases have the same form.

use litemap::LiteMap;
use serde::Serialize;
use serde_json::{Map, Value};

use super::Diagnostic;
use crate::assessment::{Assessment, Charge, Effect, Freight, Outcome, RemedyAssessment, Verdict};
use crate::compile::Policy;
use crate::value::{Date, Id, Money};
use crate::wire::{Decode, Json};

/// A worked case, merged with the file's `[base]`.
#[derive(Clone, Debug)]
pub struct Case {
    /// A sentence that is true if the case passes.
    pub name: String,
    /// The line of the file at which the case begins, from 1; 0 if unknown.
    pub line: usize,
    /// The request, as the contract's JSON.
    pub request: Value,
    /// The expected outcome for each line, by remedy; a remedy that is not listed is not compared.
    expected: Vec<LiteMap<Id, Expectation>>,
}

/// The expected outcome for one remedy; a field that is left out is not compared.
#[derive(Clone, Debug, Decode)]
pub(super) struct Expectation {
    verdict: Verdict,
    failed: Option<Vec<Id>>,
    unknown: Option<Vec<Id>>,
    passed: Option<Vec<Id>>,
    needs: Option<Vec<Id>>,
    credit: Option<Stated<Money>>,
    net: Option<Stated<Money>>,
    charges: Option<LiteMap<Id, Stated<Money>>>,
    contingent: Option<LiteMap<Id, Stated<Money>>>,
    quoted_later: Option<Vec<Id>>,
    until: Option<Stated<Date>>,
    assumed: Option<bool>,
    freight: Option<Vec<Freight>>,
    step: Option<Vec<Id>>,
    duties: Option<Vec<Id>>,
    notices: Option<Vec<Id>>,
    terms: Option<Vec<Id>>,
}

/// An expected value; `None` for the word `none`, because TOML has no `null`.
#[derive(Clone, Debug)]
struct Stated<T>(Option<T>);

impl<T: Decode> Decode for Stated<T> {
    fn decode(json: Json<'_>) -> Self {
        Self((json.value() != "none").then(|| T::decode(json)))
    }
}

/// Fields of a request, in the JSON of the contract.
#[derive(Clone, Debug, Default)]
struct Fields(Map<String, Value>);

impl Decode for Fields {
    fn decode(json: Json<'_>) -> Self {
        Self(json.or_fault(json.value().as_object().cloned(), Map::new(), || "write a table".to_owned()))
    }
}

/// A case as it is written.
#[derive(Clone, Debug, Decode)]
struct CaseSource {
    name: String,
    /// The reason for what is expected, for readers.
    #[serde(rename = "because")]
    _because: String,
    #[serde(default)]
    request: Fields,
    #[serde(default)]
    line: Fields,
    #[serde(default)]
    lines: Vec<Fields>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    expect: LiteMap<Id, Expectation>,
    #[serde(default)]
    expect_lines: Vec<LiteMap<Id, Expectation>>,
}

/// The worked cases of a file, and the request that they have in common.
#[derive(Decode)]
pub(super) struct CasesSource {
    #[serde(default)]
    base: Fields,
    #[serde(rename = "case", default)]
    cases: Vec<CaseSource>,
}

impl CasesSource {
    /// Merges the common request under each case.
    pub(super) fn merge(self) -> Vec<Case> {
        let mut base = self.base.0;
        let base_line = base.remove("line").unwrap_or_default();
        self.cases.into_iter().map(|case| case.merge(&base, &base_line)).collect()
    }
}

impl CaseSource {
    fn merge(self, base: &Map<String, Value>, base_line: &Value) -> Case {
        let lines = if self.lines.is_empty() { vec![self.line] } else { self.lines };
        let lines = lines.into_iter().map(|line| merged(base_line, &Value::Object(line.0)));
        let mut request = merged(&Value::Object(base.clone()), &Value::Object(self.request.0));
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

/// Removes the field with this name at every level of the request.
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
    /// Runs the case, and returns the differences from the expected outcome.
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

    /// Returns the differences between the assessment and the expected outcome.
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
        let terms: Vec<Id> = terms.map(|reason| reason.clause.clone()).collect();
        let quoted_later: Vec<Id> = actual.quoted_later.iter().map(|cost| cost.charge.clone()).collect();
        let mut found = Mismatches::default();
        found.compare("verdict", Some(&self.verdict), &actual.verdict);
        found.compare("failed", self.failed.as_ref(), &gates(Outcome::Fail));
        found.compare("unknown", self.unknown.as_ref(), &gates(Outcome::Unknown));
        found.compare("passed", self.passed.as_ref(), &gates(Outcome::Pass));
        found.compare("needs", self.needs.as_ref(), &actual.needs);
        found.compare("credit", self.credit.as_ref().map(|stated| &stated.0), &actual.credit);
        found.compare("net", self.net.as_ref().map(|stated| &stated.0), &actual.net);
        found.compare("charges", self.charges.as_ref().map(stated).as_ref(), &amounts(&actual.charges));
        found.compare(
            "contingent",
            self.contingent.as_ref().map(stated).as_ref(),
            &amounts(&actual.contingent),
        );
        found.compare("quoted_later", self.quoted_later.as_ref(), &quoted_later);
        found.compare("until", self.until.as_ref().map(|stated| &stated.0), &actual.eligible_until);
        found.compare("assumed", self.assumed.as_ref(), &actual.assumed);
        found.compare("freight", self.freight.as_ref(), &actual.freight);
        found.compare("step", self.step.as_ref(), &actual.step);
        found.compare("duties", self.duties.as_ref(), actual.duties.as_ref().unwrap_or(&Vec::new()));
        found.compare("notices", self.notices.as_ref(), actual.notices.as_ref().unwrap_or(&Vec::new()));
        found.compare("terms", self.terms.as_ref(), &terms);
        found.0
    }
}

#[derive(Default)]
struct Mismatches(Vec<String>);

impl Mismatches {
    fn compare<T: PartialEq + Serialize>(&mut self, what: &str, expected: Option<&T>, actual: &T) {
        if let Some(expected) = expected.filter(|expected| *expected != actual) {
            self.0.push(format!("{what} should be {}, is {}", written(expected), written(actual)));
        }
    }
}

/// Writes a value as a worked case states it.
fn written(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::Null) | Err(_) => "\"none\"".to_owned(),
        Ok(Value::Object(fields)) => {
            let fields = fields.iter().map(|(name, value)| format!("{name} = {}", written(value)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Ok(Value::Array(values)) => {
            format!("[{}]", values.iter().map(written).collect::<Vec<_>>().join(", "))
        }
        Ok(value) => value.to_string(),
    }
}

fn stated(stated: &LiteMap<Id, Stated<Money>>) -> LiteMap<Id, Option<Money>> {
    stated.iter().map(|(charge, amount)| (charge.clone(), amount.0)).collect()
}

fn amounts(charges: &[Charge]) -> LiteMap<Id, Option<Money>> {
    charges.iter().map(|charge| (charge.charge.clone(), charge.amount)).collect()
}
