//! Which remedies look at the sum over a request's lines.

use crate::compile::Policy;
use crate::compile::program::{
    CompiledCondition, CompiledFee, CompiledOperand, CompiledRemedy, CompiledTest,
};
use crate::document::condition::Relation;
use crate::value::Id;

/// How a remedy of one line depends on what is wanted for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coupling {
    /// Not at all.
    None,
    /// What is asked for in its name must stay below a fact: asking for less never closes it.
    Cap,
    /// In some other way.
    Other,
}

/// A gate that lets a remedy be asked for only up to the amount of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// The fact.
    pub fact: Id,
    /// Whether the sum may be as large as the fact, or has to stay below it.
    pub may_equal: bool,
    /// The clause that says so.
    pub clause: Id,
}

impl Policy {
    /// How the remedy with this index depends on what is wanted for other lines.
    #[must_use]
    pub fn coupling(&self, remedy: usize) -> Coupling {
        let Some(program) = self.program().remedies.get(remedy) else { return Coupling::None };
        let nodes =
            self.program().gates_of(program).flat_map(|gate| [Some(&gate.require), gate.unless.as_ref()]);
        let whens = program.fees.iter().map(|fee: &CompiledFee| fee.when.as_ref());
        let couples = |node: &CompiledCondition| self.couples(node);
        if !nodes.chain(whens).flatten().any(couples) {
            return Coupling::None;
        }
        let mut gates = self.program().gates_of(program);
        let is_cap = gates
            .all(|gate| self.is_capped(&gate.require, remedy) && !gate.unless.as_ref().is_some_and(couples))
            && !program.fees.iter().filter_map(|fee| fee.when.as_ref()).any(couples);
        if is_cap { Coupling::Cap } else { Coupling::Other }
    }

    /// The fact that has to exceed what is asked for in the remedy's name, where a gate says so.
    #[must_use]
    pub fn cap(&self, remedy: usize) -> Option<Cap> {
        let program = self.program().remedies.get(remedy)?;
        self.program().gates_of(program).find_map(|gate| match gate.require.check {
            CompiledTest::Compare { fact, relation, to: CompiledOperand::Total(total) }
                if self.program().totals.get(total) == Some(&remedy) =>
            {
                let may_equal = match relation {
                    Relation::Above => false,
                    Relation::AtLeast => true,
                    Relation::Below | Relation::AtMost => return None,
                };
                let clause = self.clause_id(gate.require.clause.unwrap_or(gate.clause));
                Some(Cap { fact: self.program().facts.get(fact)?.id.clone(), may_equal, clause })
            }
            _ => None,
        })
    }

    /// Whether the condition reads a total, itself or through another remedy's verdict.
    fn couples(&self, node: &CompiledCondition) -> bool {
        match &node.check {
            CompiledTest::Compare { to: CompiledOperand::Total(_), .. } => true,
            CompiledTest::Remedy { remedy, .. } => self.coupling(*remedy) != Coupling::None,
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().any(|part| self.couples(part))
            }
            CompiledTest::Not(part) => self.couples(part),
            CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Within { .. }
            | CompiledTest::Clear { .. } => false,
        }
    }

    /// Whether a smaller total of this remedy can only help the condition.
    fn is_capped(&self, node: &CompiledCondition, own: usize) -> bool {
        match &node.check {
            CompiledTest::Compare { relation, to: CompiledOperand::Total(total), .. } => {
                matches!(relation, Relation::Above | Relation::AtLeast)
                    && self.program().totals.get(*total) == Some(&own)
            }
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().all(|part| self.is_capped(part, own))
            }
            CompiledTest::Not(_) | CompiledTest::Remedy { .. } => !self.couples(node),
            CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Within { .. }
            | CompiledTest::Clear { .. } => true,
        }
    }
}

impl crate::compile::program::Program {
    /// The gates that guard a remedy.
    pub(crate) fn gates_of<'a>(
        &'a self,
        remedy: &'a CompiledRemedy,
    ) -> impl Iterator<Item = &'a crate::compile::program::CompiledGate> {
        remedy.gates.iter().filter_map(|gate| self.gates.get(*gate))
    }
}
