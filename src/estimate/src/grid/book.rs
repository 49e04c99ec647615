//! A workbook: its sheets by name.

use serde::{Deserialize, Serialize};

use super::{Grid, ListError};
use crate::text::is_xml_spreadsheet;

/// The sheets of a workbook in order. A worker passes it to the page as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The sheets that hold cells, in the workbook's order.
    pub sheets: Vec<Sheet>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    /// Whether the workbook hides the sheet.
    pub is_hidden: bool,
    /// The rows, or the reason they cannot be read.
    pub content: Result<Grid, ListError>,
}

impl Workbook {
    /// Returns whether a file begins like a ZIP archive (XLSX, ODS), a compound file (XLS) or an XML Spreadsheet 2003.
    #[must_use]
    pub fn is_workbook(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04")
            || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
            || is_xml_spreadsheet(bytes)
    }

    /// Returns the sheet with this name.
    ///
    /// # Errors
    /// [`ListError::NoSheet`] if there is no such sheet, or the error of the sheet.
    pub fn sheet(&self, name: &str) -> Result<&Grid, ListError> {
        let sheet =
            self.sheets.iter().find(|sheet| sheet.name == name).ok_or_else(|| ListError::NoSheet {
                name: name.to_owned(),
                sheets: self.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            })?;
        sheet.content.as_ref().map_err(Clone::clone)
    }
}
