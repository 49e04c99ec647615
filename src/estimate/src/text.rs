//! Reads bytes and pasted text into rows of cells: encoding, delimiter, quotes, and tables of web pages.

mod aligned;
mod delimiter;
mod encoding;
mod guard;
mod html;
mod normalise;
mod quoted_printable;
mod quotes;
mod records;
mod rows;
mod signature;

pub use encoding::decode;
#[cfg(feature = "workbooks")]
pub(crate) use encoding::text_of;
pub(crate) use guard::is_formula;
pub use guard::without_guard;
pub use normalise::normalised;
pub(crate) use normalise::{
    has_one_of, is_normalised_to, is_one_of, one_line, starts_like_one_of, with_spaces,
};
pub use rows::{TextRows, cell_name, plain_lines};
pub(crate) use signature::is_xml_spreadsheet;
