//! Separates a model from the description, the count or the price beside it in the same cell.

use super::serials::are_alike_codes;
use super::{has_status_behind, is_single_unit};

/// Returns the code of a cell that has words beside it: of `[KNC-1] Dome camera`, `KNC-1 - Dome camera` and `Cameras:KNC-1`, `KNC-1`.
pub(crate) fn without_description(text: &str) -> &str {
    let has_digit = |code: &str| code.contains(|c: char| c.is_ascii_digit());
    let in_brackets = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if let Some((code, _)) = in_brackets.filter(|(code, _)| has_digit(code)) {
        return code.trim();
    }
    // Accounting programs put the names of groups before an item: `Cameras:KNC-1`.
    if let Some((groups, code)) = text.rsplit_once(':').map(|(groups, code)| (groups, code.trim()))
        && has_digit(code)
        && !has_digit(groups)
        && !code.contains(char::is_whitespace)
    {
        return code;
    }
    // Every mark has a space; most models have none.
    if !text.contains(' ') {
        return text;
    }
    let is_code = |code: &str| code.len() >= 3 && has_digit(code) && !code.contains(char::is_whitespace);
    // Behind a code, figures may be a part of it.
    let is_description = |words: &str| !has_digit(words) && words.contains(char::is_alphabetic);
    let parts = [" - ", " – ", " — ", ": "].iter().find_map(|mark| text.split_once(mark));
    match parts {
        Some((code, words)) if is_code(code.trim()) && is_description(words) => code.trim(),
        Some(_) | None => text,
    }
}

/// Returns whether a cell has several models, or a count, a price or a status beside the model: `KNC-1, KNC-2`, `2x KNC-1`,
/// `KNC-1 @ 250.00`, `KNC-1 (returned)`.
pub(crate) fn has_more_than_model(text: &str) -> bool {
    // Most models are one word, with no mark between two.
    text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        && (has_count(text) || are_several(text) || has_status_behind(text))
}

fn are_several(text: &str) -> bool {
    [",", ";", "\n", " / ", " & ", " + "].iter().any(|mark| {
        let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
        parts.iter().all(|part| part.len() >= 4 && !part.contains(char::is_whitespace))
            && are_alike_codes(&parts)
    })
}

fn has_count(text: &str) -> bool {
    // A capital `X` before figures is part of a code.
    let is_times = |c| matches!(c, 'x' | '×' | '*');
    let is_number = |text: &str| {
        !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_times_word = |word: &str| word.chars().count() == 1 && word.starts_with(is_times);
    let is_count = |word: &str| {
        word.strip_prefix(is_times).is_some_and(is_number)
            || word.strip_suffix(is_times).is_some_and(is_number)
    };
    let is_in_brackets =
        |word: &str| word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(is_number);
    match words.as_slice() {
        [] | [_] => false,
        [first, .., last] if is_count(first) || is_count(last) || is_in_brackets(last) => true,
        [number, times, _, ..] if is_number(number) && is_times_word(times) => true,
        [_, .., times, number] if is_number(number) && is_times_word(times) => true,
        [_, .., number, unit] if is_number(number) && is_single_unit(unit) => true,
        words => words.contains(&"@"),
    }
}
