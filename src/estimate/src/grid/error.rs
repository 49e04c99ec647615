//! The reasons why a file is not a list.

use super::{MAX_COLUMNS, MAX_ROWS};

/// The reason why no goods can be read from a file. `Display` is the command line's English; `words::workbench` has a message for
/// each on the page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum ListError {
    /// A file of an unknown kind: neither text nor a spreadsheet.
    #[error("this is not a list: give a CSV, TSV, XLSX, XLS or ODS file")]
    NotText,
    /// A web page without a table, such as the sign-in page that a download led to.
    #[error("this is a web page without a table: sign in and download the list again, or copy its rows")]
    WebPage,
    /// A PDF.
    #[error(
        "this is a PDF, which holds no cells: export the list as XLSX or CSV from the program that wrote it"
    )]
    Pdf,
    /// A picture.
    #[error("this is a picture: give the list as XLSX or CSV")]
    Picture,
    /// A document of a word processor.
    #[error("this is a text document: copy its table into a spreadsheet and save that as XLSX or CSV")]
    Document,
    /// A compressed archive.
    #[error("this is an archive: unpack it, and give the list that is in it")]
    Archive,
    /// A file of Apple Numbers.
    #[error("this is a Numbers file: export it as Excel or CSV, and give that file")]
    Numbers,
    /// A spreadsheet of a kind that is not read: a web archive, or an Excel older than 97.
    #[error("this is a spreadsheet of an old kind: open it in a spreadsheet program and save it as XLSX")]
    OldSpreadsheet,
    /// A workbook with a password.
    #[error("this workbook is protected by a password: open it, save it without one, and give that file")]
    Protected,
    /// A workbook that breaks off, or is damaged.
    #[error("this file is incomplete or damaged: download or save it again")]
    Damaged,
    /// The headings are in one column, each with its values in its row.
    #[error(
        "the headings are in one column: give the list with one row for each product, as `Paste transposed` makes it"
    )]
    Sideways,
    /// A text such as a mail, in which no columns can be told apart.
    #[error(
        "this is a text without columns: write a row for each product, with the model, the quantity, the price and the date between tabs, commas or semicolons"
    )]
    NoColumns,
    /// A pivot table with subtotals on several levels.
    #[error("this pivot table counts goods in several rows: give the rows that it sums up")]
    Pivot,
    /// The same headings stand twice in one row.
    #[error("two tables are side by side: put the rows of the second one below those of the first")]
    SideBySide,
    /// The file is empty.
    #[error("the file is empty: write at least one row")]
    Empty,
    /// There are only headings.
    #[error("there are no rows under the headings: write at least one")]
    NoRows,
    /// More rows or columns than a list may have.
    #[error(
        "there is something in cell {cell}, beyond {MAX_ROWS} rows or {MAX_COLUMNS} columns: delete it, or divide the list"
    )]
    TooLarge {
        /// The first cell beyond the bounds, as spreadsheets name it: `XFD1048576`.
        cell: String,
    },
    /// More cells or text than can be read at once.
    #[error("the file is too large to be read at once: divide the list, and leave other sheets out")]
    TooMuch,
    /// The workbook has no sheet of that name.
    #[error("there is no sheet `{name}`; there are: {}", sheets.join(", "))]
    NoSheet {
        /// The name asked for.
        name: String,
        /// The names of all sheets.
        sheets: Vec<String>,
    },
}
