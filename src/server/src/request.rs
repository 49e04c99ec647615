//! A filed request: its reference, the response to its filing, the customer's view of it, and its summary for the vendor.

pub(crate) mod address;
pub(crate) mod afterwards;
pub(crate) mod dossier;
pub(crate) mod listing;
pub(crate) mod number;
pub(crate) mod receipt;
pub(crate) mod view;
