//! `/{policy}/estimate`: a distributor's whole list, judged in the browser by the engine that decides.
//!
//! The page brings a list in (pasted, dropped, chosen or typed), shows its cells with what they are taken for and what is wrong with
//! them, what each line gives by which remedy, what strategies come to, what waiting costs, and files what was chosen.
//!
//! - Nothing leaves the machine until the list is filed. The list and the user's edits are stored on the device.
//! - A change judges again only what it can affect: a cell its line, a fact its lines, a fact of the request all lines.
//! - Only the rows in sight are in the page.
//! - `state` imports no view; `commands`, `loading` and `background` change it; `parts` draw it.

pub mod amounts;
pub mod commands;
pub mod fault_text;
pub mod filter;
pub mod judged_list;
pub mod link;
pub mod models;
pub mod names;
pub mod packing;
pub mod reading_text;
pub mod selecting;
pub mod source;
pub mod state;
pub mod strategy;
pub mod user_edits;

mod app;
mod background;
mod list_storage;
mod loading;
mod parse_list;
mod parts;
mod progress;
mod workbook;

pub use app::App;
