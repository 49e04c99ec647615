//! Loads a document from TOML, and reports all its problems.

use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::cases::{Case, CasesSource};
use super::{Authored, Diagnostic, digest, placeholders, reach, review};
use crate::compile::Policy;
use crate::document::Document;
use crate::wire::{Decode, explain};

/// Loads and reviews a document without running its worked cases.
///
/// # Errors
/// Every [`Diagnostic`], in the order of the file.
pub fn load(source: &str) -> Result<Authored, Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut loader = Loader::new(source, root.get_ref(), errors);
    let cases = loader.cases(is_of_cases);
    let authored = loader.document().and_then(|mut document| {
        let mut problems = placeholders::fill(&mut document);
        document.digest = digest(&document);
        problems.extend(review::review(&document));
        let policy = match Policy::new(document.clone()) {
            Ok(policy) => Some(policy),
            Err(found) => {
                problems.extend(found);
                None
            }
        };
        problems.extend(reach::rules_without_effect(&document, &problems));
        for problem in problems {
            loader.note(loader.place(&problem.pointer), problem.message);
        }
        Some(Authored { policy: policy?, cases })
    });
    loader.diagnostics.sort();
    match authored {
        Some(authored) if loader.diagnostics.is_empty() => Ok(authored),
        _ => Err(loader.diagnostics),
    }
}

/// Reads a file of worked cases.
///
/// # Errors
/// Every [`Diagnostic`], in the order of the file.
pub fn parse_cases(source: &str) -> Result<Vec<Case>, Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut loader = Loader::new(source, root.get_ref(), errors);
    let cases = loader.cases(|_| true);
    loader.diagnostics.sort();
    if loader.diagnostics.is_empty() { Ok(cases) } else { Err(loader.diagnostics) }
}

struct Loader<'s> {
    source: &'s str,
    root: &'s DeTable<'s>,
    diagnostics: Vec<Diagnostic>,
    /// Whether every part could be read; otherwise further checks would report consequences of the same faults.
    is_whole: bool,
}

impl<'s> Loader<'s> {
    fn new(source: &'s str, root: &'s DeTable<'s>, errors: Vec<toml::de::Error>) -> Self {
        let mut loader = Self { source, root, diagnostics: Vec::new(), is_whole: errors.is_empty() };
        for error in errors {
            loader.note(error.span(), error.message().to_owned());
        }
        loader
    }

    /// Reads the document without its worked cases; `None` if some part could not be read.
    fn document(&mut self) -> Option<Document> {
        let document: Document = self.read(|key| !is_of_cases(key));
        if !document.digest.is_empty() {
            self.note(self.place("/digest"), "the digest is computed: take it out".to_owned());
        }
        self.is_whole.then_some(document)
    }

    /// Reads the worked cases in the parts whose key is chosen.
    fn cases(&mut self, is_chosen: impl Fn(&str) -> bool) -> Vec<Case> {
        let cases: CasesSource = self.read(is_chosen);
        let mut merged = cases.merge();
        for (index, case) in merged.iter_mut().enumerate() {
            let place = self.place(&format!("/case/{index}")).unwrap_or_default();
            case.line = self.position(place.start).0;
        }
        merged
    }

    /// Reads the parts of the file whose key is chosen. A faulty part is a placeholder; an unknown key is left out.
    fn read<T: Decode>(&mut self, is_chosen: impl Fn(&str) -> bool) -> T {
        let parts = self.root.iter().filter(|(key, _)| is_chosen(key.get_ref()));
        let parts = parts.filter_map(|(key, part)| {
            let part = Value::deserialize(ValueDeserializer::from(part.clone())).ok()?;
            Some((key.get_ref().to_string(), part))
        });
        let (read, faults) = explain(&Value::Object(parts.collect()));
        for fault in faults {
            let (key, value) = locate(self.root, &fault.pointer);
            self.note(if fault.is_unknown_field { key } else { value }, fault.message);
            self.is_whole &= fault.is_unknown_field;
        }
        read
    }

    fn place(&self, pointer: &str) -> Option<Range<usize>> {
        locate(self.root, pointer).1
    }

    fn note(&mut self, span: Option<Range<usize>>, message: String) {
        let (line, column) = self.position(span.map_or(0, |span| span.start));
        let diagnostic = Diagnostic { line, column, message };
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Returns line and column, from 1, of a byte offset.
    fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.source.get(..offset).unwrap_or(self.source);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before.get(line_start..).unwrap_or("").chars().count() + 1)
    }
}

/// Returns whether a part of a document belongs to its worked cases.
fn is_of_cases(key: &str) -> bool {
    matches!(key, "base" | "case")
}

/// Returns the spans of a key and of its value in the file, following a JSON pointer as far as possible.
fn locate(root: &DeTable<'_>, pointer: &str) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let (mut key_span, mut value_span) = (None, None);
    let mut here: Option<&DeValue<'_>> = None;
    for segment in pointer.split('/').skip(1) {
        let segment = segment.replace("~1", "/").replace("~0", "~");
        let next = if let Some(table) = here.map_or(Some(root), DeValue::as_table) {
            let field = table.iter().find(|(key, _)| *key.get_ref() == segment);
            field.map(|(key, value)| (key.span(), value))
        } else {
            let array = here.and_then(DeValue::as_array);
            let element = array.and_then(|array| array.get(segment.parse::<usize>().ok()?));
            element.map(|element| (element.span(), element))
        };
        let Some((key, value)) = next else { break };
        (key_span, value_span) = (Some(key), Some(value.span()));
        here = Some(value.get_ref());
    }
    (key_span, value_span)
}
