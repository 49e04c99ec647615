//! The words of every language: how they are counted, written and set.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod catalogue;
mod cells;
mod demo;
mod documents;
mod formats;
mod languages;
mod mails;
mod typography;
