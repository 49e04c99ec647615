//! The person who files a request.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::request::input::Input;
use crate::request::{Fault, FaultKind, MAX_FIELD_CHARACTERS, MAX_TEXT_CHARACTERS, Reader};
use crate::value::{Pointer, is_email};
use crate::wire::{Decode, Encode};

/// The person who files a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct ContactDetails {
    pub name: String,
    pub email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language of the mails to this person, as a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The address to which goods are sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Decode, Encode)]
pub struct Address {
    /// Street and number.
    pub line1: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    pub city: String,
    /// State or province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    pub country: String,
}

impl Address {
    /// Returns the lines of the address as on an envelope, the last one being the name of the country.
    #[must_use]
    pub fn lines(&self, country: String) -> Vec<String> {
        let town = [Some(&self.city), self.region.as_ref(), self.postal_code.as_ref()];
        let town = town.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
        let lines = [Some(self.line1.clone()), self.line2.clone(), Some(town), Some(country)];
        lines.into_iter().flatten().collect()
    }
}

const CONTACT: Pointer<'_> = Pointer::Root.field("contact");
const NOTE: Pointer<'_> = Pointer::Root.field("note");

/// Returns the faults that [`Policy::decide`](crate::Policy::decide) would find in the contact and the note, with pointers into the
/// whole filing. A form checks them before it sends a request.
#[must_use]
pub fn contact_faults(contact: &ContactDetails, note: &str) -> Vec<Fault> {
    let mut reader = Reader::default();
    read_contact(&mut reader, &contact.encode(), &CONTACT);
    reader.text(Input::Text(note), &NOTE, MAX_TEXT_CHARACTERS);
    reader.faults
}

/// Reads the contact. A faulty field is empty.
pub(super) fn read_contact(reader: &mut Reader, value: &Value, at: &Pointer<'_>) -> ContactDetails {
    let names = ["name", "email", "company", "phone", "language", "address"];
    let Some(mut fields) = Fields::of(reader, value, at, &names) else { return ContactDetails::default() };
    let contact = ContactDetails {
        name: fields.mandatory("name"),
        email: fields.email("email"),
        company: fields.optional("company"),
        phone: fields.optional("phone"),
        language: fields.optional("language"),
        address: None,
    };
    let address = value.get("address").filter(|address| !address.is_null());
    let address = address.and_then(|address| read_address(reader, address, &at.field("address")));
    ContactDetails { address, ..contact }
}

/// Returns the faults of an address without any field, with pointers into the whole filing.
pub(super) fn faults_of_empty_address() -> Vec<Fault> {
    let mut reader = Reader::default();
    read_address(&mut reader, &Value::Object(Map::new()), &CONTACT.field("address"));
    reader.faults
}

fn read_address(reader: &mut Reader, value: &Value, at: &Pointer<'_>) -> Option<Address> {
    let names = ["line1", "line2", "city", "region", "postal_code", "country"];
    let mut fields = Fields::of(reader, value, at, &names)?;
    Some(Address {
        line1: fields.mandatory("line1"),
        line2: fields.optional("line2"),
        city: fields.mandatory("city"),
        region: fields.optional("region"),
        postal_code: fields.optional("postal_code"),
        country: fields.mandatory("country"),
    })
}

/// A reader of an object whose fields are single lines of text.
pub(super) struct Fields<'r, 'v> {
    reader: &'r mut Reader,
    members: &'v Map<String, Value>,
    at: &'v Pointer<'v>,
}

impl<'r, 'v> Fields<'r, 'v> {
    pub(super) fn of(
        reader: &'r mut Reader,
        value: &'v Value,
        at: &'v Pointer<'v>,
        known: &[&str],
    ) -> Option<Self> {
        let fields = reader.object(value, at)?;
        for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
            reader.unknown_field(name, at);
        }
        Some(Self { reader, members: fields, at })
    }

    /// Reads a field and trims it; an absent or blank field is a fault.
    pub(super) fn mandatory(&mut self, name: &str) -> String {
        match self.trimmed(name) {
            Some("") => self.reader.fault(&self.at.field(name), FaultKind::Empty),
            Some(text) => return text.to_owned(),
            None if self.value(name).is_none() => {
                self.reader.fault(&self.at.field(name), FaultKind::Missing);
            }
            None => {}
        }
        String::new()
    }

    /// Reads an e-mail address and trims it; an absent or blank field is a fault too.
    pub(super) fn email(&mut self, name: &str) -> String {
        let email = self.mandatory(name);
        if !email.is_empty() && !is_email(&email) {
            self.reader.fault(&self.at.field(name), FaultKind::Email);
        }
        email
    }

    /// Reads a field and trims it; a blank field is absent.
    fn optional(&mut self, name: &str) -> Option<String> {
        self.trimmed(name).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    fn trimmed(&mut self, name: &str) -> Option<&'v str> {
        let input = self.value(name)?;
        self.reader.single_line(input, &self.at.field(name), MAX_FIELD_CHARACTERS).map(str::trim)
    }

    fn value(&self, name: &str) -> Option<Input<'v>> {
        self.members.get(name).and_then(Input::from_json)
    }
}
