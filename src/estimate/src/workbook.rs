//! Reads workbooks: XLSX and ODS part by part, to get number formats, merged and hidden cells and formulas without a value; the
//! older XLS and XLSB by `calamine`, which returns only values; XML Spreadsheet 2003 as the text that it is. Sizes are checked before rows are allocated.

mod format;
mod ods;
mod package;
mod sheet;
mod strings;
mod styles;
mod xls;
mod xlsx;
mod xml;
mod xml_2003;

use package::Package;

use crate::grid::{ListError, Workbook};
use crate::text::{is_xml_spreadsheet, text_of};

impl Workbook {
    /// Reads the sheets of an XLSX, ODS, XLS or XLSB file, or of an XML Spreadsheet 2003.
    ///
    /// # Errors
    /// [`ListError`] if the whole file cannot be read. If only a sheet cannot be read,
    /// [`Sheet::content`](crate::Sheet::content) has the error.
    pub fn read(bytes: &[u8]) -> Result<Self, ListError> {
        let workbook = match () {
            () if bytes.starts_with(b"PK") => read_archive(bytes)?,
            () if is_xml_spreadsheet(bytes) => xml_2003::read(&text_of(bytes))?,
            () => xls::read(bytes)?,
        };
        if workbook.sheets.is_empty() { Err(ListError::Empty) } else { Ok(workbook) }
    }
}

fn read_archive(bytes: &[u8]) -> Result<Workbook, ListError> {
    let mut package = Package::open(bytes)?;
    let has = |package: &Package<'_>, start: &str| package.names().any(|name| name.starts_with(start));
    match () {
        () if package.has("xl/workbook.bin") => xls::read_binary(bytes, package),
        () if has(&package, "xl/") => xlsx::read(&mut package),
        () if has(&package, "word/") || has(&package, "ppt/") => Err(ListError::Document),
        () if has(&package, "Index/") || package.has("index.apxl") => Err(ListError::Numbers),
        () if package.has("content.xml") => ods::read(&mut package),
        () => Err(ListError::Archive),
    }
}
