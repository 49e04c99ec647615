//! Which other remedies a remedy reads, so that it can be judged without the rest.

use crate::compile::program::{CompiledCondition, CompiledTest, Program};

impl Program {
    /// The remedy after all that it reads, themselves or through others, in the order in which they are judged.
    pub(super) fn chain(&self, remedy: usize) -> Vec<usize> {
        let mut wanted = vec![remedy];
        let mut next = 0;
        while let Some(&reader) = wanted.get(next) {
            next = next.saturating_add(1);
            self.each_read(reader, &mut |read| {
                if !wanted.contains(&read) {
                    wanted.push(read);
                }
            });
        }
        self.order.iter().copied().filter(|remedy| wanted.contains(remedy)).collect()
    }

    fn each_read(&self, remedy: usize, each: &mut impl FnMut(usize)) {
        let Some(program) = self.remedies.get(remedy) else { return };
        let gates = self.gates_of(program).flat_map(|gate| [Some(&gate.require), gate.unless.as_ref()]);
        let whens = program.fees.iter().map(|fee| fee.when.as_ref());
        gates.chain(whens).flatten().for_each(|node| reads(node, each));
    }
}

fn reads(node: &CompiledCondition, each: &mut impl FnMut(usize)) {
    match &node.check {
        CompiledTest::Remedy { remedy, .. } => each(*remedy),
        CompiledTest::All(parts) | CompiledTest::Any(parts) => {
            parts.iter().for_each(|part| reads(part, each))
        }
        CompiledTest::Not(part) => reads(part, each),
        CompiledTest::Is { .. }
        | CompiledTest::Compare { .. }
        | CompiledTest::Within { .. }
        | CompiledTest::Clear { .. } => {}
    }
}
