//! Bytes and pasted text to rows of cells: encoding, delimiter, quotes.

mod csv;
mod delimiter;
mod encoding;
mod normalise;

pub use csv::{TextRows, one_line_end};
pub use encoding::decode;
pub use normalise::normalised;
