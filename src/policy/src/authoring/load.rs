//! From TOML to a document, going on after each problem so that all are named at once.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::cases::{Case, CaseSource, merge_cases};
use super::{Authored, Diagnostic, digest, reach, review};
use crate::compile::DocumentProblem;
use crate::compile::Policy;
use crate::document::Document;

/// Loads and reviews a document without running its worked cases.
///
/// # Errors
/// Every [`Diagnostic`], in the order of the file.
pub fn load(source: &str) -> Result<Authored, Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut loader = Loader { source, root: root.get_ref(), diagnostics: Vec::new(), is_whole: true };
    for error in errors {
        loader.note(error.span(), error.message().to_owned());
    }
    let document = loader.document();
    let cases = loader.cases();
    let authored = document.filter(|_| loader.is_whole).and_then(|document| {
        let mut problems = review::review(&document);
        problems.extend(reach::rules_without_effect(&document));
        let policy = Policy::new(document).map_err(|more| problems.extend(more)).ok();
        for problem in problems {
            let span = locate(loader.root, &problem);
            loader.note(span, problem.message);
        }
        Some(Authored { policy: policy?, cases })
    });
    loader.diagnostics.sort();
    match authored {
        Some(authored) if loader.diagnostics.is_empty() => Ok(authored),
        _ => Err(loader.diagnostics),
    }
}

struct Loader<'s> {
    source: &'s str,
    root: &'s DeTable<'s>,
    diagnostics: Vec<Diagnostic>,
    /// Whether every part could be made out, so that it makes sense to look at how they fit.
    is_whole: bool,
}

impl<'s> Loader<'s> {
    fn document(&mut self) -> Option<Document> {
        const PARTS: [&str; 19] = [
            "policy",
            "fact",
            "wish",
            "list",
            "remedy",
            "clause",
            "section",
            "table",
            "gate",
            "fee",
            "contingent",
            "quoted_later",
            "freight",
            "duty",
            "notice",
            "process",
            "reading",
            "vague",
            "case",
        ];
        for key in
            self.root.keys().filter(|key| !PARTS.contains(&key.get_ref().as_ref()) && key.get_ref() != "base")
        {
            self.note(
                Some(key.span()),
                format!("unknown key `{}`: expected one of {}", key.get_ref(), PARTS.join(", ")),
            );
        }
        let policy = self.part("policy");
        if policy.is_none() && self.value("policy").is_none() {
            self.note(None, "there is no `[policy]`: say whose policy this is".to_owned());
        }
        let mut document = Document {
            policy: policy?,
            digest: String::new(),
            facts: self.list("fact"),
            intents: self.list("wish"),
            lists: self.list("list"),
            remedies: self.list("remedy"),
            clauses: self.list("clause"),
            sections: self.list("section"),
            tables: self.list("table"),
            gates: self.list("gate"),
            fees: self.list("fee"),
            contingent: self.list("contingent"),
            quoted_later: self.list("quoted_later"),
            freight: self.list("freight"),
            duties: self.list("duty"),
            notices: self.list("notice"),
            process: self.list("process"),
            readings: self.list("reading"),
            minimum_content: self.part("vague").unwrap_or_default(),
        };
        document.digest = digest(&document);
        Some(document)
    }

    fn cases(&mut self) -> Vec<Case> {
        let base = self.part("base").unwrap_or_default();
        let sources: Vec<CaseSource> = self.list("case");
        let lines =
            self.elements("case").iter().map(|case| self.position(case.span().start).0).collect::<Vec<_>>();
        let merged = merge_cases(&base, sources);
        merged.into_iter().zip(lines).map(|(case, line)| Case { line, ..case }).collect()
    }

    fn value(&self, name: &str) -> Option<&'s Spanned<DeValue<'s>>> {
        self.root.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value)
    }

    fn elements(&self, name: &str) -> Vec<&'s Spanned<DeValue<'s>>> {
        let array = self.value(name).and_then(|value| value.get_ref().as_array());
        array.map(|array| array.iter().collect()).unwrap_or_default()
    }

    fn part<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = self.value(name).cloned()?;
        self.read(value)
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        let span = self.value(name).filter(|value| !value.get_ref().is_array()).map(Spanned::span);
        if span.is_some() {
            self.note(span, format!("write each {name} under a heading `[[{name}]]`"));
        }
        self.elements(name).into_iter().filter_map(|element| self.read(element.clone())).collect()
    }

    /// Reads one part; an unknown key is noted and taken out, and reading goes on without it.
    fn read<T: DeserializeOwned>(&mut self, mut value: Spanned<DeValue<'s>>) -> Option<T> {
        loop {
            let error = match T::deserialize(ValueDeserializer::from(value.clone())) {
                Ok(read) => return Some(read),
                Err(error) => error,
            };
            let span = error.span().unwrap_or_else(|| value.span());
            self.note(Some(span.clone()), error.message().replace('\n', " "));
            if !(error.message().starts_with("unknown field") && remove_key(value.get_mut(), &span)) {
                self.is_whole = false;
                return None;
            }
        }
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

/// Takes the key at `span` out, wherever it is; whether it was there.
fn remove_key(value: &mut DeValue<'_>, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => {
            let found = table.keys().find(|key| key.span() == *span).cloned();
            match found {
                Some(key) => table.remove(&key).is_some(),
                None => table.iter_mut().any(|(_, value)| remove_key(value.get_mut(), span)),
            }
        }
        DeValue::Array(array) => array.iter_mut().any(|value| remove_key(value.get_mut(), span)),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => false,
    }
}

/// Finds the part of the file that a problem's pointer leads to, as deep as the pointer can be followed.
fn locate(root: &DeTable<'_>, problem: &DocumentProblem) -> Option<Range<usize>> {
    let mut span = None;
    let mut here: Option<&DeValue<'_>> = None;
    for segment in problem.pointer.split('/').skip(1) {
        let table = here.map_or(Some(root), DeValue::as_table);
        let next = match table {
            Some(table) => table.iter().find(|(key, _)| key.get_ref() == segment).map(|(_, value)| value),
            None => {
                here.and_then(DeValue::as_array).and_then(|array| array.get(segment.parse::<usize>().ok()?))
            }
        };
        let Some(next) = next else { break };
        span = Some(next.span());
        here = Some(next.get_ref());
    }
    span
}
