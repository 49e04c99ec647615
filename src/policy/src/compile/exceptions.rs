//! Exceptions of gates: which of them can never keep a remedy open, and which gaps of a table they make irrelevant.

use super::Compiler;
use crate::compile::program::{CompiledCondition, CompiledGate, CompiledLimit, CompiledRemedy, CompiledTest};

/// Sets `exception_closes` on the gates whose exception contradicts another gate of the same remedy. If several remedies share a gate,
/// the remedies with such a contradiction get a copy of it.
pub(super) fn mark_closing_exceptions(remedies: &mut [CompiledRemedy], gates: &mut Vec<CompiledGate>) {
    let declared = gates.len();
    for index in 0..declared {
        let Some(exception) = gates.get(index).and_then(|gate| gate.unless.clone()) else { continue };
        let mut closing = None;
        for remedy in remedies.iter_mut().filter(|remedy| remedy.gates.contains(&index)) {
            let mut others =
                remedy.gates.iter().filter(|other| **other != index).filter_map(|other| gates.get(*other));
            if !others.any(|other| other.unless.is_none() && exception.contradicts(&other.require)) {
                continue;
            }
            let closing = *closing.get_or_insert_with(|| {
                gates.extend(
                    gates.get(index).cloned().map(|gate| CompiledGate { exception_closes: true, ..gate }),
                );
                gates.len().saturating_sub(1)
            });
            for gate in remedy.gates.iter_mut().filter(|gate| **gate == index) {
                *gate = closing;
            }
        }
    }
}

impl Compiler<'_> {
    /// Replaces each table in the condition by a copy without the gaps that coincide with the exception: see [`Self::table_outside`].
    pub(super) fn read_tables_outside(
        &mut self,
        condition: &mut CompiledCondition,
        exception: &CompiledCondition,
    ) {
        match &mut condition.test {
            CompiledTest::Within { limit: CompiledLimit::Table(table), .. } => {
                *table = self.table_outside(*table, exception);
            }
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                for part in parts {
                    self.read_tables_outside(part, exception);
                }
            }
            CompiledTest::Not(part) => self.read_tables_outside(part, exception),
            CompiledTest::Within { .. }
            | CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Clear { .. }
            | CompiledTest::Remedy { .. } => {}
        }
    }
}

impl CompiledCondition {
    /// Returns whether `other` fails wherever this condition holds, as far as their choices show.
    fn contradicts(&self, other: &Self) -> bool {
        match (&self.test, &other.test) {
            (CompiledTest::All(parts), _) => parts.iter().any(|part| part.contradicts(other)),
            (CompiledTest::Any(parts), _) => parts.iter().all(|part| part.contradicts(other)),
            (_, CompiledTest::All(parts)) => parts.iter().any(|part| self.contradicts(part)),
            (_, CompiledTest::Any(parts)) => parts.iter().all(|part| self.contradicts(part)),
            _ => match (self.choices(), other.choices()) {
                (Some((fact, these)), Some((other, those))) => fact == other && these & those == 0,
                _ => false,
            },
        }
    }

    /// Returns the choices of a fact, as bits, under which this condition fails whatever the other facts are.
    pub(super) fn excludes_choices(&self, fact: usize, choices: u64) -> u64 {
        match &self.test {
            CompiledTest::Any(parts) => {
                parts.iter().fold(choices, |left, part| part.excludes_choices(fact, left))
            }
            _ => match self.choices() {
                Some((own, bits)) if own == fact => choices & !bits,
                _ => choices,
            },
        }
    }

    /// Returns the fact whose choice this condition asks for, and the choices, as bits.
    fn choices(&self) -> Option<(usize, u64)> {
        match &self.test {
            CompiledTest::Is { fact, among } => Some((*fact, *among)),
            CompiledTest::Not(part) => part.choices().map(|(fact, bits)| (fact, !bits)),
            CompiledTest::All(_)
            | CompiledTest::Any(_)
            | CompiledTest::Within { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Clear { .. }
            | CompiledTest::Remedy { .. } => None,
        }
    }
}
