//! Windows: conditions that a day is in a period.

use super::condition_result::ConditionResult;
use super::context::EvalContext;
use super::truth::{Truth, Until};
use crate::compile::program::{CompiledLimit, Day, FactSet};
use crate::request::FactValue;
use crate::value::{Date, Period};

/// The two days of a window.
#[derive(Clone, Copy)]
pub(super) struct Window {
    /// The day that is measured; `None` if unknown.
    day: Option<Date>,
    /// The start of the period; `None` if unknown.
    of: Option<Date>,
    moves: Moves,
}

/// The day of a window that moves while time passes.
#[derive(Clone, Copy)]
enum Moves {
    /// The day that is measured: the window ends for good.
    Day,
    /// The start: a closed window may open.
    Start,
    /// Neither, since both are facts or the same day.
    Neither,
}

impl EvalContext<'_> {
    pub(super) fn within(&self, day: Day, of: Day, limit: CompiledLimit) -> ConditionResult {
        let ((day_value, needs_day), (of_value, needs_of)) = (self.day(day), self.day(of));
        let window = Window { day: day_value, of: of_value, moves: Moves::of(day, of) };
        let needs = needs_day.union(needs_of);
        match limit {
            CompiledLimit::Period(period) => {
                let (truth, until) = window.evaluate(period);
                ConditionResult { until, ..ConditionResult::plain(truth, needs) }
            }
            CompiledLimit::Table(table) => self.program.tables.get(table).map_or_else(
                || ConditionResult::plain(Truth::Unknown, needs),
                |table| self.within_table(table, window, needs),
            ),
        }
    }

    /// Returns a day; `None` if it is unknown.
    pub(super) fn date(&self, day: Day) -> Option<Date> {
        self.day(day).0
    }

    /// Returns a day; if it is unknown, also the fact that states it.
    fn day(&self, day: Day) -> (Option<Date>, FactSet) {
        match day {
            Day::AsOf => (Some(self.days.as_of), FactSet::EMPTY),
            Day::ShipOn => (Some(self.days.ship_on), FactSet::EMPTY),
            Day::Fact(fact) => match self.value(fact) {
                FactValue::Date(date) => (Some(date), FactSet::EMPTY),
                FactValue::Unknown | FactValue::Choice(_) | FactValue::Number(_) | FactValue::Text { .. } => {
                    (None, FactSet::of(fact))
                }
            },
        }
    }
}

impl Moves {
    const fn of(day: Day, of: Day) -> Self {
        match (day, of) {
            // The day of the request stays if only shipping is postponed.
            (Day::ShipOn, Day::AsOf | Day::Fact(_)) | (Day::AsOf, Day::Fact(_)) => Self::Day,
            (Day::AsOf | Day::Fact(_), Day::ShipOn) | (Day::Fact(_), Day::AsOf) => Self::Start,
            (Day::ShipOn, Day::ShipOn) | (Day::AsOf, Day::AsOf) | (Day::Fact(_), Day::Fact(_)) => {
                Self::Neither
            }
        }
    }
}

impl Window {
    /// Returns whether the day is in the period, and the last day on which this result is valid.
    pub(super) fn evaluate(self, period: Period) -> (Truth, Until) {
        let Some((day, of)) = self.day.zip(self.of) else { return (Truth::Unknown, self.closed_until()) };
        let end = of.plus(period);
        match (day <= end, self.moves) {
            (true, Moves::Day) => (Truth::True, Until::Day(end)),
            (true, Moves::Start | Moves::Neither) => (Truth::True, Until::Always),
            (false, _) => (Truth::False, self.closed_until()),
        }
    }

    /// Returns the last day on which a window that is not open certainly stays closed.
    pub(super) fn closed_until(self) -> Until {
        match self.moves {
            Moves::Day | Moves::Neither => Until::Always,
            Moves::Start => Until::Unclear,
        }
    }
}
