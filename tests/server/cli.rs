//! The vendor's commands, a file for each.

mod approve;
mod decisions;
mod decline;
mod requests;
mod show;
