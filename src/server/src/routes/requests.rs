//! Return requests: filing one, and the customer's view of it.

mod file;
mod read;

pub(crate) use file::file_request;
pub(crate) use read::read_request;
