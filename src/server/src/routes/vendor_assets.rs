//! Files of a vendor's pages: logo, style sheet, web app manifest.

mod logo;
mod manifest;
mod theme;

pub(crate) use logo::read_logo;
pub(crate) use manifest::read_manifest;
pub(crate) use theme::read_theme;
