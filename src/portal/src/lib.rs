#![doc = include_str!("../README.md")]

pub mod amount;
pub mod attempt;
pub mod body;
pub mod confirmation;
pub mod draft;
pub mod filing;
pub mod json;
pub mod judged;
pub mod place;
pub mod rank;
pub mod route;
pub mod slot;
pub mod timeline;
pub mod vendor;

mod app;
mod ask;
mod check;
mod choose;
mod clock;
mod device;
mod dom;
mod form;
mod http;
mod jump;
mod live;
mod load;
mod navigation;
mod options;
mod papers;
mod request;
mod track;
mod ui;

pub use app::app;

/// The language of the page.
fn language() -> words::Language {
    leptos::prelude::use_context().unwrap_or_default()
}
