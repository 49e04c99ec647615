//! Addresses that goods are sent to.

use serde::{Deserialize, Serialize};

use crate::value::Id;
use crate::wire::Decode;

/// An address of the vendor that goods are sent to (`[[ship_to]]`), in a document or in the vendor's own settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct ReturnAddress {
    /// The lines of the address as on an envelope, the recipient first.
    pub lines: Vec<String>,
    /// The remedies whose goods go there; empty for all that no other address names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Id>,
}

impl ReturnAddress {
    /// The most lines of an address, and the most characters of each.
    pub const MAX_LINES: usize = 8;
    pub const MAX_CHARACTERS: usize = 80;

    /// Returns whether these lines can be printed as an address: two to [`Self::MAX_LINES`] of them, none blank, too long or with
    /// control characters.
    #[must_use]
    pub fn is_printable(lines: &[String]) -> bool {
        let is_printable = |line: &String| {
            let characters = line.chars().count();
            !line.trim().is_empty() && characters <= Self::MAX_CHARACTERS && !line.contains(char::is_control)
        };
        (2..=Self::MAX_LINES).contains(&lines.len()) && lines.iter().all(is_printable)
    }

    /// Returns the address for the goods of all these remedies; `None` if a remedy has no address, or if the addresses differ.
    #[must_use]
    pub fn of<'a>(addresses: &'a [Self], remedies: &[&Id]) -> Option<&'a [String]> {
        let named = |remedy: &Id| addresses.iter().find(|address| address.remedies.contains(remedy));
        let general = || addresses.iter().find(|address| address.remedies.is_empty());
        let mut found = remedies.iter().map(|remedy| Some(named(remedy).or_else(general)?.lines.as_slice()));
        let first = found.next()??;
        found.all(|lines| lines == Some(first)).then_some(first)
    }
}
