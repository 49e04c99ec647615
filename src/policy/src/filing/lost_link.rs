//! The body that asks for the link to a request again.

use serde_json::Value;

use super::contact::Fields;
use crate::request::{Fault, Reader};
use crate::value::Pointer;
use crate::wire::Encode;

/// The reference of a request and the e-mail address of its customer, who has lost the link.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct LostLink {
    pub reference: String,
    pub email: String,
}

impl LostLink {
    /// Reads the body, and trims both fields.
    ///
    /// # Errors
    /// Every [`Fault`] of the body.
    pub fn read(body: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let fields = Fields::of(&mut reader, body, &Pointer::Root, &["reference", "email"]);
        let read = fields.map(|mut fields| Self {
            reference: fields.mandatory("reference"),
            email: fields.email("email"),
        });
        reader.finish(read)
    }
}
