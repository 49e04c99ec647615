//! The order in which remedies are judged.

use super::Compiler;
use crate::compile::program::{CompiledCondition, CompiledGate, CompiledRemedy, CompiledTest};
use crate::value::Pointer;

impl Compiler<'_> {
    /// The remedies, each after those that its gates read; a circle is a problem.
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
    let mut read = Vec::new();
    for gate in remedy.gates.iter().filter_map(|gate| gates.get(*gate)) {
        gate.require.remedies_read(&mut read);
        gate.unless.iter().for_each(|node| node.remedies_read(&mut read));
    }
    for node in remedy.fees.iter().chain(&remedy.contingent).filter_map(|fee| fee.when.as_ref()) {
        node.remedies_read(&mut read);
    }
    for node in remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref()) {
        node.remedies_read(&mut read);
    }
    read
}

impl CompiledCondition {
    fn remedies_read(&self, read: &mut Vec<usize>) {
        match &self.check {
            CompiledTest::Remedy { remedy, .. } => read.push(*remedy),
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().for_each(|part| part.remedies_read(read))
            }
            CompiledTest::Not(part) => part.remedies_read(read),
            CompiledTest::Is { .. }
            | CompiledTest::Compare { .. }
            | CompiledTest::Within { .. }
            | CompiledTest::Clear { .. } => {}
        }
    }
}
