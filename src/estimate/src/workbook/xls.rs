//! Reads XLS and XLSB. `calamine` returns their values; formats and hidden rows and columns of an XLS file come from its records.

mod records;

use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, Dimensions, Reader as _, SheetVisible, Xls, XlsError, Xlsb};

use self::records::SheetRecords;
use super::package::Package;
use super::sheet::{Merged, SheetBuilder};
use super::xlsx::{decimal, iso_date, number, stored_date};
use crate::grid::{Cell, CellKind, Grid, ListError, Room, Sheet, Workbook};

/// Reads an XLS file.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, ListError> {
    let records = records::read(&workbook_stream(bytes)?)?;
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => ListError::Protected,
        _ => ListError::Damaged,
    })?;
    let has_1904_dates = book.has_1904_epoch();
    let mut room = Room::new();
    let mut workbook = Workbook::default();
    let metadata = book.sheets_metadata().to_vec();
    for (index, sheet) in metadata.into_iter().enumerate() {
        let Ok(range) = book.worksheet_range(&sheet.name) else { continue };
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let found = records.get(index).cloned().unwrap_or_default();
        let start = range.start().map_or((0, 0), |(row, column)| (index_of(row), index_of(column)));
        let mut builder = SheetBuilder::default();
        let cells = range.used_cells().map(|(row, column, data)| {
            let (row, column) = (row.saturating_add(start.0), column.saturating_add(start.1));
            let is_struck = found.struck.contains(&(row, column));
            (row, column, Cell { is_struck, ..cell(data, found.formats.get(&(row, column)), has_1904_dates) })
        });
        let content = lay_out(&mut builder, &mut room, cells, &found, &merged);
        let is_hidden = sheet.visible != SheetVisible::Visible;
        workbook.sheets.push(Sheet { name: sheet.name, is_hidden, content });
    }
    Ok(workbook)
}

fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, ListError> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| ListError::Damaged)?;
    if container.is_stream("EncryptedPackage") {
        return Err(ListError::Protected);
    }
    if container.is_stream("WordDocument") || container.is_stream("PowerPoint Document") {
        return Err(ListError::Document);
    }
    let name =
        ["Workbook", "Book"].into_iter().find(|name| container.is_stream(name)).ok_or(ListError::NotText)?;
    let mut stream = Vec::new();
    let most = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let opened = container.open_stream(name).map_err(|_| ListError::Damaged)?;
    opened.take(most).read_to_end(&mut stream).map_err(|_| ListError::Damaged)?;
    Ok(stream)
}

fn lay_out(
    builder: &mut SheetBuilder,
    room: &mut Room,
    cells: impl Iterator<Item = (usize, usize, Cell)>,
    found: &SheetRecords,
    merged: &[Dimensions],
) -> Result<Grid, ListError> {
    for (row, column, cell) in cells {
        let format = found.formats.get(&(row, column));
        if cell.kind == CellKind::Number && format.is_some_and(|format| format.is_scaled) {
            builder.note_scaled(row, column);
        }
        builder.put(room, row, column, cell)?;
    }
    found.hidden_rows.iter().for_each(|row| builder.hide_row(*row));
    found.hidden_columns.iter().for_each(|(first, last)| builder.hide_columns(*first, *last));
    for range in merged {
        builder.merge(Merged {
            first_row: index_of(range.start.0),
            last_row: index_of(range.end.0),
            column: index_of(range.start.1),
        });
    }
    std::mem::take(builder).finish(room, false)
}

/// Reads a binary workbook, sheet by sheet and cell by cell.
pub(super) fn read_binary(bytes: &[u8], package: Package<'_>) -> Result<Workbook, ListError> {
    package.check_sizes()?;
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|_| ListError::Damaged)?;
    let has_1904_dates = book.has_1904_epoch();
    let mut room = Room::new();
    let mut workbook = Workbook::default();
    for sheet in book.sheets_metadata().to_vec() {
        let Ok(mut reader) = book.worksheet_cells_reader(&sheet.name) else { continue };
        let mut builder = SheetBuilder::default();
        let content = loop {
            match reader.next_cell() {
                Ok(Some(next)) => {
                    let (row, column) = next.get_position();
                    let cell = cell(&owned(next.get_value()), None, has_1904_dates);
                    if let Err(error) = builder.put(&mut room, index_of(row), index_of(column), cell) {
                        break Err(error);
                    }
                }
                Ok(None) => break builder.finish(&mut room, false),
                Err(_) => break Err(ListError::Damaged),
            }
        };
        let is_hidden = sheet.visible != SheetVisible::Visible;
        workbook.sheets.push(Sheet { name: sheet.name, is_hidden, content });
    }
    Ok(workbook)
}

fn index_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn owned(data: &DataRef<'_>) -> Data {
    data.clone().into()
}

fn cell(data: &Data, format: Option<&super::format::NumberFormat>, has_1904_dates: bool) -> Cell {
    match data {
        Data::Empty => Cell::default(),
        Data::String(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(yes) => Cell::text(if *yes { "true" } else { "false" }),
        Data::Int(whole) => number(&whole.to_string(), format, has_1904_dates),
        Data::Float(float) => number(&float.to_string(), format, has_1904_dates),
        Data::DateTime(moment) => {
            let days = moment.as_f64();
            let date = stored_date(days, has_1904_dates).filter(|_| moment.is_datetime());
            date.map_or_else(
                || Cell::of(CellKind::Number, decimal(days)),
                |date| Cell::of(CellKind::Date, date.to_string()),
            )
        }
        Data::DateTimeIso(text) => iso_date(text),
        Data::Error(error) => Cell::of(CellKind::Error, error.to_string()),
    }
}
