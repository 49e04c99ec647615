//! Whether a customer's free text is informative enough.

use serde::{Deserialize, Serialize};

use crate::wire::Decode;

/// The minimum content of a free-text answer, for one language (`[vague.en]` in a document).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct MinimumContent {
    /// The number of words that a clear text has at least.
    pub minimum_words: usize,
    /// Texts without information, compared without case and punctuation.
    pub empty_phrases: Vec<String>,
}

/// Splits a text into words without case and punctuation.
///
/// An apostrophe of either kind does not separate words, so `it’s` is `its`; but where French elides a vowel, the apostrophe
/// separates two words: `l’image` is `l` and `image`.
pub(crate) fn words(text: &str) -> Vec<String> {
    const ELIDED: [&str; 9] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu"];
    let is_apostrophe = |c: char| matches!(c, '\'' | '’');
    let text: String = text.chars().map(lower_case).collect();
    let mut words = Vec::new();
    for part in text.split(|c: char| separates_words(c) && !is_apostrophe(c)) {
        let mut word = String::new();
        for piece in part.split(is_apostrophe) {
            word.push_str(piece);
            if ELIDED.contains(&word.as_str()) {
                words.push(std::mem::take(&mut word));
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// Returns a Latin letter of Western Europe in lower case. The standard library covers all scripts with tables that every
/// customer would download.
fn lower_case(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) | 0x20).unwrap_or(c),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        other => other,
    }
}

/// Returns whether a character is white space or punctuation (ASCII, Latin-1, general and CJK punctuation).
fn separates_words(c: char) -> bool {
    match c {
        '\0'..='\x7f' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        _ => false,
    }
}
