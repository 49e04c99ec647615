//! Return requests: filing one, and the customer's view of it.

mod file;
mod read;
mod withdraw;

pub(crate) use file::file_request;
pub(crate) use read::read_request;
pub(crate) use withdraw::withdraw_request;
