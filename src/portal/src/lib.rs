#![doc = include_str!("../README.md")]
#![expect(unreachable_pub, reason = "Leptos makes every component's body public, whatever its own visibility")]

pub mod amount;
pub mod attempt;
pub mod body;
pub mod draft;
pub mod filing;
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
mod form;
mod http;
mod jump;
mod load;
mod navigation;
mod options;
mod papers;
mod request;
mod track;
mod ui;

pub use app::App;

/// The language of the page.
fn language() -> words::Language {
    leptos::prelude::use_context().unwrap_or_default()
}
