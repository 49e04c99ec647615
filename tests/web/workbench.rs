//! The workbench's plain values.

mod filter;
mod link;
mod source;
mod user_edits;
