//! Reads bytes and pasted text into rows of cells: encoding, delimiter, quotes, and tables of web pages.

mod delimiter;
mod encoding;
mod guard;
mod html;
mod normalise;
mod records;
mod rows;
mod signature;

pub use encoding::decode;
pub use guard::without_guard;
pub use normalise::normalised;
pub use rows::{TextRows, cell_name, one_line_end};
