//! The headline of a list: its worth, and the next losses.

use policy::Money;

use super::best_plan::BestPlan;
use super::over_time::{Cliff, OverTime};

/// The worth of a list, and its next losses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub lines: usize,
    pub worth: Money,
    /// Whether a part of the worth rests on assumptions: it is at most this.
    pub is_assumed: bool,
    /// The loss at the end of the first day.
    pub today: Option<Cliff>,
    /// The greatest loss after that.
    pub greatest: Option<Cliff>,
}

impl Headline {
    /// Summarises a plan and its worth over time.
    #[must_use]
    pub fn of(plan: &BestPlan, over_time: &OverTime) -> Self {
        let start = over_time.steps.first().map(|step| step.from);
        let (today, later): (Vec<&Cliff>, Vec<&Cliff>) =
            over_time.cliffs.iter().partition(|cliff| Some(cliff.ship_by) == start);
        Self {
            lines: plan.choices.len(),
            worth: plan.worth.total(),
            is_assumed: plan.is_assumed(),
            today: today.first().copied().cloned(),
            // Of equal losses the first is taken: `max_by_key` returns the last one, so the order is reversed.
            greatest: later.into_iter().rev().max_by_key(|cliff| cliff.lost).cloned(),
        }
    }
}
