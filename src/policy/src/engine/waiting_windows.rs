//! The days on which the rulings on a line may change while its filing and shipping wait.

use crate::compile::Policy;
use crate::compile::program::{CompiledLimit, CompiledTest, Day};
use crate::request::{FactValue, ResolvedRequest};
use crate::value::{Date, Period};

/// The windows of a policy that end while filing and shipping wait, each with the fact that is its first day. A window between the day of the
/// request and that of shipping moves with both and never ends.
#[derive(Clone, Debug)]
pub struct WaitingWindows(Vec<(usize, Period)>);

impl WaitingWindows {
    /// Returns, sorted, the days after `from` that directly follow the end of a window of this line. Between two of these days no ruling on
    /// the line changes.
    #[must_use]
    pub fn ends(&self, request: &ResolvedRequest, line: usize, from: Date) -> Vec<Date> {
        let end = |(start, period): &(usize, Period)| {
            let FactValue::Date(start) = request.value(line, *start) else { return None };
            Some(start.plus(*period).plus_days(1)).filter(|end| *end > from)
        };
        let mut ends: Vec<Date> = self.0.iter().filter_map(end).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }
}

impl Policy {
    /// Returns the windows that are measured to the day of the request or of shipping. Of a table they include every row, also those that apply to no line:
    /// a further day is harmless.
    #[must_use]
    pub fn waiting_windows(&self) -> WaitingWindows {
        let program = self.program();
        let conditions = (0..program.remedies.len()).flat_map(|remedy| program.deciding_conditions(remedy));
        let mut windows = Vec::new();
        let mut add = |window: (usize, Period)| {
            if !windows.contains(&window) {
                windows.push(window);
            }
        };
        for test in conditions.flat_map(|condition| condition.leaves()) {
            let CompiledTest::Within { day: Day::AsOf | Day::ShipOn, of: Day::Fact(start), limit } = test
            else {
                continue;
            };
            match limit {
                CompiledLimit::Period(period) => add((*start, *period)),
                CompiledLimit::Table(table) => {
                    let rows = program.tables.get(*table).map_or(&[][..], |table| &table.rows);
                    for row in rows {
                        add((*start, row.period));
                    }
                }
            }
        }
        WaitingWindows(windows)
    }

    /// Returns whether the remedy's verdict or money may change with the day of shipping.
    #[must_use]
    pub fn depends_on_ship_day(&self, remedy: usize) -> bool {
        self.reads_day(remedy, &|day| *day == Day::ShipOn)
    }

    /// Returns whether the remedy's verdict or money may change while filing and shipping wait.
    #[must_use]
    pub fn depends_on_waiting(&self, remedy: usize) -> bool {
        self.reads_day(remedy, &|day| matches!(day, Day::AsOf | Day::ShipOn))
    }

    fn reads_day(&self, remedy: usize, is_meant: &dyn Fn(&Day) -> bool) -> bool {
        let mut conditions = self.program().deciding_conditions(remedy);
        conditions.any(|condition| {
            condition.leaves().any(|test| match test {
                CompiledTest::Within { day, of, .. } => is_meant(day) || is_meant(of),
                CompiledTest::Remedy { remedy, .. } => self.reads_day(*remedy, is_meant),
                _ => false,
            })
        })
    }
}
