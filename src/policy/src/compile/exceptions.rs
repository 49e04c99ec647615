//! Exceptions of gates: where one cannot save a remedy, and which rows of a table it makes irrelevant.

use super::Compiler;
use crate::program::{Check, GateProgram, Node, RemedyProgram, Span};

/// Marks the gates whose exception closes the remedy through another of its gates. A gate that several remedies share is copied
/// where that differs between them.
pub(super) fn close(remedies: &mut [RemedyProgram], gates: &mut Vec<GateProgram>) {
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
                    gates.get(index).cloned().map(|gate| GateProgram { exception_closes: true, ..gate }),
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
    /// Lets the condition read its tables without the rows that only the exception could select.
    pub(super) fn read_tables_outside(&mut self, node: &mut Node, exception: &Node) {
        match &mut node.check {
            Check::Within { limit: Span::Table(table), .. } => *table = self.table_outside(*table, exception),
            Check::All(parts) | Check::Any(parts) => {
                parts.iter_mut().for_each(|part| self.read_tables_outside(part, exception));
            }
            Check::Not(part) => self.read_tables_outside(part, exception),
            Check::Within { .. }
            | Check::Is { .. }
            | Check::Compare { .. }
            | Check::Clear { .. }
            | Check::Remedy { .. } => {}
        }
    }
}

impl Node {
    /// Whether `other` fails wherever this condition holds, as far as their choices show.
    fn contradicts(&self, other: &Self) -> bool {
        match (&self.check, &other.check) {
            (Check::All(parts), _) => parts.iter().any(|part| part.contradicts(other)),
            (Check::Any(parts), _) => parts.iter().all(|part| part.contradicts(other)),
            (_, Check::All(parts)) => parts.iter().any(|part| self.contradicts(part)),
            (_, Check::Any(parts)) => parts.iter().all(|part| self.contradicts(part)),
            _ => match (self.choices(), other.choices()) {
                (Some((fact, these)), Some((other, those))) => fact == other && these & those == 0,
                _ => false,
            },
        }
    }

    /// Those of a fact's choices, as bits, under which this condition does not hold, whatever else is known.
    pub(super) fn excludes_choices(&self, fact: usize, choices: u64) -> u64 {
        match &self.check {
            Check::Any(parts) => parts.iter().fold(choices, |left, part| part.excludes_choices(fact, left)),
            _ => match self.choices() {
                Some((own, bits)) if own == fact => choices & !bits,
                _ => choices,
            },
        }
    }

    /// The fact whose choice this condition asks for, and the choices, as bits.
    fn choices(&self) -> Option<(usize, u64)> {
        match &self.check {
            Check::Is { fact, among } => Some((*fact, *among)),
            Check::Not(part) => part.choices().map(|(fact, bits)| (fact, !bits)),
            Check::All(_)
            | Check::Any(_)
            | Check::Within { .. }
            | Check::Compare { .. }
            | Check::Clear { .. }
            | Check::Remedy { .. } => None,
        }
    }
}
