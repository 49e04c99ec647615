//! Negotiates the language of a response.

use accept_language::parse_with_quality;

use crate::Language;

/// Returns the best language for an `Accept-Language` header (RFC 9110, section 12.5.4): the one with the highest weight, and the first
/// of several with the same weight. Returns `None` if the header accepts no language of the catalogue. Ignores regions: `fr-FR` is
/// French.
#[must_use]
pub fn negotiate(accept_language: &str) -> Option<Language> {
    // Sorted by weight, the highest first.
    let ranges = parse_with_quality(accept_language);
    let is_named = |language| ranges.iter().any(|(range, _)| Language::from_tag(range) == Some(language));
    let wanted = ranges.iter().filter(|(_, weight)| *weight > 0.0 && *weight <= 1.0);
    let mut languages = wanted.filter_map(|(range, _)| match range.as_str() {
        "*" => Language::ALL.into_iter().find(|language| !is_named(*language)),
        _ => Language::from_tag(range),
    });
    languages.next()
}
