//! Who files a request.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::request::{Fault, FaultKind};
use crate::request::{MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS, Object, Reader};
use crate::value::Pointer;
use crate::value::is_email;
use crate::wire::{Decode, Encode};

/// Who files a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct ContactDetails {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Their telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language they want to hear in, as a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where goods go back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Address {
    /// Street and number.
    pub line1: String,
    /// More of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// Town.
    pub city: String,
    /// State or province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Country.
    pub country: String,
}

impl Address {
    /// Returns the lines of the address as on an envelope.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let town = [Some(&self.city), self.region.as_ref(), self.postal_code.as_ref()];
        let town = town.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
        let lines = [Some(self.line1.clone()), self.line2.clone(), Some(town), Some(self.country.clone())];
        lines.into_iter().flatten().collect()
    }
}

/// What is wrong with who files a request and with their note, as [`Policy::decide`](crate::Policy::decide) finds it, with
/// pointers into the whole filing: what a form checks before it is sent.
#[must_use]
pub fn contact_faults(contact: &Value, note: &str) -> Vec<Fault> {
    let mut reader = Reader::default();
    let _ = read_contact(&mut reader, contact, Pointer::Root.field("contact"));
    reader.text(&note.into(), &Pointer::Root.field("note"), MOST_TEXT_CHARACTERS);
    reader.faults
}

/// Reads who files a request.
pub(super) fn read_contact(reader: &mut Reader, value: &Value, at: Pointer<'_>) -> Option<ContactDetails> {
    let contact = reader.object(value, at, &["name", "email", "company", "phone", "language", "address"])?;
    let name = line_of_text(reader, &contact, "name", true);
    let email = line_of_text(reader, &contact, "email", true);
    if email.as_deref().is_some_and(|email| !is_email(email)) {
        reader.fault(&contact.at.field("email"), FaultKind::Email);
    }
    let [company, phone, language] =
        ["company", "phone", "language"].map(|name| line_of_text(reader, &contact, name, false));
    let address = contact.get("address").and_then(|value| {
        let fields = ["line1", "line2", "city", "region", "postal_code", "country"];
        let address = reader.object(value, contact.at.field("address"), &fields)?;
        let mut field = |name, mandatory| line_of_text(reader, &address, name, mandatory);
        let (line1, line2, city) = (field("line1", true), field("line2", false), field("city", true));
        let (region, postal_code, country) =
            (field("region", false), field("postal_code", false), field("country", true));
        Some(Address { line1: line1?, line2, city: city?, region, postal_code, country: country? })
    });
    Some(ContactDetails { name: name?, email: email?, company, phone, language, address })
}

/// A field with a single line of text, trimmed; an optional one that is blank is absent.
fn line_of_text(reader: &mut Reader, object: &Object<'_>, name: &str, mandatory: bool) -> Option<String> {
    let at = object.at.field(name);
    let Some(value) = object.get(name) else {
        if mandatory {
            reader.fault(&at, FaultKind::Missing);
        }
        return None;
    };
    let text = reader.line(value, &at, MOST_FIELD_CHARACTERS)?;
    if text.is_empty() {
        if mandatory {
            reader.fault(&at, FaultKind::Empty);
        }
        return None;
    }
    Some(text.to_owned())
}
