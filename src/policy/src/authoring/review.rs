//! Checks of a document beyond compilation: texts in every language, valid ids and amounts, and parts that no rule uses.

mod about;
mod amounts;
mod citations;
mod ids;
mod translations;
mod unread;

use crate::compile::DocumentProblem;
use crate::document::Document;

/// Returns the problems of a document that compiling does not find.
pub(super) fn review(document: &Document) -> Vec<DocumentProblem> {
    [
        translations::missing_translations(document),
        about::problems(document),
        ids::malformed(document),
        citations::clauses_without_effect(document),
        amounts::invalid(document),
        unread::facts_and_tables(document),
    ]
    .concat()
}
