//! XLSX.

use std::fmt::Write as _;

use super::{Written, WrittenBook, WrittenSheet, element, escaped, packed};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Writes a workbook as XLSX.
pub(crate) fn xlsx(book: &WrittenBook) -> Vec<u8> {
    let mut formats: Vec<&str> = vec![""];
    for cell in book.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten()) {
        if let Written::Number { format, .. } = cell
            && !formats.contains(&format.as_str())
        {
            formats.push(format);
        }
    }
    let mut sheets = String::new();
    let mut relations =
        format!("<Relationship Id=\"styles\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
    let mut parts = vec![(
        "_rels/.rels".to_owned(),
        format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"book\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    )];
    for (index, written) in book.sheets.iter().enumerate() {
        let state = if written.is_hidden { " state=\"hidden\"" } else { "" };
        let name = escaped(&written.name);
        write!(sheets, "<sheet name=\"{name}\" sheetId=\"{}\"{state} r:id=\"sheet{index}\"/>", index + 1)
            .unwrap();
        write!(
            relations,
            "<Relationship Id=\"sheet{index}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"
        )
        .unwrap();
        parts.push((format!("xl/worksheets/sheet{index}.xml"), sheet(written, &formats)));
    }
    let calendar = if book.has_1904_dates { "<workbookPr date1904=\"1\"/>" } else { "" };
    let calculation = if book.is_to_be_calculated { "<calcPr fullCalcOnLoad=\"1\"/>" } else { "" };
    parts.extend([
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\">{calendar}<sheets>{sheets}</sheets>{calculation}</workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>"),
        ),
        ("xl/styles.xml".to_owned(), styles(&formats)),
    ]);
    packed(&parts.into_iter().map(|(name, content)| (name, content.into_bytes())).collect::<Vec<_>>())
}

fn styles(formats: &[&str]) -> String {
    let (mut named, mut cells) = (String::new(), String::new());
    for (index, format) in formats.iter().enumerate() {
        let id = if format.is_empty() { 0 } else { index + 164 };
        if id > 0 {
            write!(named, "<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", escaped(format)).unwrap();
        }
        write!(cells, "<xf numFmtId=\"{id}\"/>").unwrap();
    }
    // Each style again, with a font that is struck through.
    let struck = cells.replace("/>", " fontId=\"1\"/>");
    let fonts = "<fonts><font/><font><strike/></font></fonts>";
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts>{named}</numFmts>{fonts}<cellXfs>{cells}{struck}</cellXfs></styleSheet>"
    )
}

fn sheet(sheet: &WrittenSheet, formats: &[&str]) -> String {
    let mut xml = format!("<worksheet xmlns=\"{MAIN}\">");
    if !sheet.hidden_columns.is_empty() {
        let columns = sheet.hidden_columns.iter().map(|column| column + 1);
        let columns = columns.map(|column| format!("<col min=\"{column}\" max=\"{column}\" hidden=\"1\"/>"));
        write!(xml, "<cols>{}</cols>", columns.collect::<String>()).unwrap();
    }
    xml.push_str("<sheetData>");
    for (index, row) in sheet.rows.iter().enumerate() {
        let hidden = if sheet.hidden_rows.contains(&index) { " hidden=\"1\"" } else { "" };
        write!(xml, "<row r=\"{}\"{hidden}>", index + 1).unwrap();
        for (column, written) in row.iter().enumerate() {
            let struck = sheet.is_struck(index, column);
            let name = estimate::text::cell_name(index + 1, column);
            xml.push_str(&cell(&name, written, formats, if struck { formats.len() } else { 0 }));
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
    if !sheet.merged.is_empty() {
        let name = |row: usize, column: usize| estimate::text::cell_name(row + 1, column);
        let ranges = sheet.merged.iter().map(|(column, first, last)| {
            format!("<mergeCell ref=\"{}:{}\"/>", name(*first, *column), name(*last, *column))
        });
        write!(xml, "<mergeCells>{}</mergeCells>", ranges.collect::<String>()).unwrap();
    }
    xml + "</worksheet>"
}

fn cell(name: &str, written: &Written, formats: &[&str], first_style: usize) -> String {
    let cell = |attributes: String, inner: String| format!("<c r=\"{name}\"{attributes}>{inner}</c>");
    let value = |text: &str| element("v", "", text);
    match written {
        Written::Empty => String::new(),
        Written::Text(text) => {
            let text = element("t", " xml:space=\"preserve\"", text);
            cell(format!(" t=\"inlineStr\" s=\"{first_style}\""), format!("<is>{text}</is>"))
        }
        Written::Number { number, format } => {
            let style = first_style + formats.iter().position(|other| other == format).unwrap();
            cell(format!(" s=\"{style}\""), value(number))
        }
        Written::Error(error) => cell(" t=\"e\"".to_owned(), value(error)),
        Written::Formula { value: None } => cell(String::new(), "<f>A1</f>".to_owned()),
        Written::Formula { value: Some(text) } if text.parse::<f64>().is_ok() => {
            cell(String::new(), format!("<f>A1</f>{}", value(text)))
        }
        Written::Formula { value: Some(text) } => {
            cell(" t=\"str\"".to_owned(), format!("<f>A1</f>{}", value(text)))
        }
        Written::Bool(yes) => cell(" t=\"b\"".to_owned(), value(if *yes { "1" } else { "0" })),
    }
}
