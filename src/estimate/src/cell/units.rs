//! Recognises units of measure.

/// The words for one piece, in upper case.
const PIECE: [&str; 42] = [
    "EA", "EACH", "PC", "PCS", "PCE", "PCES", "PIECE", "PIECES", "PIÈCE", "PIÈCES", "UN", "UNIT", "UNITS",
    "UNITÉ", "UNITÉS", "UNIDAD", "UNIDADES", "UD", "UDS", "PZ", "PZA", "PZAS", "PIEZA", "PIEZAS", "ST",
    "STK", "STCK", "STÜCK", "NOS", "U", "C62", "H87", "1", "STUK", "STUKS", "STÜCKE", "PEZZO", "PEZZI",
    "PEÇA", "PEÇAS", "UNIDADE", "UND",
];

/// Returns whether a unit of measure is one piece, rather than a box or a dozen.
pub(crate) fn is_single_unit(text: &str) -> bool {
    let plain = text.trim().trim_end_matches('.').to_uppercase();
    PIECE.contains(&plain.as_str())
}

/// Returns a number without the word for one piece behind it: `250.00/ea`, `2 pcs`.
pub(crate) fn without_unit(text: &str) -> &str {
    let text = text.trim();
    let number = text.trim_end_matches('.').trim_end_matches(char::is_alphabetic);
    let unit = text.get(number.len()..).unwrap_or_default();
    let is_behind_number = number.ends_with(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '/');
    if is_behind_number && unit.starts_with(char::is_alphabetic) && is_single_unit(unit) {
        number.trim_end_matches(['/', ' '])
    } else {
        text
    }
}
