//! The assessment of a request: every remedy, assessed for every line.

mod assess;
mod findings;
mod verdict;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub use verdict::Verdict;

use crate::document::condition::Test;
use crate::document::{Document, Gate, Leg, Notice, Payer};
use crate::value::{Date, Id, Money};
use crate::wire::Decode;

pub use findings::{Finding, Observation};

/// Every remedy of the policy, assessed for every line of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Assessment {
    /// The policy's id.
    pub policy: Id,
    pub version: String,
    /// The digest of the document that decided.
    pub digest: String,
    /// The day of the request, in the vendor's time zone.
    pub as_of: Date,
    /// The day on which the parcel is handed to the carrier.
    pub ship_on: Date,
    /// One entry per line of the request, in the same order.
    pub lines: Vec<LineAssessment>,
}

/// The assessment of one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct LineAssessment {
    /// In the policy's order; of a filed request, only the chosen remedy.
    pub remedies: Vec<RemedyAssessment>,
}

/// One remedy, assessed for one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct RemedyAssessment {
    pub remedy: Id,
    pub verdict: Verdict,
    /// The unknown facts that the unknown gates ask for, in question order; empty unless undetermined.
    pub needs: Vec<Id>,
    /// One entry per gate, then per charge, then per clause of a later cost; absent with [`Detail::Verdicts`](crate::Detail).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<Reason>>,
    /// The credit before charges; `None` if ineligible or if it depends on an unknown price.
    pub credit: Option<Money>,
    /// The charges that are known now.
    pub charges: Vec<Charge>,
    /// The charges that fall due under a stated condition.
    pub contingent: Vec<Charge>,
    /// The costs that only the vendor can name, later.
    pub quoted_later: Vec<LaterCost>,
    /// `credit` less `charges`; negative if the customer pays.
    pub net: Option<Money>,
    /// The last day on which the remedy stays open with the present answers, measured on the date that its window reads.
    pub eligible_until: Option<Date>,
    /// Whether a period is our reading of a gap in the vendor's text.
    pub assumed: bool,
    /// The clauses of the failed gates, if the document states for each of them what the customer can still do; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub step: Vec<Id>,
    /// The freight of each leg; empty if ineligible, and with [`Detail::Verdicts`](crate::Detail).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub freight: Vec<Freight>,
    /// The clauses that the customer must comply with; absent with [`Detail::Verdicts`](crate::Detail).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duties: Option<Vec<Id>>,
    /// The clauses that the customer should read; absent with [`Detail::Verdicts`](crate::Detail).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notices: Option<Vec<Id>>,
}

/// A clause that contributed to the assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Reason {
    pub clause: Id,
    pub effect: Effect,
    pub outcome: Outcome,
}

/// The role of a clause in an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Decides whether the remedy is open.
    Gate,
    /// Charges an amount now.
    Fee,
    /// States a later cost.
    Term,
}

/// The result of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The gate passes.
    Pass,
    /// The gate fails.
    Fail,
    /// The gate depends on unknown facts.
    Unknown,
    /// The charge or cost applies.
    Applies,
}

/// A charge with its amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Charge {
    pub charge: Id,
    pub clause: Id,
    /// `None` if it depends on an unknown price, or if the charge's condition is unknown.
    pub amount: Option<Money>,
}

/// A cost whose amount is not known yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct LaterCost {
    pub charge: Id,
    pub clause: Id,
}

/// The payer and the way of shipping of one leg.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
pub struct Freight {
    pub leg: Leg,
    pub payer: Payer,
    /// The id of the way of shipping.
    pub method: Id,
    pub clause: Id,
}

impl Assessment {
    /// Returns the unfulfilled duties over all lines and remedies, in the order of the document's clauses.
    #[must_use]
    pub fn duties(&self, document: &Document) -> Vec<Id> {
        let remedies = self.lines.iter().flat_map(|line| &line.remedies);
        let duties: HashSet<&Id> = remedies.flat_map(|remedy| remedy.open_duties(document)).collect();
        let clauses = document.clauses.iter().map(|clause| &clause.id);
        clauses.filter(|clause| duties.contains(clause)).cloned().collect()
    }
}

impl LineAssessment {
    /// Returns the first of the remedies `among` that is eligible beyond the deadline of another one.
    #[must_use]
    pub fn after<'i>(
        &self,
        ending: &RemedyAssessment,
        among: impl IntoIterator<Item = &'i Id>,
    ) -> Option<&RemedyAssessment> {
        let until = ending.eligible_until?;
        let is_later = |other: &&RemedyAssessment| {
            other.verdict == Verdict::Eligible && other.eligible_until.is_none_or(|other| other > until)
        };
        let find = |id: &Id| self.remedies.iter().find(|other| other.remedy == *id);
        among.into_iter().filter_map(find).find(is_later)
    }
}

impl RemedyAssessment {
    /// Returns the duties without those that the customer has fulfilled: by the step of a gate that passes, or by a text that is clear, where the
    /// same clause is a notice only while it is not.
    #[must_use]
    pub fn open_duties(&self, document: &Document) -> Vec<&Id> {
        let fulfils = |gate: &Gate, duty: &Id| {
            gate.step.as_ref().is_some_and(|step| step.duty.as_ref() == Some(duty))
                && self.gates(Outcome::Pass).any(|clause| *clause == gate.clause)
        };
        let asks_for_text = |notice: &Notice, duty: &Id| {
            notice.clause == *duty
                && notice.shows_for(&self.remedy)
                && notice
                    .when
                    .as_ref()
                    .is_some_and(|when| matches!(when.test, Test::Clear { expected: false, .. }))
        };
        let is_written = |duty: &Id| {
            document.notices.iter().any(|notice| asks_for_text(notice, duty))
                && !self.notices.iter().flatten().any(|shown| shown == duty)
        };
        let is_open =
            |duty: &&Id| !document.gates.iter().any(|gate| fulfils(gate, duty)) && !is_written(duty);
        self.duties.iter().flatten().filter(is_open).collect()
    }

    /// Returns the clauses of the gates with this outcome, in the document's order.
    pub fn gates(&self, outcome: Outcome) -> impl Iterator<Item = &Id> {
        self.reasons
            .iter()
            .flatten()
            .filter(move |reason| reason.effect == Effect::Gate && reason.outcome == outcome)
            .map(|reason| &reason.clause)
    }
}
