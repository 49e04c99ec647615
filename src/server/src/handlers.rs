//! One handler for each thing that one can do.

mod assess;
mod check_health;
mod file_request;
mod list_policies;
mod not_allowed;
mod not_found;
mod policy_id;
mod read_logo;
mod read_manifest;
mod read_metrics;
mod read_openapi;
mod read_policy;
mod read_request;
mod read_theme;
mod show_page;

pub(crate) use assess::assess;
pub(crate) use check_health::check_health;
pub(crate) use file_request::file_request;
pub(crate) use list_policies::list_policies;
pub(crate) use not_allowed::not_allowed;
pub(crate) use not_found::not_found;
pub(crate) use read_logo::read_logo;
pub(crate) use read_manifest::read_manifest;
pub(crate) use read_metrics::read_metrics;
pub(crate) use read_openapi::read_openapi;
pub(crate) use read_policy::read_policy;
pub(crate) use read_request::read_request;
pub(crate) use read_theme::read_theme;
pub(crate) use show_page::{show_embedded, show_estimate, show_home, show_request, show_track};
