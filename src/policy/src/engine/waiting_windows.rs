//! The days on which the rulings on a line may change while its filing and shipping wait.

use crate::compile::Policy;
use crate::compile::program::{CompiledLimit, CompiledTest, Day};
use crate::request::{FactValue, ResolvedRequest};
use crate::value::{Date, Period};

/// The windows of a policy that end while filing and shipping wait. A window between the day of the request and that of shipping moves with
/// both and never ends.
#[derive(Clone, Debug)]
pub struct WaitingWindows(Vec<WaitingWindow>);

/// A window that ends while filing and shipping wait.
#[derive(Clone, Debug)]
struct WaitingWindow {
    /// The fact that is its first day.
    start: usize,
    period: Period,
    /// The remedies that it decides.
    remedies: Vec<usize>,
}

impl WaitingWindows {
    /// Returns, sorted, the days after `from` that directly follow the end of a window of this line which decides a remedy that counts. Between
    /// two of these days no ruling on such a remedy changes.
    #[must_use]
    pub fn ends(
        &self,
        request: &ResolvedRequest,
        line: usize,
        from: Date,
        counts: impl Fn(usize) -> bool,
    ) -> Vec<Date> {
        let end = |window: &WaitingWindow| {
            let FactValue::Date(start) = request.value(line, window.start) else { return None };
            Some(start.plus(window.period).plus_days(1)).filter(|end| *end > from)
        };
        let counted = self.0.iter().filter(|window| window.remedies.iter().any(|remedy| counts(*remedy)));
        let mut ends: Vec<Date> = counted.filter_map(end).collect();
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
        let mut windows: Vec<WaitingWindow> = Vec::new();
        let mut add = |remedy: usize, start: usize, period: Period| {
            let same = windows.iter_mut().find(|window| (window.start, window.period) == (start, period));
            match same {
                Some(window) if window.remedies.contains(&remedy) => {}
                Some(window) => window.remedies.push(remedy),
                None => windows.push(WaitingWindow { start, period, remedies: vec![remedy] }),
            }
        };
        for remedy in 0..program.remedies.len() {
            self.each_window(remedy, &mut |start, period| add(remedy, start, period));
        }
        WaitingWindows(windows)
    }

    /// Calls `found` with the windows that decide a remedy, also through another remedy.
    fn each_window(&self, remedy: usize, found: &mut dyn FnMut(usize, Period)) {
        let program = self.program();
        for test in program.deciding_conditions(remedy).flat_map(|condition| condition.leaves()) {
            match test {
                CompiledTest::Remedy { remedy, .. } => self.each_window(*remedy, found),
                CompiledTest::Within { day: Day::AsOf | Day::ShipOn, of: Day::Fact(start), limit } => {
                    match limit {
                        CompiledLimit::Period(period) => found(*start, *period),
                        CompiledLimit::Table(table) => {
                            let rows = program.tables.get(*table).map_or(&[][..], |table| &table.rows);
                            for row in rows {
                                found(*start, row.period);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
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
