//! The answer: what every remedy would mean for every line, as JSON carries it.

pub(crate) mod assess;

use serde::{Deserialize, Serialize};

use crate::value::Date;
use crate::value::Id;
use crate::value::Money;
use crate::{decode_fields, decode_names};

/// Every remedy of the policy judged for every line of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The policy's id.
    pub policy: Id,
    /// The policy's version.
    pub version: String,
    /// The digest of the document that decided.
    pub digest: String,
    /// The day of the request, in the vendor's zone.
    pub as_of: Date,
    /// The day on which the parcel is handed to the carrier.
    pub ship_on: Date,
    /// One entry per line of the request, in its order.
    pub lines: Vec<LineAssessment>,
}

/// The remedies judged for one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineAssessment {
    /// In the policy's order; where a request was filed, the chosen one only.
    pub remedies: Vec<RemedyAssessment>,
}

/// One remedy judged for one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemedyAssessment {
    /// The remedy.
    pub remedy: Id,
    /// Whether it is open.
    pub verdict: Verdict,
    /// The unknown facts that its unknown gates ask for, in question order; empty unless undetermined.
    pub needs: Vec<Id>,
    /// Every clause that decided, one entry per gate, then per charge, then per later cost; left out of a short answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<Reason>>,
    /// What is credited before charges; `None` where ineligible, or where an unknown price matters.
    pub credit: Option<Money>,
    /// The charges known now.
    pub charges: Vec<Charge>,
    /// What falls due under a stated condition.
    pub contingent: Vec<Charge>,
    /// What only the vendor can name later.
    pub quoted_later: Vec<LaterCost>,
    /// `credit` less the charges; negative where the customer pays.
    pub net: Option<Money>,
    /// The last day, of the date that its window is measured to, on which it stays open with the present answers.
    pub eligible_until: Option<Date>,
    /// Whether a period rests on our reading of a gap in the vendor's text.
    pub assumed: bool,
    /// What the customer must do; left out of a short answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duties: Option<Vec<Id>>,
    /// What the customer should know; left out of a short answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notices: Option<Vec<Id>>,
}

/// Whether a remedy is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every gate passes.
    Eligible,
    /// Some gate fails.
    Ineligible,
    /// No gate fails, and some gate is unknown.
    Undetermined,
}

impl Verdict {
    /// Its name in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::Ineligible => "ineligible",
            Self::Undetermined => "undetermined",
        }
    }
}

/// A clause and what it did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The clause.
    pub clause: Id,
    /// In what capacity it spoke.
    pub effect: Effect,
    /// What it said.
    pub outcome: Outcome,
}

/// In what capacity a clause speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It decides whether the remedy is open.
    Gate,
    /// It charges something now.
    Fee,
    /// It states what may fall due later.
    Term,
}

/// What a clause says to the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The gate is passed.
    Pass,
    /// The gate is failed.
    Fail,
    /// It cannot be said yet.
    Unknown,
    /// The charge or cost applies.
    Applies,
}

/// A charge with its amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Charge {
    /// What is charged.
    pub charge: Id,
    /// The clause that says so.
    pub clause: Id,
    /// How much; `None` where the unit price, or a condition on the charge, is unknown.
    pub amount: Option<Money>,
}

/// A cost without an amount yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LaterCost {
    /// What will be charged.
    pub charge: Id,
    /// The clause that says so.
    pub clause: Id,
}

impl RemedyAssessment {
    /// The clauses of the gates with this outcome, in the document's order.
    pub fn gates(&self, outcome: Outcome) -> impl Iterator<Item = &Id> {
        self.reasons
            .iter()
            .flatten()
            .filter(move |reason| reason.effect == Effect::Gate && reason.outcome == outcome)
            .map(|reason| &reason.clause)
    }
}

decode_fields!(Assessment { policy, version, digest, as_of, ship_on, lines });
decode_fields!(LineAssessment { remedies });
decode_fields!(RemedyAssessment {
    remedy,
    verdict,
    needs,
    reasons,
    credit,
    charges,
    contingent,
    quoted_later,
    net,
    eligible_until,
    assumed,
    duties,
    notices
});
decode_fields!(Reason { clause, effect, outcome });
decode_fields!(Charge { charge, clause, amount });
decode_fields!(LaterCost { charge, clause });
decode_names!(Verdict { Eligible = "eligible", Ineligible = "ineligible", Undetermined = "undetermined" });
decode_names!(Effect { Gate = "gate", Fee = "fee", Term = "term" });
decode_names!(Outcome { Pass = "pass", Fail = "fail", Unknown = "unknown", Applies = "applies" });
