//! Every word that people read: one function per message with an exhaustive `match` on the language, so that a missing
//! translation does not compile. What a policy says comes from its document instead.

pub mod format;
pub mod language;
pub mod mail;
pub mod portal;

pub use language::Language;
