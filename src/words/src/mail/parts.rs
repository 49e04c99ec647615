//! Parts that several mails have in common.

use crate::Language;
use crate::portal::frame;

/// Writes the vendor's note as a paragraph of its own, or nothing if there is none.
pub(super) fn vendors_note(language: Language, vendor: &str, note: Option<&str>) -> String {
    let Some(note) = note else { return String::new() };
    in_language!(
        language,
        en: format!("{vendor} writes: {note}\n\n"),
        fr: format!("{vendor} écrit\u{a0}: {note}\n\n"),
        es: format!("{vendor} escribe: {note}\n\n"),
    )
}

/// Writes the vendor's contact details, or nothing if the policy has none.
pub(super) fn contact_line(language: Language, vendor: &str, contact: &[&str]) -> String {
    if contact.is_empty() {
        return String::new();
    }
    format!("\n{} {}\n", frame::contact(language, vendor), contact.join(", "))
}

/// Writes a heading with its list, or nothing for an empty list.
pub(super) fn section(heading: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("\n{heading}\n\n{}\n", list(items)) }
}

pub(super) fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("  - {item}")).collect::<Vec<_>>().join("\n")
}
