//! The limits on the size of a request and a filing.

/// Most lines of a request. A longer list is filed in parts.
pub const MAX_LINES: usize = 10_000;
/// Most units of a line.
pub const MAX_UNITS: u32 = 10_000;
/// The greatest value of a number fact.
pub const MAX_NUMBER: u32 = 999_999_999;
/// Most characters of a model, serial number, country or contact field.
pub const MAX_FIELD_CHARACTERS: usize = 200;
/// Most characters of a text fact or a note.
pub const MAX_TEXT_CHARACTERS: usize = 2_000;
/// Most faults that are listed: as many as the longest request has lines. Without a limit, a body of eight megabytes could cause a
/// response of hundreds of megabytes.
pub const MAX_FAULTS: usize = 10_000;
