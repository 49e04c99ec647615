//! ODS.

use std::fmt::Write as _;

use super::{Written, WrittenBook, WrittenSheet, element, escaped, packed};

const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

/// Writes a workbook as ODS.
pub(crate) fn ods(book: &WrittenBook) -> Vec<u8> {
    let sheets: String = book.sheets.iter().map(sheet).collect();
    let hidden = "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let struck = "<style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
    let content = format!(
        "<office:document-content {NAMESPACES}><office:automatic-styles>{hidden}{struck}</office:automatic-styles>\
         <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

fn sheet(sheet: &WrittenSheet) -> String {
    let style = if sheet.is_hidden { " table:style-name=\"hidden\"" } else { "" };
    let mut xml = format!("<table:table table:name=\"{}\"{style}>", escaped(&sheet.name));
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    for column in 0..width {
        let hidden =
            if sheet.hidden_columns.contains(&column) { " table:visibility=\"collapse\"" } else { "" };
        write!(xml, "<table:table-column{hidden}/>").unwrap();
    }
    for (index, row) in sheet.rows.iter().enumerate() {
        let hidden = if sheet.hidden_rows.contains(&index) { " table:visibility=\"filter\"" } else { "" };
        write!(xml, "<table:table-row{hidden}>").unwrap();
        for (column, written) in row.iter().enumerate() {
            let merged = sheet
                .merged
                .iter()
                .find(|(other, first, last)| *other == column && (*first..=*last).contains(&index));
            xml.push_str(&match merged {
                Some((_, first, last)) if *first == index => cell(
                    "table:table-cell",
                    &format!(" table:number-rows-spanned=\"{}\"", last - first + 1),
                    written,
                ),
                Some(_) => cell("table:covered-table-cell", "", &Written::Empty),
                None if sheet.is_struck(index, column) => {
                    cell("table:table-cell", " table:style-name=\"struck\"", written)
                }
                None => cell("table:table-cell", "", written),
            });
        }
        xml.push_str("</table:table-row>");
    }
    // Spreadsheets write the rest of the sheet as repeated empty rows.
    xml + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
}

fn cell(name: &str, attributes: &str, written: &Written) -> String {
    let cell = |more: String, shown: &str| {
        let lines: String = shown.split('\n').map(|line| element("text:p", "", line)).collect();
        format!("<{name}{attributes}{more}>{lines}</{name}>")
    };
    match written {
        Written::Empty => format!("<{name}{attributes}/>"),
        Written::Text(text) => cell(" office:value-type=\"string\"".to_owned(), text),
        Written::Number { number, format } if format.contains("yyyy") => {
            cell(format!(" office:value-type=\"date\" office:date-value=\"{number}\""), number)
        }
        Written::Number { number, format }
            if format.len() == 3 && format.chars().all(|c| c.is_ascii_uppercase()) =>
        {
            cell(
                format!(
                    " office:value-type=\"currency\" office:currency=\"{format}\" office:value=\"{number}\""
                ),
                number,
            )
        }
        // Words in quotes are shown behind the number.
        Written::Number { number, format } if format.contains('"') => {
            let shown = format.replace('"', "").replace('0', number);
            cell(format!(" office:value-type=\"float\" office:value=\"{number}\""), &shown)
        }
        // A format of zeros shows a number with as many digits.
        Written::Number { number, format } => {
            let shown = format!("{number:0>width$}", width = format.len());
            cell(format!(" office:value-type=\"float\" office:value=\"{number}\""), &shown)
        }
        Written::Error(error) => cell(
            " table:formula=\"of:=[.A1]\" office:value-type=\"string\" office:string-value=\"\"".to_owned(),
            error,
        ),
        Written::Formula { value: None } => format!("<{name}{attributes} table:formula=\"of:=[.A1]\"/>"),
        Written::Formula { value: Some(value) } => cell(
            format!(" table:formula=\"of:=[.A1]\" office:value-type=\"float\" office:value=\"{value}\""),
            value,
        ),
        Written::Bool(yes) => {
            cell(format!(" office:value-type=\"boolean\" office:boolean-value=\"{yes}\""), &yes.to_string())
        }
    }
}
