//! The remedies whose verdicts a remedy reads, so that one remedy can be evaluated without the others.

use crate::compile::program::{CompiledCondition, Program};

impl Program {
    /// Returns the remedies that a remedy reads, directly or through others, and then the remedy itself, in evaluation order.
    pub(super) fn chain(&self, remedy: usize) -> Vec<usize> {
        let mut chain = vec![remedy];
        let mut next = 0;
        while let Some(&reader) = chain.get(next) {
            next = next.saturating_add(1);
            for read in self.deciding_conditions(reader).flat_map(CompiledCondition::remedies_read) {
                if !chain.contains(&read) {
                    chain.push(read);
                }
            }
        }
        self.order.iter().copied().filter(|remedy| chain.contains(remedy)).collect()
    }
}
