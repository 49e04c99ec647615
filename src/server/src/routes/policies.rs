//! Policy documents.

mod list;
mod read;

pub(crate) use list::list_policies;
pub(crate) use read::{read_policy, read_version};
