//! The workbench's plain values.

mod filter;
mod link;
mod selecting;
mod source;
mod user_edits;
