//! On which days the answers to a line change when only the day of shipping moves.

use crate::compile::Policy;
use crate::compile::program::{CompiledCondition, CompiledLimit, CompiledTest, Day};
use crate::request::FactValue;
use crate::request::ResolvedRequest;
use crate::value::Date;

impl Policy {
    /// The days after `from` on which some window that is measured to the day of shipping has just ended, for this line, in
    /// order. Between two of them nothing about the line changes.
    #[must_use]
    pub fn ship_windows_end(&self, inquiry: &ResolvedRequest, line: usize, from: Date) -> Vec<Date> {
        let mut ends = Vec::new();
        let Some((_, known)) = inquiry.line(line) else { return ends };
        self.each_ship_window(&mut |of, limit| {
            let of = match of {
                Day::AsOf => Some(inquiry.as_of()),
                // Such a window moves along with the day.
                Day::ShipOn => None,
                Day::Fact(fact) => match known.get(fact) {
                    Some(FactValue::Date(date)) => Some(*date),
                    _ => None,
                },
            };
            let Some(of) = of else { return };
            let mut add = |period| ends.push(of.plus(period).plus_days(1));
            match limit {
                CompiledLimit::Period(period) => add(period),
                // Every row: a day too many does no harm.
                CompiledLimit::Table(table) => {
                    let rows = self.program().tables.get(table).map_or(&[][..], |table| &table.rows);
                    for row in rows {
                        add(row.period);
                    }
                }
            }
        });
        ends.retain(|end| *end > from);
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// Whether the remedy's verdict or money may change with the day of shipping.
    #[must_use]
    pub fn depends_on_ship_day(&self, remedy: usize) -> bool {
        let Some(program) = self.program().remedies.get(remedy) else { return false };
        let gates = self.program().gates_of(program);
        let gates = gates.flat_map(|gate| [Some(&gate.require), gate.unless.as_ref()]);
        let whens = program.fees.iter().map(|fee| fee.when.as_ref());
        gates.chain(whens).flatten().any(|node| self.reads_ship_day(node))
    }

    fn reads_ship_day(&self, node: &CompiledCondition) -> bool {
        match &node.check {
            CompiledTest::Within { day, of, .. } => matches!(day, Day::ShipOn) || matches!(of, Day::ShipOn),
            CompiledTest::Remedy { remedy, .. } => self.depends_on_ship_day(*remedy),
            CompiledTest::All(parts) | CompiledTest::Any(parts) => {
                parts.iter().any(|part| self.reads_ship_day(part))
            }
            CompiledTest::Not(part) => self.reads_ship_day(part),
            CompiledTest::Is { .. } | CompiledTest::Compare { .. } | CompiledTest::Clear { .. } => false,
        }
    }

    fn each_ship_window(&self, each: &mut impl FnMut(Day, CompiledLimit)) {
        let program = self.program();
        for gate in &program.gates {
            [Some(&gate.require), gate.unless.as_ref()]
                .into_iter()
                .flatten()
                .for_each(|node| ship_window(node, each));
        }
        let fees = program.remedies.iter().flat_map(|remedy| &remedy.fees);
        fees.filter_map(|fee| fee.when.as_ref()).for_each(|node| ship_window(node, each));
    }
}

fn ship_window(node: &CompiledCondition, each: &mut impl FnMut(Day, CompiledLimit)) {
    match &node.check {
        CompiledTest::Within { day: Day::ShipOn, of, limit } => each(*of, *limit),
        CompiledTest::All(parts) | CompiledTest::Any(parts) => {
            parts.iter().for_each(|part| ship_window(part, each))
        }
        CompiledTest::Not(part) => ship_window(part, each),
        CompiledTest::Is { .. }
        | CompiledTest::Compare { .. }
        | CompiledTest::Within { .. }
        | CompiledTest::Clear { .. }
        | CompiledTest::Remedy { .. } => {}
    }
}
