//! The page `/{policy}/estimate`: judges a distributor's whole list in the browser, with the engine that the server uses.
//!
//! A list is pasted, dropped, chosen as a file, or typed. The page shows its cells with the targets of the columns and the faults
//! of the cells, the best remedy of each line, the sums of strategies, and the cost of waiting; and it files the chosen remedies.
//!
//! - Nothing leaves the machine until the list is filed. The list and the user's edits are stored on the device.
//! - A change judges again only what it can affect: a cell its line, a fact its lines, a fact of the request all lines.
//! - Only the rows in sight are in the page.
//! - `state` imports no view; `commands`, `loading` and `background` change it; `parts` draw it.

pub mod amounts;
pub mod checked;
pub mod commands;
pub mod contact;
pub mod fault_text;
pub mod filed;
pub mod filter;
pub mod judged_list;
pub mod link;
pub mod made_up_list;
pub mod missing;
pub mod models;
pub mod names;
pub mod packing;
pub mod problem;
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
