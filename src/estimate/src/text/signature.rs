//! Recognises files that are not text by the bytes that they begin with.

use crate::grid::ListError;

/// Returns the kind of a file that is not a text; `None` if it may be a text.
pub(super) fn not_a_text(bytes: &[u8]) -> Option<ListError> {
    let pictures: [&[u8]; 7] =
        [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"\0\0\0\x18ftyphei"];
    let archives: [&[u8]; 4] = [b"\x1F\x8B", b"7z\xBC\xAF\x27\x1C", b"Rar!", b"PK\x05\x06"];
    // The first record of a workbook from before Excel 5, which has no container around it.
    let old: [&[u8]; 3] = [b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"];
    let starts = |signatures: &[&[u8]]| signatures.iter().any(|signature| bytes.starts_with(signature));
    let start = String::from_utf8_lossy(bytes.get(..2_000).unwrap_or(bytes));
    let is_riff_picture = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    match () {
        () if bytes.starts_with(b"%PDF-") => Some(ListError::Pdf),
        () if starts(&pictures) || is_riff_picture => Some(ListError::Picture),
        () if bytes.starts_with(b"{\\rtf") => Some(ListError::Document),
        () if starts(&archives) => Some(ListError::Archive),
        () if starts(&old) || is_xml_spreadsheet(bytes) => Some(ListError::OldSpreadsheet),
        // A web page with its pictures in one file.
        () if start.starts_with("MIME-Version:") && start.contains("multipart/related") => {
            Some(ListError::OldSpreadsheet)
        }
        () if is_data(&start) => Some(ListError::NotText),
        () => None,
    }
}

/// Returns whether a file is an XML Spreadsheet 2003.
pub(crate) fn is_xml_spreadsheet(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..2_000).unwrap_or(bytes));
    start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && start.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// Returns whether a text is data for programs: JSON, or XML that is not a web page.
fn is_data(start: &str) -> bool {
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_web_page = || ["<html", "<table"].iter().any(|tag| start.to_ascii_lowercase().contains(tag));
    let json: String = start.chars().filter(|c| !c.is_whitespace()).take(2).collect();
    matches!(json.as_str(), "[{" | "{\"") || start.starts_with("<?xml") && !is_web_page()
}
