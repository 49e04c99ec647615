//! What a policy requires of a filing beyond the mandatory fields.

use super::ContactDetails;
use crate::document::Document;
use crate::request::{Fault, FaultKind, Line};

impl Document {
    /// Returns whether a filing must have this field, one of [`REQUIRABLE`](crate::document::REQUIRABLE).
    #[must_use]
    pub fn requires(&self, field: &str) -> bool {
        self.policy.required.iter().any(|required| required == field)
    }

    /// Returns a fault for everything that a filing of these lines must have and leaves out, with pointers into the whole filing.
    #[must_use]
    pub fn left_out(&self, lines: &[Line], contact: &ContactDetails, note: &str) -> Vec<Fault> {
        let is_blank = |text: Option<&String>| text.is_none_or(|text| text.trim().is_empty());
        let mut faults = Vec::new();
        let mut missing = |pointer| faults.push(Fault { pointer, kind: FaultKind::Missing });
        for field in self.policy.required.iter().map(String::as_str) {
            let field_of = |line: &Line| match field {
                "model" => is_blank(line.model.as_ref()),
                _ => is_blank(line.serial.as_ref()),
            };
            match field {
                "model" | "serial" => {
                    let blank = lines.iter().enumerate().filter(|(_, line)| field_of(line));
                    blank.for_each(|(index, _)| missing(format!("/request/lines/{index}/{field}")));
                }
                "company" if is_blank(contact.company.as_ref()) => missing("/contact/company".to_owned()),
                "phone" if is_blank(contact.phone.as_ref()) => missing("/contact/phone".to_owned()),
                // An address that is there has faults of its own.
                "address" if contact.address.is_none() => missing("/contact/address/line1".to_owned()),
                "note" if note.trim().is_empty() => missing("/note".to_owned()),
                _ => {}
            }
        }
        faults
    }
}
