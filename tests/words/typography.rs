//! The rules of typography of each language.

const SPACE: char = '\u{a0}';

/// Returns the rules of the language that a text breaks.
pub(crate) fn faults(language: &str, text: &str) -> Vec<&'static str> {
    let mut rules = vec![
        (text.contains('"'), "straight quotation marks"),
        (text.contains("..."), "three full stops for one sign"),
        (text.contains("  ") && !text.contains('\n'), "two spaces"),
        (text.contains(" %") || text.contains(" :"), "a sign that may begin a line"),
    ];
    match language {
        "fr" => rules.extend([
            (text.contains('\''), "a straight apostrophe"),
            (text.contains(['“', '”']), "quotation marks that are not French"),
            (follows(text, ':', |before| before != SPACE), "no space before a colon"),
            (has_decimal_point(text), "a decimal point, for what people write with a comma"),
            (follows(text, '%', |before| before != SPACE), "no space before a percent sign"),
            (follows(text, '»', |before| before != SPACE), "no space before a closing quotation mark"),
            (
                text.match_indices('«').any(|(at, sign)| !text[at + sign.len()..].starts_with(SPACE)),
                "no space after an opening quotation mark",
            ),
            (
                ['?', '!', ';'].into_iter().any(|sign| follows(text, sign, char::is_whitespace)),
                "a space before ? ! or ;, as in France",
            ),
        ]),
        "es" => rules.extend([
            (text.contains('\''), "a straight apostrophe"),
            (text.contains(['«', '»']), "quotation marks that are not of the Americas"),
            (text.matches('¿').count() != text.matches('?').count(), "a question that does not open"),
            (text.matches('¡').count() != text.matches('!').count(), "an exclamation that does not open"),
            (follows(text, '%', |before| before != SPACE), "no space before a percent sign"),
            (
                [':', '?', '!', ';'].into_iter().any(|sign| follows(text, sign, char::is_whitespace)),
                "a space before a sign",
            ),
        ]),
        _ => rules.push((text.contains(['«', '»']), "quotation marks that are not English")),
    }
    rules.into_iter().filter_map(|(is_broken, rule)| is_broken.then_some(rule)).collect()
}

/// Returns whether the text has a point between two digits, except in backticks, which enclose text for machines.
fn has_decimal_point(text: &str) -> bool {
    let for_people = text.split('`').step_by(2).flat_map(|part| part.split(char::is_whitespace));
    for_people.flat_map(|word| word.match_indices('.').map(move |(at, _)| word.split_at(at))).any(
        |(before, after)| {
            before.ends_with(|last: char| last.is_ascii_digit())
                && after[1..].starts_with(|next: char| next.is_ascii_digit())
        },
    )
}

/// Returns whether `sign` follows, anywhere in the text, a character for which `is_wrong` is true.
fn follows(text: &str, sign: char, is_wrong: impl Fn(char) -> bool) -> bool {
    text.match_indices(sign).any(|(at, _)| text[..at].chars().next_back().is_none_or(&is_wrong))
}

/// Returns the punctuation mark at the end of a text.
pub(crate) fn ending(text: &str) -> Option<char> {
    text.trim_end().chars().next_back().filter(|last| matches!(last, '.' | '?' | '!' | ':' | '…'))
}

#[test]
fn broken_rules_are_found_and_correct_texts_have_none() {
    for (language, text) in [
        ("fr", "L'adresse"),
        ("fr", "Ceci: cela"),
        ("fr", "Ceci : cela"),
        ("fr", "20%"),
        ("fr", "« Ceci »"),
        ("fr", "Quoi\u{a0}?"),
        ("fr", "par exemple 250.00"),
        ("es", "Qué?"),
        ("es", "«Esto»"),
        ("es", "20%"),
        ("en", "\"This\""),
    ] {
        assert!(!faults(language, text).is_empty(), "{language} {text}");
    }
    for (language, text) in [
        ("fr", "L’adresse\u{a0}: «\u{a0}ici\u{a0}»; quoi? 20\u{a0}%. Écrivez 250,00 ou `250.00`."),
        ("es", "¿Qué? “Esto”: 20\u{a0}%"),
    ] {
        assert!(faults(language, text).is_empty(), "{text}");
    }
}
