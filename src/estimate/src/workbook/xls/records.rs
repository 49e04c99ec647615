//! Reads the records of an XLS file (BIFF8): the places and formats of cells, and hidden rows and columns.

use std::collections::{BTreeMap, BTreeSet};

use super::super::format::NumberFormat;
use crate::grid::{ListError, MAX_COLUMNS, MAX_ROWS};
use crate::text::cell_name;

/// The data of one sheet's records that `calamine` does not return.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetRecords {
    /// The formats that show a currency or a code, by row and column.
    pub(super) formats: BTreeMap<(usize, usize), NumberFormat>,
    /// The cells that are struck through, by row and column.
    pub(super) struck: BTreeSet<(usize, usize)>,
    pub(super) hidden_rows: Vec<usize>,
    pub(super) hidden_columns: Vec<(usize, usize)>,
}

const SHEET: u16 = 0x0085;
const FONT: u16 = 0x0031;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const START: u16 = 0x0809;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007D;
const PASSWORD: u16 = 0x002F;
/// Cells with one value: number, label, shared label, compact number, formula, true or error, rich text.
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00FD, 0x027E, 0x0006, 0x0205, 0x00D6];
/// Several compact numbers side by side.
const NUMBERS: u16 = 0x00BD;

/// Reads the records of a workbook stream; the sheets are in the workbook's order.
///
/// # Errors
/// [`ListError::TooLarge`] if a cell is beyond the bounds of a list; [`ListError::Protected`] with a password.
pub(super) fn read(stream: &[u8]) -> Result<Vec<SheetRecords>, ListError> {
    let mut starts: Vec<usize> = Vec::new();
    let mut sheets: Vec<SheetRecords> = Vec::new();
    let mut formats: BTreeMap<u16, NumberFormat> = BTreeMap::new();
    let mut styles: Vec<(NumberFormat, bool)> = Vec::new();
    let mut are_fonts_struck: Vec<bool> = Vec::new();
    let mut sheet: Option<usize> = None;
    let mut at = 0_usize;
    while let (Some(kind), Some(length)) = (number(stream, at), number(stream, at.saturating_add(2))) {
        let start = at.saturating_add(4);
        let end = start.saturating_add(usize::from(length));
        let Some(data) = stream.get(start..end) else { break };
        let field = |offset: usize| number(data, offset);
        match kind {
            PASSWORD => return Err(ListError::Protected),
            SHEET => {
                let low = field(0).map_or(0, usize::from);
                starts.push(low | field(2).map_or(0, usize::from) << 16);
                sheets.push(SheetRecords::default());
            }
            // Bit 3 of the options: the font is struck through.
            FONT => are_fonts_struck.push(field(2).is_some_and(|options| options & 8 != 0)),
            FORMAT => {
                if let (Some(id), Some(text)) = (field(0), data.get(2..).and_then(text)) {
                    formats.insert(id, NumberFormat::parse(&text));
                }
            }
            STYLE => {
                let format = field(2).and_then(|id| formats.get(&id)).cloned();
                // No font has the number 4.
                let font =
                    field(0).map(|font| usize::from(if font > 4 { font.saturating_sub(1) } else { font }));
                let is_struck = font.and_then(|font| are_fonts_struck.get(font)) == Some(&true);
                styles.push((format.unwrap_or_default(), is_struck));
            }
            START => sheet = starts.iter().position(|start| *start == at),
            ROW => {
                // Bit 5 of the options: the row is hidden.
                let is_hidden = field(12).is_some_and(|options| options & 0x20 != 0);
                if let (true, Some(row), Some(sheet)) =
                    (is_hidden, field(0), sheet.and_then(|sheet| sheets.get_mut(sheet)))
                {
                    sheet.hidden_rows.push(usize::from(row));
                }
            }
            COLUMNS => {
                let is_hidden = field(8).is_some_and(|options| options & 1 != 0);
                let range = field(0).zip(field(2));
                if let (true, Some((first, last)), Some(sheet)) =
                    (is_hidden, range, sheet.and_then(|sheet| sheets.get_mut(sheet)))
                {
                    sheet.hidden_columns.push((usize::from(first), usize::from(last)));
                }
            }
            kind if kind == NUMBERS || CELLS.contains(&kind) => {
                let (Some(row), Some(first)) = (field(0), field(2)) else { break };
                let (row, first) = (usize::from(row), usize::from(first));
                // Each number has two bytes of format and four of value; row and columns take six bytes.
                let more =
                    if kind == NUMBERS { (data.len().saturating_sub(6) / 6).saturating_sub(1) } else { 0 };
                let last = first.saturating_add(more);
                if row >= MAX_ROWS || last >= MAX_COLUMNS {
                    return Err(ListError::TooLarge { cell: cell_name(row.saturating_add(1), last) });
                }
                let Some(sheet) = sheet.and_then(|sheet| sheets.get_mut(sheet)) else {
                    at = end;
                    continue;
                };
                for index in 0..=more {
                    let style = field(index.saturating_mul(6).saturating_add(4));
                    let Some((format, is_struck)) = style.and_then(|style| styles.get(usize::from(style)))
                    else {
                        continue;
                    };
                    let place = (row, first.saturating_add(index));
                    if *format != NumberFormat::default() && !format.is_date {
                        sheet.formats.insert(place, format.clone());
                    }
                    if *is_struck {
                        sheet.struck.insert(place);
                    }
                }
            }
            _ => {}
        }
        at = end;
    }
    Ok(sheets)
}

fn number(data: &[u8], at: usize) -> Option<u16> {
    let pair = data.get(at..at.saturating_add(2))?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

/// Reads a text after its length, in Latin-1 or UTF-16.
fn text(data: &[u8]) -> Option<String> {
    let length = usize::from(number(data, 0)?);
    let is_wide = data.get(2)? & 1 != 0;
    let rest = data.get(3..)?;
    if is_wide {
        let units = rest
            .chunks_exact(2)
            .take(length)
            .filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
        return Some(char::decode_utf16(units).filter_map(Result::ok).collect());
    }
    Some(rest.iter().take(length).map(|byte| char::from(*byte)).collect())
}
