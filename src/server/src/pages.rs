//! The pages. Each is complete without its app: it names the vendor and how to reach it before the app has started, and where no
//! script runs.

mod home;
mod missing;
mod page;
mod template;
mod track;
mod vendor;

pub(crate) use home::home;
pub(crate) use missing::{no_such_page, no_such_vendor};
pub(crate) use page::{Page, WebApp};
pub(crate) use template::{Template, TemplateError};
pub(crate) use track::track;
pub(crate) use vendor::VendorPages;
