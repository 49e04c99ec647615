//! Which language a browser asks for.

use crate::Language;

/// The best language for an `Accept-Language` header (RFC 9110): the one with the highest weight, among equals the first
/// named; `None` where none of ours is wanted. A region says nothing against us: who asks for `fr-FR` gets French.
#[must_use]
pub fn negotiate(accept_language: &str) -> Option<Language> {
    let wishes: Vec<(&str, u16)> = accept_language.split(',').filter_map(wish).collect();
    let is_named = |language| wishes.iter().any(|(range, _)| Language::from_tag(range) == Some(language));
    let mut best: Option<(Language, u16)> = None;
    for &(range, weight) in &wishes {
        let language = match range {
            "*" => Language::ALL.into_iter().find(|language| !is_named(*language)),
            _ => Language::from_tag(range),
        };
        let is_better = weight > best.map_or(0, |(_, weight)| weight);
        best = language.filter(|_| is_better).map(|language| (language, weight)).or(best);
    }
    best.map(|(language, _)| language)
}

/// A language range with its weight in thousandths; none where it cannot be understood.
fn wish(entry: &str) -> Option<(&str, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?;
    let weight = match parts.next() {
        None => 1000,
        Some(parameter) => {
            let (name, value) = parameter.split_once('=')?;
            name.trim().eq_ignore_ascii_case("q").then(|| thousandths(value.trim()))??
        }
    };
    Some((range, weight))
}

/// A weight as the header writes it, `0`, `0.8` or `1.000`, in thousandths.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let is_number = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        "0" if is_number => format!("{decimals:0<3}").parse().ok(),
        "1" if is_number && decimals.bytes().all(|byte| byte == b'0') => Some(1000),
        _ => None,
    }
}
