//! The fields that a policy requires of a filing beyond the mandatory ones.

use super::ContactDetails;
use super::contact::faults_of_empty_address;
use crate::document::{Document, REQUIRABLE};
use crate::request::{Fault, FaultKind, Line};
use crate::value::Id;

impl Document {
    /// Returns whether every filing must have this field, one of [`REQUIRABLE`].
    #[must_use]
    pub fn requires(&self, field: &str) -> bool {
        self.policy.required.iter().any(|required| required == field)
    }

    /// Returns whether a filing of this remedy must have this field, one of [`REQUIRABLE`].
    #[must_use]
    pub fn requires_for(&self, remedy: &Id, field: &str) -> bool {
        let of_remedy = self.remedy(remedy).into_iter().flat_map(|remedy| &remedy.required);
        self.requires(field) || of_remedy.into_iter().any(|required| required == field)
    }

    /// Returns the first required field, one of [`REQUIRABLE`], that is missing from a line whose `wanted` is its chosen remedy.
    #[must_use]
    pub fn missing_field_of_line(&self, line: &Line) -> Option<&'static str> {
        REQUIRABLE.into_iter().find(|field| self.lacks(line, field))
    }

    /// Returns a fault for each required field that is missing from a filing of these lines, with pointers into the whole filing. Each
    /// line's `wanted` is its chosen remedy.
    #[must_use]
    pub fn missing_fields(&self, lines: &[Line], contact: &ContactDetails, note: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        let missing = |pointer| Fault { pointer, kind: FaultKind::Missing };
        for field in REQUIRABLE {
            let is_missing = match field {
                "company" => is_blank(contact.company.as_ref()),
                "phone" => is_blank(contact.phone.as_ref()),
                // The fields of a stated address are checked by its reader.
                "address" => contact.address.is_none(),
                "note" => note.trim().is_empty(),
                _ => {
                    let lacking = lines.iter().enumerate().filter(|(_, line)| self.lacks(line, field));
                    faults
                        .extend(lacking.map(|(index, _)| missing(format!("/request/lines/{index}/{field}"))));
                    continue;
                }
            };
            if is_missing && (self.requires(field) || lines.iter().any(|line| self.requires_of(line, field)))
            {
                match field {
                    "note" => faults.push(missing("/note".to_owned())),
                    "address" => faults.extend(faults_of_empty_address()),
                    _ => faults.push(missing(format!("/contact/{field}"))),
                }
            }
        }
        faults
    }

    fn requires_of(&self, line: &Line, field: &str) -> bool {
        match &line.wanted {
            Some(remedy) => self.requires_for(remedy, field),
            None => self.requires(field),
        }
    }

    /// Returns whether a line lacks a required field of its own.
    fn lacks(&self, line: &Line, field: &str) -> bool {
        let text = match field {
            "model" => line.model.as_ref(),
            "serial" => line.serial.as_ref(),
            _ => return false,
        };
        self.requires_of(line, field) && is_blank(text)
    }
}

fn is_blank(text: Option<&String>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
