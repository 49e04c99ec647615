//! Return requests: filing one, the customer's view of it, and its lost link.

mod file;
mod lost_link;
mod read;
mod withdraw;

pub(crate) use file::file_request;
pub(crate) use lost_link::send_lost_link;
pub(crate) use read::read_request;
pub(crate) use withdraw::withdraw_request;
