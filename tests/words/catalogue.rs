//! The whole catalogue, read from its source: every message with its texts in each language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::typography::{ending, faults};

/// The texts that are the same in English and in another language.
const SAME: [&str; 12] = [
    "{page} · {vendor}",
    "A4",
    "Option",
    "Date",
    "No",
    "Possible",
    "Net",
    "Clauses",
    "Clause",
    "Section",
    "Total",
    "Version {version}.",
];
/// The abbreviations that end with a full stop.
const ABBREVIATED: [&str; 2] = ["Cant.", "4 × 6 pulg."];

/// The texts of one message, by language. Some messages have several texts: the forms of a plural, or the parts of a mail. `english` is
/// empty if the English text comes from `policy`.
#[derive(Debug, Default)]
struct Message {
    english: Vec<String>,
    french: Vec<String>,
    spanish: Vec<String>,
}

impl Message {
    /// Returns each text of another language with its English text.
    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.french.iter().chain(&self.spanish).map(String::as_str);
        self.english.iter().chain(&self.english).map(String::as_str).zip(texts)
    }
}

#[test]
fn the_reader_finds_every_message() {
    let found = catalogue();
    assert!(found.len() > 500, "{}", found.len());
    for said in found {
        assert_eq!(said.french.len(), said.spanish.len(), "{said:#?}");
        assert!(said.english.is_empty() || said.english.len() == said.french.len(), "{said:#?}");
    }
}

#[test]
fn every_language_has_its_own_wording() {
    for said in catalogue() {
        for (english, text) in said.pairs() {
            let is_sign =
                english.split(['{', '}']).step_by(2).all(|part| !part.chars().any(char::is_alphabetic));
            assert!(english != text || is_sign || SAME.contains(&text), "{text}");
        }
    }
}

#[test]
fn every_language_uses_the_same_arguments_of_a_message() {
    for said in catalogue() {
        assert_eq!(placeholders(&said.french), placeholders(&said.spanish), "{said:#?}");
        if !said.english.is_empty() {
            assert_eq!(placeholders(&said.french), placeholders(&said.english), "{said:#?}");
        }
    }
}

#[test]
fn every_text_follows_the_typography_of_its_language() {
    let catalogue = catalogue();
    let texts = catalogue
        .iter()
        .flat_map(|said| [("en", &said.english), ("fr", &said.french), ("es", &said.spanish)]);
    let wrong = texts.flat_map(|(language, texts)| texts.iter().map(move |text| (language, text)));
    let wrong: Vec<_> = wrong
        .map(|(language, text)| (text, faults(language, &without_placeholders(text))))
        .filter(|(_, faults)| !faults.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_text_ends_with_the_same_sign_as_the_english_text() {
    for said in catalogue() {
        for (english, text) in said.pairs() {
            assert!(ending(text) == ending(english) || ABBREVIATED.contains(&text), "{text} ({english})");
            let around =
                |text: &str| (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
            assert_eq!(around(text), around(english), "{text}");
        }
    }
}

#[test]
fn no_french_text_writes_a_word_before_the_vendors_name_that_a_vowel_would_shorten() {
    for text in catalogue().iter().flat_map(|said| &said.french) {
        for word in ["de", "que", "le", "la"] {
            assert!(!text.contains(&format!("{word} {{vendor}}")), "{text}");
        }
    }
}

fn catalogue() -> Vec<Message> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for folder in ["", "mail", "portal", "problems", "workbench"].map(|folder| sources.join(folder)) {
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            // `format` and the macros have tests of their own.
            let is_catalogue = file.extension().is_some_and(|extension| extension == "rs")
                && !["format", "catalogue", "language"]
                    .iter()
                    .any(|name| file.file_stem().is_some_and(|stem| stem == *name));
            if is_catalogue {
                read(&fs::read_to_string(&file).unwrap(), &mut found);
            }
        }
    }
    found
}

/// Collects the texts after `en:`, `fr:` and `es:`.
fn read(source: &str, found: &mut Vec<Message>) {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    // The messages that have begun, each with its depth of brackets and the language of its current text.
    let mut open: Vec<(usize, &str, Message)> = Vec::new();
    let (mut depth, mut word, mut rest) = (0, String::new(), code.as_str());
    while let Some(next) = rest.chars().next() {
        rest = &rest[next.len_utf8()..];
        match next {
            '"' => {
                let (text, after) = literal(rest);
                rest = after;
                if let Some((_, language, said)) = open.last_mut() {
                    match *language {
                        "en" => said.english.push(text),
                        "fr" => said.french.push(text),
                        _ => said.spanish.push(text),
                    }
                }
            }
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth -= 1;
                while let Some((_, _, said)) = open.pop_if(|(began, ..)| *began > depth) {
                    // The pattern of a macro has no texts.
                    if !said.french.is_empty() {
                        found.push(said);
                    }
                }
            }
            ':' if word == "en" => open.push((depth, "en", Message::default())),
            ':' if word == "fr" || word == "es" => {
                let place = open.last_mut().unwrap();
                place.1 = if word == "fr" { "fr" } else { "es" };
            }
            _ => {}
        }
        if next.is_alphanumeric() || next == '_' { word.push(next) } else { word.clear() }
    }
}

/// Returns the text of a string literal, and the source after it.
fn literal(source: &str) -> (String, &str) {
    let (mut text, mut chars) = (String::new(), source.chars());
    while let Some(next) = chars.next() {
        match next {
            '"' => break,
            '\\' => match chars.next().unwrap() {
                'n' => text.push('\n'),
                'u' => {
                    let (digits, after) = chars.as_str()[1..].split_once('}').unwrap();
                    text.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
                    chars = after.chars();
                }
                '\n' => chars = chars.as_str().trim_start().chars(),
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    (text, chars.as_str())
}

/// Returns the names of the arguments, between braces, that texts use.
fn placeholders(texts: &[String]) -> BTreeSet<&str> {
    texts
        .iter()
        .flat_map(|text| text.split('{').skip(1))
        .filter_map(|part| part.split(['}', ':']).next())
        .collect()
}

/// Returns the text with a word in the place of each argument.
fn without_placeholders(text: &str) -> String {
    text.split('{')
        .map(|part| part.split_once('}').map_or(part.to_owned(), |(_, after)| format!("x{after}")))
        .collect()
}
