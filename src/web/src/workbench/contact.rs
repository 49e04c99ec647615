//! The sender of the list, as the contact form has it.

use std::collections::BTreeMap;

use policy::filing::{ContactDetails, contact_faults};
use policy::{FaultKind, Id, Line};
use serde::{Deserialize, Serialize};

use crate::contact;
use crate::storage::StoredItem;
use crate::vendor::Vendor;

/// The values of the contact form. The device stores them for the next filing, without the note.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// By the path of the field.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    #[serde(default)]
    pub note: String,
}

impl Contact {
    /// Reads the contact that the device has stored for a policy.
    #[must_use]
    pub fn stored(policy: &str) -> Self {
        item(policy).read_text().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Stores the contact for a policy.
    pub fn store(&self, policy: &str) {
        // The note is about these goods.
        let stored = Self { note: String::new(), ..self.clone() };
        item(policy).write_text(&serde_json::to_string(&stored).unwrap_or_default());
    }

    /// Returns the contact of a filing, without blank fields.
    #[must_use]
    pub fn details(&self, vendor: &Vendor) -> ContactDetails {
        contact::details(vendor.language, |field| self.fields.get(field.path()))
    }

    /// Returns the name of the sender, the company if it is given, and the e-mail address, in one line.
    #[must_use]
    pub fn sender(&self, vendor: &Vendor) -> String {
        let ContactDetails { name, company, email, .. } = self.details(vendor);
        [Some(name), company, Some(email)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Returns the faults that the server would find in a filing of these remedies, each with the id of its control.
    #[must_use]
    pub fn faults(&self, vendor: &Vendor, remedies: &[Id]) -> Vec<(String, FaultKind)> {
        let (contact, note) = (self.details(vendor), self.note.trim());
        let line = |remedy: &Id| Line { wanted: Some(remedy.clone()), ..Line::default() };
        let lines: Vec<Line> = remedies.iter().map(line).collect();
        let missing = vendor.document().missing_fields(&lines, &contact, note).into_iter();
        // A line without a required value of its own is left out of the filing.
        let missing = missing.filter(|fault| !fault.pointer.starts_with("/request"));
        let faults = contact_faults(&contact, note).into_iter().chain(missing);
        faults.map(|fault| (id_of(fault.pointer.trim_start_matches("/contact")), fault.kind)).collect()
    }

    #[must_use]
    pub fn first_fault(&self, vendor: &Vendor, remedies: &[Id]) -> Option<String> {
        self.faults(vendor, remedies).into_iter().next().map(|(id, _)| id)
    }
}

/// Returns the id of a control, by the path of its field or its pointer into the body.
#[must_use]
pub fn id_of(path: &str) -> String {
    format!("file-{}", path.trim_start_matches('/').replace('/', "-"))
}

fn item(policy: &str) -> StoredItem {
    StoredItem::on_device("estimate-contact", policy)
}
