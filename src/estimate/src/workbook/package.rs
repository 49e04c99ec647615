//! Reads the parts of a workbook's ZIP archive, with a bound on their unpacked size.

use std::io::{BufReader, Cursor, Read, Take};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::xml::Xml;
use crate::grid::ListError;

/// The most bytes that one part may unpack to: a full sheet of 10,000 rows takes a tenth.
const MAX_PART_BYTES: u64 = 64 << 20;
/// The most bytes of all parts together.
const MAX_TOTAL_BYTES: u64 = 192 << 20;

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The bytes that may still be unpacked.
    left: u64,
}

/// A part that is read while it is unpacked.
pub(super) type Part<'p, 'b> = Xml<BufReader<Take<ZipFile<'p, Cursor<&'b [u8]>>>>>;

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ListError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ListError::Damaged)?;
        Ok(Self { archive, left: MAX_TOTAL_BYTES })
    }

    /// Returns the names of the parts, with `/` between folders.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().flatten().map(|name| name.replace('\\', "/"))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names().any(|other| other.eq_ignore_ascii_case(name))
    }

    /// Opens a part as XML; `None` where there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'b>>, ListError> {
        let is_it = |other: &str| other.replace('\\', "/").eq_ignore_ascii_case(name);
        let stored =
            self.archive.file_names().flatten().find(|other| is_it(other)).map(std::borrow::Cow::into_owned);
        let Some(name) = stored else { return Ok(None) };
        let file = self.archive.by_name(&name).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => ListError::Protected,
            _ => ListError::Damaged,
        })?;
        let most = MAX_PART_BYTES.min(self.left);
        // The stated size may be false: it counts against the bound, and `take` limits the real one.
        self.left = self.left.saturating_sub(file.size().min(most));
        Ok(Some(Xml::new(BufReader::new(file.take(most)))))
    }

    /// Checks that no part unpacks to more than the bounds, for a library that unpacks without a bound.
    pub(super) fn check_sizes(mut self) -> Result<(), ListError> {
        for index in 0..self.archive.len() {
            let file = self.archive.by_index(index).map_err(|_| ListError::Damaged)?;
            let unpacked =
                std::io::copy(&mut file.take(MAX_PART_BYTES.saturating_add(1)), &mut std::io::sink());
            let unpacked = unpacked.map_err(|_| ListError::Damaged)?;
            self.left = self.left.checked_sub(unpacked).ok_or(ListError::TooMuch)?;
            if unpacked > MAX_PART_BYTES {
                return Err(ListError::TooMuch);
            }
        }
        Ok(())
    }
}

impl<R: Read> super::xml::Bounded for BufReader<Take<R>> {
    fn is_used_up(&self) -> bool {
        self.get_ref().limit() == 0
    }
}
