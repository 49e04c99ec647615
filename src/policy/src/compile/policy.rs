//! A policy document ready to judge.

use crate::compile::program::Program;
use crate::compile::{DocumentProblem, compile};
use crate::document::Document;

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

    /// Returns the document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    pub(crate) fn program(&self) -> &Program {
        &self.program
    }
}
