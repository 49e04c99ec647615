#![doc = include_str!("../README.md")]

pub mod amount;
pub mod body;
pub mod confirmation;
pub mod draft;
pub mod filing;
pub mod judged;
pub mod place;
pub mod rank;
pub mod route;
pub mod slot;
pub mod timeline;

mod app;
mod ask;
mod check;
mod choose;
mod form;
mod navigation;
mod options;
mod request;
mod widgets;

pub use app::app;
pub use ui::attempt;
