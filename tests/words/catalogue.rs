//! The whole catalogue, read from its source: every place that says something in each language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::typography::{ending, faults};

/// What is said the same in English as in another language.
const SAME: [&str; 6] = ["{page} · {vendor}", "A4", "Option", "Date", "No", "Possible"];
/// What ends with a full stop because it is an abbreviation.
const ABBREVIATED: [&str; 2] = ["Cant.", "4 × 6 pulg."];

/// One place: its texts by language. Some have several, the forms of a plural or the parts of a mail. Where the engine says the
/// English, there is none of it.
#[derive(Debug, Default)]
struct Said {
    english: Vec<String>,
    french: Vec<String>,
    spanish: Vec<String>,
}

impl Said {
    /// Each text of another language, with its English.
    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.french.iter().chain(&self.spanish).map(String::as_str);
        self.english.iter().chain(&self.english).map(String::as_str).zip(texts)
    }
}

#[test]
fn the_reader_finds_every_place() {
    let found = catalogue();
    assert!(found.len() > 500, "{}", found.len());
    for said in found {
        assert_eq!(said.french.len(), said.spanish.len(), "{said:#?}");
        assert!(said.english.is_empty() || said.english.len() == said.french.len(), "{said:#?}");
    }
}

#[test]
fn every_language_says_it_in_its_own_words() {
    for said in catalogue() {
        for (english, text) in said.pairs() {
            let is_sign =
                english.split(['{', '}']).step_by(2).all(|part| !part.chars().any(char::is_alphabetic));
            assert!(english != text || is_sign || SAME.contains(&text), "{text}");
        }
    }
}

#[test]
fn every_language_uses_what_a_message_is_given() {
    for said in catalogue() {
        assert_eq!(placeholders(&said.french), placeholders(&said.spanish), "{said:#?}");
        if !said.english.is_empty() {
            assert_eq!(placeholders(&said.french), placeholders(&said.english), "{said:#?}");
        }
    }
}

#[test]
fn every_text_is_set_as_its_language_sets_it() {
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
fn every_text_ends_as_the_english_does() {
    for said in catalogue() {
        for (english, text) in said.pairs() {
            assert!(ending(text) == ending(english) || ABBREVIATED.contains(&text), "{text} ({english})");
            let around =
                |text: &str| (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
            assert_eq!(around(text), around(english), "{text}");
        }
    }
}

fn catalogue() -> Vec<Said> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for folder in [sources.clone(), sources.join("portal"), sources.join("workbench")] {
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            // What `format` and the macros themselves write has its own tests.
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

/// Collects the texts that stand after `en:`, `fr:` and `es:`.
fn read(source: &str, found: &mut Vec<Said>) {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    // The places that are open, each with the depth of brackets at which it began and its present language.
    let mut open: Vec<(usize, &str, Said)> = Vec::new();
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
                    // A macro's pattern says nothing.
                    if !said.french.is_empty() {
                        found.push(said);
                    }
                }
            }
            ':' if word == "en" => open.push((depth, "en", Said::default())),
            ':' if word == "fr" || word == "es" => {
                let place = open.last_mut().unwrap();
                place.1 = if word == "fr" { "fr" } else { "es" };
            }
            _ => {}
        }
        if next.is_alphanumeric() || next == '_' { word.push(next) } else { word.clear() }
    }
}

/// A literal's text, and what comes after it.
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

/// The arguments that texts use, between braces.
fn placeholders(texts: &[String]) -> BTreeSet<&str> {
    texts
        .iter()
        .flat_map(|text| text.split('{').skip(1))
        .filter_map(|part| part.split(['}', ':']).next())
        .collect()
}

/// The text with a word for each argument.
fn without_placeholders(text: &str) -> String {
    text.split('{')
        .map(|part| part.split_once('}').map_or(part.to_owned(), |(_, after)| format!("x{after}")))
        .collect()
}
