use policy::{Id, decode_fields};
use serde_json::{Value, json};

use crate::filing::Receipt;
use crate::ui::json::Encode;

/// The content of the confirmation page, stored as long as the tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    pub reference: String,
    /// The bearer token of the tracking page.
    pub token: String,
    /// The address to which the vendor's decision is sent.
    pub email: String,
    /// The clauses of what the customer must do for each line's remedy.
    pub duties: Vec<Id>,
}

decode_fields!(Confirmation { reference, token, email, duties });

impl Confirmation {
    #[must_use]
    pub fn new(receipt: Receipt, email: String) -> Self {
        Self { reference: receipt.reference, token: receipt.token, email, duties: receipt.duties }
    }
}

impl Encode for Confirmation {
    fn encode(&self) -> Value {
        let duties: Vec<&str> = self.duties.iter().map(Id::as_str).collect();
        json!({ "reference": self.reference, "token": self.token, "email": self.email, "duties": duties })
    }
}
