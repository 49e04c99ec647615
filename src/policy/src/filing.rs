//! Filing a request: what is sent, how it is read, and what no longer holds of what the customer saw.

mod changes;
mod contact;
mod read;
mod required;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use changes::{Change, ChangedField};
pub use contact::{Address, ContactDetails, contact_faults};

use crate::assessment::assess::totals;
use crate::assessment::{Assessment, Verdict};
use crate::compile::Policy;
use crate::request::Fault;
use crate::request::Reader;
use crate::request::Request;
use crate::value::Date;
use crate::value::Id;
use crate::value::Money;
use crate::wire::{Decode, Encode};

/// A request to be filed, as the portal writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Filing {
    /// Digest of the document that the customer's estimate was made with.
    pub digest: String,
    /// The request; its `as_of` is ignored.
    pub request: Request,
    /// The chosen remedy of every line.
    pub chosen: Vec<Chosen>,
    /// Who files it.
    pub contact: ContactDetails,
    /// Anything else the customer wants to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The remedy chosen for a line, and what the customer saw of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Chosen {
    /// Index of the line, from 0.
    pub line: usize,
    /// The remedy.
    pub remedy: Id,
    /// The verdict as shown.
    pub verdict: Verdict,
    /// The net amount as shown.
    #[serde(default)]
    pub net: Option<Money>,
    /// The deadline as shown.
    #[serde(default)]
    pub eligible_until: Option<Date>,
}

/// A filing that has been read and judged.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The filing, with `wanted` and the dates as decided.
    pub filing: Filing,
    /// Per line the chosen remedy only.
    pub assessment: Assessment,
    /// What no longer holds of what the customer saw; the filing stands only where this is empty.
    pub changes: Vec<Change>,
    /// The duties over all lines, in the order of the clauses.
    pub duties: Vec<Id>,
}

impl Policy {
    /// Reads a filing and decides it as of `today`, the vendor's own date.
    ///
    /// # Errors
    /// Every [`Fault`] of the body, pointers into the whole of it.
    pub fn decide(&self, body: &Value, today: Date) -> Result<Decision, Vec<Fault>> {
        let mut reader = Reader::default();
        let read = self.read_filing(&mut reader, body, today);
        let (inquiry, filing, stated_ship_on) = reader.finish(read)?;
        let mut assessment = self.assess(&inquiry);
        for (line, chosen) in assessment.lines.iter_mut().zip(&filing.chosen) {
            line.remedies.retain(|remedy| remedy.remedy == chosen.remedy);
        }
        let mut changes = Vec::new();
        if filing.digest != assessment.digest {
            changes.push(Change::of_request(
                ChangedField::Digest,
                filing.digest.clone(),
                assessment.digest.clone(),
            ));
        }
        if let Some(seen) = stated_ship_on.filter(|seen| *seen < inquiry.ship_on()) {
            changes.push(Change::of_request(
                ChangedField::ShipOn,
                seen.to_string(),
                inquiry.ship_on().to_string(),
            ));
        }
        let totals = totals(self.program(), &inquiry);
        for (line, chosen) in assessment.lines.iter().zip(&filing.chosen) {
            let differences =
                line.remedies.iter().flat_map(|now| self.changes_of(&inquiry, &totals, chosen, now));
            changes.extend(differences);
        }
        let duties = assessment.duties(self.document());
        Ok(Decision { filing, assessment, changes, duties })
    }
}
