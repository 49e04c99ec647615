//! The days on which the rulings on a line may change if only the day of shipping moves.

use crate::compile::Policy;
use crate::compile::program::{CompiledLimit, CompiledTest, Day};
use crate::request::{FactValue, ResolvedRequest};
use crate::value::{Date, Period};

/// The windows of a policy that end with the day of shipping, each with the day on which it starts. A window that also starts on it moves
/// with it and never ends.
#[derive(Clone, Debug)]
pub struct ShipWindows(Vec<(Start, Period)>);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Start {
    AsOf,
    Fact(usize),
}

impl ShipWindows {
    /// Returns, sorted, the days after `from` that directly follow the end of a window of this line. Between two of these days no ruling on
    /// the line changes.
    #[must_use]
    pub fn ends(&self, request: &ResolvedRequest, line: usize, from: Date) -> Vec<Date> {
        let end = |(start, period): &(Start, Period)| {
            let start = match start {
                Start::AsOf => request.as_of(),
                Start::Fact(fact) => match request.value(line, *fact) {
                    FactValue::Date(date) => date,
                    _ => return None,
                },
            };
            Some(start.plus(*period).plus_days(1)).filter(|end| *end > from)
        };
        let mut ends: Vec<Date> = self.0.iter().filter_map(end).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }
}

impl Policy {
    /// Returns the windows that are measured to the day of shipping. Of a table they include every row, also those that apply to no line:
    /// a further day is harmless.
    #[must_use]
    pub fn ship_windows(&self) -> ShipWindows {
        let program = self.program();
        let conditions = (0..program.remedies.len()).flat_map(|remedy| program.deciding_conditions(remedy));
        let mut windows = Vec::new();
        let mut add = |window: (Start, Period)| {
            if !windows.contains(&window) {
                windows.push(window);
            }
        };
        for test in conditions.flat_map(|condition| condition.leaves()) {
            let CompiledTest::Within { day: Day::ShipOn, of, limit } = test else { continue };
            let start = match of {
                Day::AsOf => Start::AsOf,
                Day::Fact(fact) => Start::Fact(*fact),
                Day::ShipOn => continue,
            };
            match limit {
                CompiledLimit::Period(period) => add((start, *period)),
                CompiledLimit::Table(table) => {
                    let rows = program.tables.get(*table).map_or(&[][..], |table| &table.rows);
                    for row in rows {
                        add((start, row.period));
                    }
                }
            }
        }
        ShipWindows(windows)
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
}
