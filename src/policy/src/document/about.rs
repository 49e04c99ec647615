//! The vendor, and what a policy demands of every request.

use serde::{Deserialize, Serialize};

use crate::value::{Date, Id, Text};
use crate::wire::Decode;

/// The vendor and the version of the policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The policy's id, which is also the path of its page.
    pub id: Id,
    /// The version as shown to people.
    pub version: String,
    /// The first day on which this document decides.
    pub effective_on: Date,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// IANA name of the time zone whose date is "today".
    pub time_zone: String,
    /// The languages that every text has, as tags; the vendor's own first.
    pub languages: Vec<String>,
    /// The language of the clauses' `source`, as a BCP 47 tag; by default the first of `languages`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_language: Option<String>,
    /// The vendor's name.
    pub name: Text,
    /// The vendor's goods in a few words.
    pub sells: Text,
    /// How customers reach the vendor.
    pub contact: Contact,
    /// The fields that every filing must contain beyond the mandatory ones: names from [`REQUIRABLE`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
    pub rma_number: RmaNumberTerms,
}

/// The optional fields that a policy may require: the model and serial number of each line, the filer's company, telephone number
/// and address, and the note.
pub const REQUIRABLE: [&str; 6] = ["model", "serial", "company", "phone", "address", "note"];

/// How customers reach the vendor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

/// The validity of an RMA number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct RmaNumberTerms {
    /// The number of days after the day of issue on which the parcel may be sent; without it, the number does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_days: Option<u16>,
    /// The clause that states the validity.
    pub clause: Id,
}

impl Contact {
    /// Returns each address as a link (`mailto:` or `tel:`) and as the text to show.
    pub fn ways(&self) -> impl Iterator<Item = (String, &str)> {
        let email = self.email.iter().map(|email| (format!("mailto:{email}"), email.as_str()));
        let phones = self.phones.iter().map(|phone| (format!("tel:{phone}"), phone.as_str()));
        email.chain(phones)
    }
}

impl About {
    /// Returns the tag of the language of the vendor's own text; empty if the document names no language.
    #[must_use]
    pub fn source_language(&self) -> &str {
        self.source_language.as_ref().or_else(|| self.languages.first()).map_or("", String::as_str)
    }
}
