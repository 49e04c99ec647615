//! The workbench's plain values.

mod checked;
mod contact;
mod filed;
mod filter;
mod link;
mod made_up_list;
mod missing;
mod names;
mod selecting;
mod source;
mod user_edits;
