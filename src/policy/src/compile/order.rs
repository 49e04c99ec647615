//! The order in which remedies are judged.

use super::Compiler;
use crate::program::{Check, GateProgram, Node, RemedyProgram};
use crate::read::At;

impl Compiler<'_> {
    /// The remedies, each after those that its gates read; a circle is a problem.
    pub(super) fn order(&mut self, remedies: &[RemedyProgram], gates: &[GateProgram]) -> Vec<usize> {
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
                    self.problem(&At::Field(&At::Root, "gate"), || {
                        "remedies ask for each other's verdict in a circle".to_owned()
                    });
                    return order;
                }
            }
        }
    }
}

fn remedies_read(remedy: &RemedyProgram, gates: &[GateProgram]) -> Vec<usize> {
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

impl Node {
    fn remedies_read(&self, read: &mut Vec<usize>) {
        match &self.check {
            Check::Remedy { remedy, .. } => read.push(*remedy),
            Check::All(parts) | Check::Any(parts) => parts.iter().for_each(|part| part.remedies_read(read)),
            Check::Not(part) => part.remedies_read(read),
            Check::Is { .. } | Check::Compare { .. } | Check::Within { .. } | Check::Clear { .. } => {}
        }
    }
}
