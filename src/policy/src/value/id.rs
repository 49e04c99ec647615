//! Ids that documents give to their parts.

use std::borrow::Borrow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::wire::written_as_text;

/// The id of a clause, remedy, fact, choice, charge, table or intent; cheap to clone.
///
/// One type serves all of them: the contract's JSON has plain strings, and the place of a string determines what it identifies.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(SharedStr);

/// A cited assessment copies over a hundred ids per line. `SmolStr` stores up to 23 bytes inline, so a copy changes no atomic counter.
#[cfg(not(target_arch = "wasm32"))]
type SharedStr = smol_str::SmolStr;
/// In a browser no counter is atomic, and `SmolStr` would add 2.5 KB to what every customer downloads.
#[cfg(target_arch = "wasm32")]
type SharedStr = std::sync::Arc<str>;

impl Id {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(SharedStr::from(text))
    }
}

impl FromStr for Id {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

written_as_text!(Id, str::parse::<Id>, Id::from(""));
