//! The pages of the site. Each page shows the vendor's name and contact details before its app has started, and without JavaScript.

mod home;
mod missing;
mod page;
mod readable;
mod template;
mod track;
mod vendor;

pub(crate) use home::home;
pub(crate) use missing::{no_such_page, no_such_vendor};
pub(crate) use page::{Page, WebApp};
pub(crate) use template::{Template, TemplateError};
pub(crate) use track::track;
pub(crate) use vendor::{VendorPages, languages_of};
