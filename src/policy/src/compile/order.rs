//! The order in which remedies are evaluated, and what each of them reads.

use super::Compiler;
use crate::compile::program::{CompiledCondition, CompiledGate, CompiledRemedy, CompiledTable, FactSet};
use crate::value::Pointer;

impl Compiler<'_> {
    /// Sorts the remedies so that each comes after the remedies whose verdicts it reads. Records a circle as a problem.
    pub(super) fn order(&mut self, remedies: &[CompiledRemedy], gates: &[CompiledGate]) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        loop {
            let ready = |index: &usize| {
                let reads =
                    remedies.get(*index).map(|remedy| remedies_read(remedy, gates)).unwrap_or_default();
                !order.contains(index) && reads.iter().all(|read| order.contains(read))
            };
            match (0..remedies.len()).find(ready) {
                Some(index) => order.push(index),
                None if order.len() == remedies.len() || !self.problems.is_empty() => return order,
                None => {
                    self.problem(&Pointer::Root.field("gate"), || {
                        "remedies ask for each other's verdict in a circle".to_owned()
                    });
                    return order;
                }
            }
        }
    }
}

/// Sets the chain and the facts that each remedy reads.
pub(super) fn set_dependencies(
    remedies: &mut [CompiledRemedy],
    gates: &[CompiledGate],
    tables: &[CompiledTable],
    order: &[usize],
) {
    // The remedies that a remedy reads come before it, so they are complete when it reads them.
    for &index in order {
        let Some(remedy) = remedies.get(index) else { continue };
        let read = remedies_read(remedy, gates);
        let read: Vec<&CompiledRemedy> = read.iter().filter_map(|read| remedies.get(*read)).collect();
        let is_in_chain =
            |other: &usize| *other == index || read.iter().any(|read| read.chain.contains(other));
        let chain = order.iter().copied().filter(is_in_chain).collect();
        let own = remedy.conditions(gates).map(|condition| condition.facts_read(tables));
        let reads = own.chain(read.iter().map(|read| read.reads)).fold(FactSet::EMPTY, FactSet::union);
        if let Some(remedy) = remedies.get_mut(index) {
            (remedy.chain, remedy.reads) = (chain, reads);
        }
    }
}

fn remedies_read(remedy: &CompiledRemedy, gates: &[CompiledGate]) -> Vec<usize> {
    let notices = remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref());
    remedy.conditions(gates).chain(notices).flat_map(CompiledCondition::remedies_read).collect()
}
