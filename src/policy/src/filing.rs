//! The filing of a request: its body, the reader of the body, and the changes since the customer saw the assessment.

mod changes;
mod contact;
mod lost_link;
mod read;
mod required;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use changes::{Change, ChangedField};
pub use contact::{Address, ContactDetails, contact_faults};
pub use lost_link::LostLink;

use crate::assessment::{Assessment, Verdict};
use crate::compile::Policy;
use crate::request::{Fault, Reader, Request};
use crate::value::{Date, Id, Money};
use crate::wire::{Decode, Encode};

/// The body that files a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Filing {
    /// The digest of the document that the customer's assessment was made with.
    pub digest: String,
    /// The request; the server's own date replaces its `as_of`.
    pub request: Request,
    /// The chosen remedy of every line.
    pub chosen: Vec<Chosen>,
    pub contact: ContactDetails,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The remedy chosen for a line, and the values that the customer saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Chosen {
    /// The index of the line, from 0.
    pub line: usize,
    pub remedy: Id,
    /// The verdict that was shown.
    pub verdict: Verdict,
    /// The net amount that was shown.
    #[serde(default)]
    pub net: Option<Money>,
    /// The deadline that was shown.
    #[serde(default)]
    pub eligible_until: Option<Date>,
}

/// A filing that has been read and assessed.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The filing with `wanted` and the dates as decided.
    pub filing: Filing,
    /// The assessment; each line has only the chosen remedy.
    pub assessment: Assessment,
    /// The changes since the customer saw the assessment; only a filing without changes is accepted.
    pub changes: Vec<Change>,
    /// The duties over all lines, in the order of the clauses.
    pub duties: Vec<Id>,
}

impl Policy {
    /// Reads a filing and decides it as of `today`, the vendor's own date.
    ///
    /// # Errors
    /// Every [`Fault`] of the body, with pointers into the whole body.
    pub fn decide(&self, body: &Value, today: Date) -> Result<Decision, Vec<Fault>> {
        let mut reader = Reader::default();
        let read = self.read_filing(&mut reader, body, today);
        let read::ReadFiling { request, filing, stated_ship_on } = reader.finish(read)?;
        let mut assessment = self.assess(&request);
        for (line, chosen) in assessment.lines.iter_mut().zip(&filing.chosen) {
            line.remedies.retain(|remedy| remedy.remedy == chosen.remedy);
        }
        let mut changes = Vec::new();
        if filing.digest != assessment.digest {
            let (seen, now) = (filing.digest.clone(), assessment.digest.clone());
            changes.push(Change::of_request(ChangedField::Digest, seen, now));
        }
        if let Some(seen) = stated_ship_on.filter(|seen| *seen < request.ship_on()) {
            let now = request.ship_on().to_string();
            changes.push(Change::of_request(ChangedField::ShipOn, seen.to_string(), now));
        }
        let totals = self.totals(&request);
        for (line, chosen) in assessment.lines.iter().zip(&filing.chosen) {
            let changed =
                line.remedies.iter().flat_map(|now| self.changes_of(&request, &totals, chosen, now));
            changes.extend(changed);
        }
        let duties = assessment.duties(self.document());
        Ok(Decision { filing, assessment, changes, duties })
    }
}
