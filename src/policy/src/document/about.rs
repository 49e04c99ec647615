//! Who the vendor is.

use serde::{Deserialize, Serialize};

use crate::decode_fields;
use crate::value::Date;
use crate::value::Id;
use crate::value::Text;

/// Who the vendor is, and which policy of theirs this is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The policy's id, as in its address.
    pub id: Id,
    /// Its version, for people.
    pub version: String,
    /// The first day on which it decides.
    pub effective_on: Date,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// IANA name of the zone whose date is "today".
    pub time_zone: String,
    /// The languages that every text has, the vendor's own first.
    pub languages: Vec<String>,
    /// The language in which the vendor wrote what the clauses quote as their `source`, as a BCP 47 tag; where it is left
    /// out, the first of `languages`. What is quoted stays as it was written, whichever language surrounds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_language: Option<String>,
    /// The vendor's name.
    pub name: Text,
    /// What they sell, in a few words.
    pub sells: Text,
    /// How to reach them, as shown to customers.
    pub contact: Contact,
    /// What a request must not leave out, beyond what every request has: of [`REQUIRABLE`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
    /// How long an RMA number is good for.
    pub rma_number: RmaNumberTerms,
}

/// What a policy may require of a request: of each line its model and serial number; of who files it the company, the telephone
/// number and the address; and the note.
pub const REQUIRABLE: [&str; 6] = ["model", "serial", "company", "phone", "address", "note"];

/// How customers reach the vendor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// E-mail address, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

/// How long an RMA number is good for, and which clauses govern it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RmaNumberTerms {
    /// Days after the day of issue through which the parcel may leave; without it the number does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_days: Option<u16>,
    /// The clause that says so.
    pub clause: Id,
}

impl Contact {
    /// Each way to reach them as it is shown, after the link that takes it: `mailto:` the e-mail address, `tel:` a number.
    pub fn ways(&self) -> impl Iterator<Item = (String, &str)> {
        let email = self.email.iter().map(|email| (format!("mailto:{email}"), email.as_str()));
        let phones = self.phones.iter().map(|phone| (format!("tel:{phone}"), phone.as_str()));
        email.chain(phones)
    }
}

impl About {
    /// The language of the vendor's own words, as a tag; empty where the document names no language.
    #[must_use]
    pub fn source_language(&self) -> &str {
        self.source_language.as_ref().or_else(|| self.languages.first()).map_or("", String::as_str)
    }
}

decode_fields!(About {
    id,
    version,
    effective_on,
    currency,
    time_zone,
    languages,
    source_language,
    name,
    sells,
    contact,
    required,
    rma_number
});
decode_fields!(Contact { email, phones });
decode_fields!(RmaNumberTerms { valid_days, clause });
