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

mod ask;
mod check;
mod form;
mod navigation;
mod options;
mod request;
mod widgets;

pub use request::request_page;
pub use ui::attempt;
