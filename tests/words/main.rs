//! The texts of every language: plurals, formats and typography.

#![expect(clippy::unwrap_used, reason = "a test may panic on unexpected values")]

mod catalogue;
mod cells;
mod demo;
mod documents;
mod formats;
mod languages;
mod mails;
mod typography;
