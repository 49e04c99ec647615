//! The coupling of lines: remedies of a line that depend on the other lines of the request.

use crate::compile::Policy;
use crate::compile::program::{CompiledCondition, CompiledOperand, CompiledTest};
use crate::document::condition::Relation;
use crate::value::Id;

/// The dependence of a line's remedy on the remedies wanted for other lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coupling {
    None,
    /// The sum requested under this remedy has an upper limit; a smaller sum stays eligible.
    Cap,
    /// In another way.
    Other,
}

/// A gate that limits the sum requested under a remedy to the amount of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    pub fact: Id,
    /// Whether the sum may equal the amount of the fact; otherwise it must be less.
    pub may_equal: bool,
    /// The clause that sets the limit.
    pub clause: Id,
}

impl Policy {
    /// Returns how the remedy with this index depends on the remedies wanted for other lines.
    #[must_use]
    pub fn coupling(&self, remedy: usize) -> Coupling {
        let program = self.program();
        let Some(compiled) = program.remedies.get(remedy) else { return Coupling::None };
        let couples = |condition: &CompiledCondition| self.couples(condition);
        let is_shared = compiled.fees.iter().any(|fee| fee.shared.is_some());
        if !is_shared && !program.deciding_conditions(remedy).any(couples) {
            return Coupling::None;
        }
        let mut gates = program.gates_of(remedy);
        let is_cap = !is_shared
            && gates.all(|gate| {
                self.is_capped(&gate.require, remedy) && !gate.unless.as_ref().is_some_and(couples)
            })
            && !compiled.fees.iter().filter_map(|fee| fee.when.as_ref()).any(couples);
        if is_cap { Coupling::Cap } else { Coupling::Other }
    }

    /// Returns the limit on the sum requested under the remedy, if a gate sets one.
    #[must_use]
    pub fn cap(&self, remedy: usize) -> Option<Cap> {
        let program = self.program();
        program.gates_of(remedy).find_map(|gate| match gate.require.test {
            CompiledTest::Compare { fact, relation, to: CompiledOperand::Total(total) }
                if program.totals.get(total) == Some(&remedy) =>
            {
                let may_equal = match relation {
                    Relation::Above => false,
                    Relation::AtLeast => true,
                    Relation::Below | Relation::AtMost => return None,
                };
                let clause = self.clause_id(gate.require.clause.unwrap_or(gate.clause))?.clone();
                Some(Cap { fact: program.facts.get(fact)?.id.clone(), may_equal, clause })
            }
            _ => None,
        })
    }

    /// Returns whether the condition reads a total, directly or through the verdict of another remedy.
    fn couples(&self, condition: &CompiledCondition) -> bool {
        condition.leaves().any(|test| match test {
            CompiledTest::Compare { to: CompiledOperand::Total(_), .. } => true,
            CompiledTest::Remedy { remedy, .. } => self.coupling(*remedy) != Coupling::None,
            _ => false,
        })
    }

    /// Returns whether a smaller total of this remedy never makes the condition fail.
    fn is_capped(&self, condition: &CompiledCondition, own: usize) -> bool {
        match &condition.test {
            CompiledTest::Compare { relation, to: CompiledOperand::Total(total), .. } => {
                matches!(relation, Relation::Above | Relation::AtLeast)
                    && self.program().totals.get(*total) == Some(&own)
            }
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().all(|part| self.is_capped(part, own))
            }
            CompiledTest::Not(_) | CompiledTest::Remedy { .. } => !self.couples(condition),
            CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Within { .. }
            | CompiledTest::Clear { .. } => true,
        }
    }
}
