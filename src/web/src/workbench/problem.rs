use estimate::ListError;

/// The reason that a source was not read as a list, or that it is still being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The list is being read.
    Reading,
    UnreadableWorkbook,
    UnreadableFile,
    NoList(ListError),
    /// Another sheet of the workbook is not a list; the page keeps the one that it shows.
    NoListInSheet {
        sheet: String,
        error: ListError,
    },
}
