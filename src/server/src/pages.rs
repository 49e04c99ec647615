//! The pages, each written whole: header, footer, the vendor's own words, and what is shown until an app takes its place. So a page
//! says whose it is and how to reach them before any code is there, and where none runs.

mod home;
mod layout;
mod missing;
mod track;
mod vendor;

pub(crate) use home::home;
pub(crate) use layout::{Links, Page};
pub(crate) use missing::{no_such_page, no_such_vendor};
pub(crate) use track::track;
pub(crate) use vendor::VendorPages;
