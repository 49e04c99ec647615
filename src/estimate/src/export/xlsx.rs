//! Writes workbooks as XLSX.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Book, BookSheet, Value};

impl Book {
    /// Writes the workbook as XLSX. Amounts and dates are typed cells, texts are never formulas, and columns are as wide as their cells.
    ///
    /// # Errors
    /// Where a text is longer than a cell can hold, or the list is longer than a sheet.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        // The same estimate gives the same file, whenever it is written.
        book.set_properties(
            &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
        );
        let styles = Styles::new();
        for BookSheet { name, rows, headings, filter } in &self.sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(name)?;
            for (row, (index, values)) in (0..).zip(rows.iter().enumerate()) {
                for (column, value) in (0..).zip(values) {
                    match value {
                        Value::Text(text) if headings.contains(&index) => {
                            sheet.write_string_with_format(row, column, text, &styles.bold)?;
                        }
                        _ => write(sheet, row, column, value, &styles)?,
                    }
                }
            }
            let filtered = filter.and_then(|filter| Some((filter, rows.get(filter)?.len().checked_sub(1)?)));
            if let Some((filter, last_column)) = filtered {
                let row = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
                let last_column = u16::try_from(last_column).unwrap_or(u16::MAX);
                sheet.autofilter(row(filter), 0, row(rows.len().saturating_sub(1)), last_column)?;
                sheet.set_freeze_panes(row(filter.saturating_add(1)), 0)?;
            }
            sheet.autofit();
        }
        book.save_to_buffer()
    }
}

struct Styles {
    bold: Format,
    money: Format,
    date: Format,
}

impl Styles {
    fn new() -> Self {
        Self {
            bold: Format::new().set_bold(),
            money: Format::new().set_num_format("#,##0.00"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        // Below ten digits: a spreadsheet's numbers hold them exactly.
        Value::Count(count) => {
            sheet.write_number(row, column, count.to_string().parse::<f64>().unwrap_or_default())?;
        }
        Value::Money(amount) => {
            let number: f64 = amount.to_string().parse().unwrap_or_default();
            sheet.write_number_with_format(row, column, number, &styles.money)?;
        }
        Value::Date(date) => {
            let year = u16::try_from(date.year()).unwrap_or(1900);
            let (month, day) =
                (u8::try_from(date.month()).unwrap_or(1), u8::try_from(date.day()).unwrap_or(1));
            let date = ExcelDateTime::from_ymd(year, month, day)?;
            sheet.write_datetime_with_format(row, column, &date, &styles.date)?;
        }
    }
    Ok(())
}
