//! The marks that keep spreadsheets from changing a text.

/// Returns a cell's text without the marks that protect it: `="00123"`, `'00123`, spaces and tabs around it.
#[must_use]
pub fn without_guard(text: &str) -> &str {
    let text = text.trim();
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = formula.filter(|inner| !inner.contains('"')) {
        return inner.trim();
    }
    match text.strip_prefix('\'') {
        // Between two apostrophes a text is quoted, and the marks are part of it.
        Some(rest) if !rest.is_empty() && !rest.ends_with('\'') => rest.trim_start(),
        Some(_) | None => text,
    }
}
