use estimate::ListError;

/// The reason that a source was not read as a list, or that it is still being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The list is being read.
    Reading,
    UnreadableWorkbook,
    UnreadableFile,
    NoList(ListError),
}
