//! A policy: a document in compiled form, ready to assess requests.

use crate::compile::program::{ClauseIndex, FactSet, Program};
use crate::compile::{DocumentProblem, compile};
use crate::document::Document;
use crate::value::Id;

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

    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    pub(crate) fn program(&self) -> &Program {
        &self.program
    }

    /// Returns the facts on which the verdict and the charges of the remedy with this index may depend, contingent charges included, directly or
    /// through other remedies, in question order.
    #[must_use]
    pub fn facts_read(&self, remedy: usize) -> Vec<Id> {
        self.program().remedies.get(remedy).map(|remedy| self.fact_ids(remedy.reads)).unwrap_or_default()
    }

    /// Returns the ids of facts, in question order.
    pub(crate) fn fact_ids(&self, facts: FactSet) -> Vec<Id> {
        if facts == FactSet::EMPTY {
            return Vec::new();
        }
        let all = self.program().facts.iter().enumerate();
        all.filter(|(index, _)| facts.contains(*index)).map(|(_, fact)| fact.id.clone()).collect()
    }

    /// Returns the id of a clause; `None` if the index is out of range.
    pub(crate) fn clause_id(&self, clause: ClauseIndex) -> Option<&Id> {
        self.document().clauses.get(clause).map(|clause| &clause.id)
    }
}
