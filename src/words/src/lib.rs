#![doc = include_str!("../README.md")]

#[macro_use]
mod catalogue;

pub mod decision;
pub mod format;
pub mod language;
pub mod mail;
pub mod portal;
pub mod problems;
pub mod readable;
pub mod workbench;

pub use language::Language;
