//! The words of every language: how they are counted, written and set.

mod catalogue;
mod formats;
mod languages;
mod mails;
mod typography;
