//! The headline of a list: its worth, and the next losses.

use policy::Money;

use super::best_plan::BestPlan;
use super::over_time::{Cliff, OverTime};

/// The worth of a list, and its next losses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub lines: usize,
    pub worth: Money,
    /// Whether no line takes a remedy, and none waits for an answer or a price.
    pub is_nothing_possible: bool,
    /// Whether a part of the worth rests on assumptions: it is at most this.
    pub is_assumed: bool,
    /// The next loss.
    pub next: Option<Cliff>,
    /// Whether the next loss is at the end of the first day.
    pub is_next_today: bool,
    /// The greatest loss after the next one.
    pub greatest_later: Option<Cliff>,
}

impl Headline {
    /// Summarises a plan and its worth over time.
    #[must_use]
    pub fn of(plan: &BestPlan, over_time: &OverTime) -> Self {
        let start = over_time.steps.first().map(|step| step.from);
        let mut cliffs = over_time.cliffs.iter();
        let next = cliffs.next();
        Self {
            lines: plan.choices.len(),
            worth: plan.worth.total(),
            is_nothing_possible: plan.is_nothing_possible(),
            is_assumed: plan.is_assumed(),
            next: next.cloned(),
            is_next_today: next.is_some_and(|next| Some(next.ship_by) == start),
            // Of equal losses the first is taken: `max_by_key` returns the last one, so the order is reversed.
            greatest_later: cliffs.rev().max_by_key(|cliff| cliff.lost).cloned(),
        }
    }
}
