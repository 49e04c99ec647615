//! XLSX and ODS to rows.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader as _, Sheets, open_workbook_auto_from_rs};
use policy::Date;

use crate::cell::date_of_serial;
use crate::grid::{Cell, CellKind, Grid, GridRow};

/// Why a workbook cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// It is none, or broken.
    #[error("this is no workbook that can be read ({0}); save it as XLSX, ODS or CSV and try again")]
    Unreadable(String),
    /// It has not got such a sheet, or none at all.
    #[error("there is no sheet `{name}`; there are: {}", sheets.join(", "))]
    NoSheet {
        /// The name asked for.
        name: String,
        /// Those that there are.
        sheets: Vec<String>,
    },
}

impl Grid {
    /// Whether these are the first bytes of a workbook rather than of a text.
    #[must_use]
    pub fn is_workbook(bytes: &[u8]) -> bool {
        // A ZIP archive (XLSX, ODS), or the container of old XLS files.
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Reads a workbook's sheet; without a name, the one that holds the most.
    ///
    /// # Errors
    /// [`WorkbookError`] where the bytes are no workbook, or it has no such sheet.
    pub fn from_workbook(bytes: &[u8], sheet: Option<&str>) -> Result<Self, WorkbookError> {
        let unreadable = |error: calamine::Error| WorkbookError::Unreadable(error.to_string());
        let mut book: Sheets<_> = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
        let sheets = book.sheet_names();
        let ranges = match sheet {
            Some(name) if !sheets.iter().any(|sheet| sheet == name) => {
                return Err(WorkbookError::NoSheet { name: name.to_owned(), sheets });
            }
            Some(name) => vec![book.worksheet_range(name).map_err(unreadable)?],
            None => book.worksheets().into_iter().map(|(_, range)| range).collect(),
        };
        let range = ranges.into_iter().rev().max_by_key(|range| range.used_cells().count());
        let range = range.ok_or_else(|| WorkbookError::NoSheet { name: String::new(), sheets })?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let usize_of = |number: u32| usize::try_from(number).unwrap_or(0);
        let rows = range.rows().enumerate().map(|(index, row)| GridRow {
            number: usize_of(first_row).saturating_add(index).saturating_add(1),
            cells: vec![Cell::default(); usize_of(first_column)]
                .into_iter()
                .chain(row.iter().map(cell))
                .collect(),
        });
        Ok(Self { rows: rows.collect() })
    }
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::default(),
        Data::String(text) => Cell::text(text.trim()),
        Data::Bool(yes) => Cell::text(if *yes { "true" } else { "false" }),
        Data::Int(number) => Cell { text: number.to_string(), kind: CellKind::Number },
        Data::Float(number) => Cell { text: decimal(*number), kind: CellKind::Number },
        Data::DateTime(moment) => day(moment).map_or_else(
            || Cell { text: decimal(moment.as_f64()), kind: CellKind::Number },
            |day| Cell { text: day.to_string(), kind: CellKind::Date },
        ),
        Data::DateTimeIso(text) => {
            let day: Option<Date> = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| Cell::text(text), |day| Cell { text: day.to_string(), kind: CellKind::Date })
        }
        Data::DurationIso(text) => Cell::text(text),
        // Shown as it is: whoever reads the list has to see that a formula failed.
        Data::Error(error) => Cell::text(&error.to_string()),
    }
}

fn day(moment: &ExcelDateTime) -> Option<Date> {
    if !moment.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    // Old Macintosh files count from 1904; the library has dealt with it. What is left are days before 1900.
    Date::new(i32::from(year), u32::from(month), u32::from(day))
        .ok()
        .or_else(|| date_of_serial(&decimal(moment.as_f64())))
}

/// A number as a spreadsheet shows it: with fifteen digits, so that 0.1 + 0.2 is 0.3.
fn decimal(number: f64) -> String {
    let exact = number.to_string();
    if exact.len() <= 15 {
        return exact;
    }
    let whole = exact.split('.').next().unwrap_or_default().trim_start_matches('-').len();
    let rounded = format!("{number:.*}", 15_usize.saturating_sub(whole));
    if rounded.contains('.') {
        rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        rounded
    }
}
