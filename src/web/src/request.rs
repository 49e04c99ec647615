//! What customers see: a request that is judged while it is typed, and its filing.

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
mod page;
mod widgets;

pub use crate::ui::attempt;
pub use page::request_page;
