//! The order in which remedies are evaluated.

use super::Compiler;
use crate::compile::program::{CompiledCondition, CompiledGate, CompiledRemedy};
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

fn remedies_read(remedy: &CompiledRemedy, gates: &[CompiledGate]) -> Vec<usize> {
    let gates = remedy.gates.iter().filter_map(|gate| gates.get(*gate));
    let gates = gates.flat_map(CompiledGate::conditions);
    let fees = remedy.fees.iter().chain(&remedy.contingent).filter_map(|fee| fee.when.as_ref());
    let notices = remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref());
    gates.chain(fees).chain(notices).flat_map(CompiledCondition::remedies_read).collect()
}
