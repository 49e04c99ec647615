//! Recognises the error values of spreadsheets.

/// Returns whether a text is the error value of a spreadsheet, or the marks that it shows in a column that is too narrow.
pub(crate) fn is_error_value(text: &str) -> bool {
    const WITHOUT_MARK: [&str; 8] =
        ["#N/A", "#N/D", "#NV", "#NA", "#GETTING_DATA", "Loading...", "Chargement...", "Cargando..."];
    let is_name = |name: &str| {
        !name.is_empty()
            && name.chars().all(|c| c.is_alphabetic() || matches!(c, '/' | '0' | '¡' | '¿' | '_'))
    };
    let named = text.strip_prefix('#').and_then(|rest| rest.strip_suffix(['!', '?']));
    WITHOUT_MARK.contains(&text)
        || named.is_some_and(is_name)
        || text.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
        || text.len() > 2 && text.bytes().all(|byte| byte == b'#')
}
