//! What no longer holds of what the customer saw.

use serde::{Deserialize, Serialize};

use super::Chosen;
use crate::assessment::{Outcome, RemedyAssessment, Verdict};
use crate::compile::Policy;
use crate::engine::Totals;
use crate::request::ResolvedRequest;
use crate::value::Date;
use crate::value::Id;
use crate::value::Money;
use crate::wire::{Decode, Encode, Names};

/// Something that no longer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Encode)]
pub struct Change {
    /// The line; `None` where it concerns the request.
    pub line: Option<usize>,
    /// The remedy; `None` where it concerns the request.
    pub remedy: Option<Id>,
    /// What has changed.
    pub field: ChangedField,
    /// What the customer saw.
    pub seen: Option<String>,
    /// What holds now.
    pub now: Option<String>,
    /// The clause that makes the difference.
    pub clause: Option<Id>,
}

/// What may have changed since the customer saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Decode, Encode, Names)]
#[serde(rename_all = "snake_case")]
pub enum ChangedField {
    /// The policy document.
    Digest,
    /// The day of shipping, raised to today.
    ShipOn,
    /// The verdict.
    Verdict,
    /// The net amount.
    Net,
    /// The deadline.
    EligibleUntil,
}

impl Policy {
    /// Returns the changes of a line's remedy. `totals` are the request's, summed once for all lines.
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
