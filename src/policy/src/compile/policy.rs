//! A policy document ready to judge.

use crate::compile::program::Program;
use crate::compile::{DocumentProblem, compile};
use crate::document::{Document, Scope};
use crate::request::BuiltInFact;

/// A document together with its compiled form.
#[derive(Debug)]
pub struct Policy {
    document: Document,
    program: Program,
}

impl Policy {
    /// Compiles a document.
    ///
    /// # Errors
    /// Every [`DocumentProblem`] of its logic: unknown ids, values of the wrong type, incomplete tables, circles.
    pub fn new(document: Document) -> Result<Self, Vec<DocumentProblem>> {
        let program = compile(&document)?;
        Ok(Self { document, program })
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    pub(crate) fn program(&self) -> &Program {
        &self.program
    }

    /// The index of the fact that `answers` of this scope may hold under this name.
    pub(crate) fn answerable(&self, name: &str, scope: Scope) -> Option<usize> {
        self.program.facts.iter().position(|fact| {
            fact.id == name
                && fact.scope == scope
                && fact.kind.is_asked_of_customer()
                && BuiltInFact::from_id(&fact.id).is_none()
        })
    }
}
