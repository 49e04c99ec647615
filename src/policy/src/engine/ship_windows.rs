//! The days on which the rulings on a line may change if only the day of shipping moves.

use crate::compile::Policy;
use crate::compile::program::{CompiledLimit, CompiledTest, Day};
use crate::request::{FactValue, ResolvedRequest};
use crate::value::Date;

impl Policy {
    /// Returns, sorted, the days after `from` that directly follow the end of a window of this line. Only windows that are measured to
    /// the day of shipping count. Between two of these days no ruling on the line changes.
    #[must_use]
    pub fn ship_windows_end(&self, request: &ResolvedRequest, line: usize, from: Date) -> Vec<Date> {
        let mut ends = Vec::new();
        for (of, limit) in self.ship_windows() {
            let of = match of {
                Day::AsOf => Some(request.as_of()),
                // A window that starts on the day of shipping moves with it and never ends.
                Day::ShipOn => None,
                Day::Fact(fact) => match request.value(line, fact) {
                    FactValue::Date(date) => Some(date),
                    _ => None,
                },
            };
            let Some(of) = of else { continue };
            let mut add = |period| ends.push(of.plus(period).plus_days(1));
            match limit {
                CompiledLimit::Period(period) => add(period),
                // Adds the end of every row, even of rows that do not apply: an extra day is harmless.
                CompiledLimit::Table(table) => {
                    let rows = self.program().tables.get(table).map_or(&[][..], |table| &table.rows);
                    for row in rows {
                        add(row.period);
                    }
                }
            }
        }
        ends.retain(|end| *end > from);
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// Returns whether the remedy's verdict or money may change with the day of shipping.
    #[must_use]
    pub fn depends_on_ship_day(&self, remedy: usize) -> bool {
        let mut conditions = self.program().deciding_conditions(remedy);
        conditions.any(|condition| {
            condition.leaves().any(|test| match test {
                CompiledTest::Within { day, of, .. } => {
                    matches!(day, Day::ShipOn) || matches!(of, Day::ShipOn)
                }
                CompiledTest::Remedy { remedy, .. } => self.depends_on_ship_day(*remedy),
                _ => false,
            })
        })
    }

    /// Returns the start and the limit of every window that is measured to the day of shipping.
    fn ship_windows(&self) -> impl Iterator<Item = (Day, CompiledLimit)> {
        let program = self.program();
        let conditions = (0..program.remedies.len()).flat_map(|remedy| program.deciding_conditions(remedy));
        conditions.flat_map(|condition| condition.leaves()).filter_map(|test| match test {
            CompiledTest::Within { day: Day::ShipOn, of, limit } => Some((*of, *limit)),
            _ => None,
        })
    }
}
