//! Which heading means which column: the trade's usual words in three languages, and the document's own.

mod meaning;
mod synonyms;
mod target;

use policy::document::FactType;
use policy::{Document, Id};

use crate::text::normalised;
use meaning::meaning;
use synonyms::{HEADING_SYNONYMS, QUALIFIERS};
pub use target::Target;

/// How sure it is what a column says, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Its cells look like it.
    Content,
    /// Part of its heading says so.
    PartOfHeading,
    /// Its heading says so.
    Heading,
    /// The user said so, now or when a list with the same headings was read.
    Chosen,
}

/// The words that one policy's columns go by.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// Each fact with the words of its id and of its names.
    facts: Vec<(Id, Vec<Vec<String>>)>,
}

impl Vocabulary {
    /// The words of this document.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let known = document.facts.iter().filter(|fact| fact.kind != FactType::Decision);
        let facts = known.map(|fact| {
            let names = fact.label.wordings().map(meaning);
            (fact.id.clone(), std::iter::once(meaning(fact.id.as_str())).chain(names).collect())
        });
        Self { facts: facts.collect() }
    }

    /// What a heading means, and how sure that is. What stands in brackets is a remark.
    #[must_use]
    pub fn heading(&self, heading: &str) -> Option<(Target, Confidence)> {
        let plain = without_brackets(heading);
        let (text, words) = (normalised(&plain), meaning(&plain));
        if words.is_empty() {
            return None;
        }
        let sure = |target| (target, Confidence::Heading);
        let partly = |target| (target, Confidence::PartOfHeading);
        self.named(|name| same(name, &words))
            .map(Target::Fact)
            .map(sure)
            .or_else(|| self.usual(|phrase| phrase == text).map(sure))
            .or_else(|| self.only(|name| within(&words, name)).map(Target::Fact).map(partly))
            .or_else(|| {
                self.only(|name| name.len() > 1 && within(name, &words)).map(Target::Fact).map(partly)
            })
            .or_else(|| self.usual(|phrase| is_part(phrase, &text)).map(partly))
    }

    fn named(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        self.facts.iter().find(|(_, names)| names.iter().any(|name| is(name))).map(|(id, _)| id.clone())
    }

    /// The fact, where there is only one.
    fn only(&self, is: impl Fn(&[String]) -> bool) -> Option<Id> {
        let mut found = self.facts.iter().filter(|(_, names)| names.iter().any(|name| is(name)));
        let first = found.next()?;
        found.next().is_none().then(|| first.0.clone())
    }

    /// The target with such a phrase, the longest phrase first.
    fn usual(&self, is: impl Fn(&str) -> bool) -> Option<Target> {
        let phrases = HEADING_SYNONYMS
            .iter()
            .flat_map(|(name, phrases)| phrases.iter().map(move |phrase| (name, phrase)));
        let (name, _) = phrases.filter(|(_, phrase)| is(phrase)).max_by_key(|(_, phrase)| phrase.len())?;
        let target: Target = name.parse().unwrap_or(Target::LineTotal);
        match &target {
            Target::Fact(id) => self.facts.iter().any(|(fact, _)| fact == id).then_some(target),
            _ => Some(target),
        }
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    within(one, other) && within(other, one)
}

fn within(part: &[String], whole: &[String]) -> bool {
    !part.is_empty() && part.iter().all(|word| whole.contains(word))
}

/// Whether the heading is the phrase with words that add nothing; a phrase of one word is too little beside others.
fn is_part(phrase: &str, heading: &str) -> bool {
    let words: Vec<&str> = phrase.split(' ').collect();
    let (mut own, others): (Vec<&str>, Vec<&str>) = heading.split(' ').partition(|word| words.contains(word));
    own.dedup();
    own == words && others.iter().all(|word| QUALIFIERS.contains(word))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    // A heading that is nothing but a remark is one all the same.
    if plain.trim().is_empty() { text.to_owned() } else { plain }
}
