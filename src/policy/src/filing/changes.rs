//! Differences between the assessment that the customer saw and the current one.

use serde::{Deserialize, Serialize};

use super::Chosen;
use crate::assessment::{Outcome, RemedyAssessment, Verdict};
use crate::compile::Policy;
use crate::engine::Totals;
use crate::request::ResolvedRequest;
use crate::value::{Date, Id, Money};
use crate::wire::{Decode, Encode, Names};

/// A difference between a value that the customer saw and its current value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Encode)]
pub struct Change {
    /// The index of the line, from 0; `None` for a change of the request.
    pub line: Option<usize>,
    /// The chosen remedy; `None` for a change of the request.
    pub remedy: Option<Id>,
    pub field: ChangedField,
    /// The value that the customer saw.
    pub seen: Option<String>,
    /// The current value.
    pub now: Option<String>,
    /// The clause that causes the difference.
    pub clause: Option<Id>,
}

/// The field of an assessment that has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum ChangedField {
    /// The digest of the policy document.
    Digest,
    /// The day of shipping, which is today at the earliest.
    ShipOn,
    Verdict,
    /// The net amount.
    Net,
    /// The deadline.
    EligibleUntil,
}

impl Policy {
    /// Returns the changes of a line's remedy. `totals` are the totals of the request, which the caller computes once for all lines.
    pub(super) fn changes_of(
        &self,
        request: &ResolvedRequest,
        totals: &Totals,
        chosen: &Chosen,
        now: &RemedyAssessment,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut change = |field, seen: Option<String>, now: Option<String>, clause: Option<Id>| {
            let (line, remedy) = (Some(chosen.line), Some(chosen.remedy.clone()));
            changes.push(Change { line, remedy, field, seen, now, clause });
        };
        if chosen.verdict != now.verdict {
            let deciding = match now.verdict {
                Verdict::Ineligible => Outcome::Fail,
                Verdict::Undetermined => Outcome::Unknown,
                Verdict::Eligible => Outcome::Pass,
            };
            let (seen, decided) = (chosen.verdict.as_str().to_owned(), now.verdict.as_str().to_owned());
            change(ChangedField::Verdict, Some(seen), Some(decided), now.gates(deciding).next().cloned());
        }
        if chosen.net != now.net {
            let as_text = |amount: Option<Money>| amount.map(|amount| amount.to_string());
            let fee = now.charges.first().map(|charge| charge.clause.clone());
            let clause = fee.or_else(|| now.gates(Outcome::Fail).next().cloned());
            change(ChangedField::Net, as_text(chosen.net), as_text(now.net), clause);
        }
        if chosen.eligible_until != now.eligible_until {
            let as_text = |date: Option<Date>| date.map(|date| date.to_string());
            let remedy = self.document().remedies.iter().position(|remedy| remedy.id == chosen.remedy);
            let clause = remedy.and_then(|remedy| self.until_clause(request, totals, chosen.line, remedy));
            let clause = clause.or_else(|| now.gates(Outcome::Fail).next().cloned());
            change(
                ChangedField::EligibleUntil,
                as_text(chosen.eligible_until),
                as_text(now.eligible_until),
                clause,
            );
        }
        changes
    }
}

impl Change {
    pub(super) fn of_request(field: ChangedField, seen: String, now: String) -> Self {
        Self { line: None, remedy: None, field, seen: Some(seen), now: Some(now), clause: None }
    }
}
