use policy::Id;
use policy::wire::{Decode, Encode};

use crate::filing::Receipt;

/// The content of the confirmation page, in the session storage of the tab.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Encode)]
pub struct Confirmation {
    pub reference: String,
    /// The bearer token of the tracking page.
    pub token: String,
    /// The address to which the vendor's decision is sent.
    pub email: String,
    /// The clauses that the customer must comply with, over all lines, in the order of the clauses.
    pub duties: Vec<Id>,
}

impl Confirmation {
    #[must_use]
    pub fn new(receipt: Receipt, email: String) -> Self {
        Self { reference: receipt.reference, token: receipt.token, email, duties: receipt.duties }
    }
}
