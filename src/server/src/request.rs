//! A filed request: its reference, the response to its filing, and the customer's view of it.

pub(crate) mod dossier;
pub(crate) mod listing;
pub(crate) mod number;
pub(crate) mod receipt;
pub(crate) mod view;
