//! What is no list.

/// Why there are no goods to be read. Its `Display` says what to do, in English, for the command line; a page has words of its own
/// for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// It is no text: a picture, a PDF, an archive.
    #[error("this is not a list: give a CSV, TSV, XLSX or ODS file")]
    NotText,
    /// There is nothing in it.
    #[error("there is nothing in it: write at least one row")]
    Empty,
    /// There is nothing but headings.
    #[error("there are no rows under the headings: write at least one")]
    NoRows,
}
