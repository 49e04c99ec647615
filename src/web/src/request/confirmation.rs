//! What the customer is told once a request is filed.

use crate::ui::json::{Encode, ids, object};
use policy::wire::Decode;
use policy::{Document, Id};
use serde_json::Value;

use crate::request::attempt::Filed;

/// What the customer is told once a request is filed.
#[derive(Clone, Debug, PartialEq, Eq, Decode)]
pub struct Confirmation {
    /// What people call the request.
    pub reference: String,
    /// Opens the tracking page.
    pub token: String,
    /// Where the decision is sent.
    pub email: String,
    /// What the customer must do, over all products, in the order of the clauses.
    pub duties: Vec<Id>,
}

impl Confirmation {
    /// Made of the server's receipt.
    #[must_use]
    pub fn of(filed: Filed, email: String, document: &Document) -> Self {
        let clauses = document.clauses.iter().map(|clause| &clause.id);
        let duties = clauses.filter(|clause| filed.duties.contains(clause)).cloned().collect();
        Self { reference: filed.reference, token: filed.token, email, duties }
    }
}

impl Encode for Confirmation {
    fn encode(&self) -> Value {
        object([
            ("reference", self.reference.as_str().into()),
            ("token", self.token.as_str().into()),
            ("email", self.email.as_str().into()),
            ("duties", ids(&self.duties)),
        ])
    }
}
