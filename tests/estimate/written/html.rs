//! Web pages, as programs export them under the name of a workbook.

use super::escaped;

/// Writes rows of texts as the table of a web page.
pub(crate) fn html(rows: &[Vec<String>]) -> String {
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell).replace('\n', "<br>")));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<html><head><meta charset=\"utf-8\"></head><body><table>\n{rows}</table></body></html>")
}
