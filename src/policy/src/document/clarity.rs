//! The check that a customer's free text contains enough information.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::wire::Decode;

/// The minimum content of a free-text answer, for one language (`[vague.en]` in a document).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct MinimumContent {
    /// The minimum number of words of a clear text.
    pub minimum_words: usize,
    /// Texts without information, compared without case and punctuation.
    pub empty_phrases: Vec<String>,
}

/// The minimum content over all languages of a document, prepared for comparing.
#[derive(Clone, Debug)]
pub(crate) struct Clarity {
    minimum_words: usize,
    /// The normalised empty phrases.
    empty_phrases: Vec<String>,
}

impl Clarity {
    pub(crate) fn new(minimum_content: &LiteMap<String, MinimumContent>) -> Self {
        let languages = minimum_content.values();
        let phrases = languages.clone().flat_map(|minimum| &minimum.empty_phrases);
        Self {
            minimum_words: languages.map(|minimum| minimum.minimum_words).min().unwrap_or(1),
            empty_phrases: phrases.map(|phrase| normalise(phrase).0).collect(),
        }
    }

    /// Returns whether a text has the minimum content of some language: enough words, and not an empty phrase.
    pub(crate) fn is_clear(&self, text: &str) -> bool {
        let (text, words) = normalise(text);
        words >= self.minimum_words && !self.empty_phrases.contains(&text)
    }
}

/// Returns the words of a text, in lower case, without punctuation and each followed by a space, and the number of words.
///
/// An apostrophe of either kind does not separate words, so `it’s` is `its`; but where French elides a vowel, the apostrophe
/// separates two words: `l’image` is `l` and `image`.
fn normalise(text: &str) -> (String, usize) {
    const ELIDED: [&str; 9] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu"];
    let (mut normalised, mut words, mut start) = (String::with_capacity(text.len()), 0_usize, 0);
    // The end of the text separates words as well.
    for c in text.chars().map(lower_case).chain([' ']) {
        let word = normalised.get(start..).unwrap_or_default();
        let is_apostrophe = matches!(c, '\'' | '’');
        if is_apostrophe && !ELIDED.contains(&word) {
            continue;
        }
        if !is_apostrophe && !separates_words(c) {
            normalised.push(c);
        } else if !word.is_empty() {
            normalised.push(' ');
            words = words.saturating_add(1);
            start = normalised.len();
        }
    }
    (normalised, words)
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
