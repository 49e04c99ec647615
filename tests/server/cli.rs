//! The vendor's commands, a file for each.

mod approve;
mod close;
mod decisions;
mod decline;
mod requests;
mod show;
