//! The headline of a list: its worth, and the next losses.

use policy::Money;

use super::best_plan::BestPlan;
use super::choice::Choice;
use super::offer::Gives;
use super::over_time::{Cliff, OverTime};
use crate::list::List;

/// The worth of a list, and its next losses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub lines: usize,
    pub worth: Money,
    /// Whether no line takes a remedy, and none waits for an answer or a price.
    pub is_nothing_possible: bool,
    /// The remedies without an amount that lines take, such as a repair, each with the number of its lines.
    pub services: Vec<(usize, usize)>,
    /// The number of lines whose amount is not known yet: they wait for an answer or a price.
    pub waiting: usize,
    /// How many of those have no known price, apart from lines for which only services are in question.
    pub unpriced: usize,
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
    pub fn of(list: &List, plan: &BestPlan, over_time: &OverTime) -> Self {
        let start = over_time.steps.first().map(|step| step.from);
        let mut cliffs = over_time.cliffs.iter();
        let next = cliffs.next();
        let is_service = |remedy: usize| list.gives(remedy) == Some(Gives::Service);
        let services = plan.by_remedy.iter().filter(|(remedy, _)| is_service(**remedy));
        let is_unpriced = |choice: &Choice| {
            choice.taken.is_some_and(|(remedy, _)| !is_service(remedy) && list.goods(choice.line).is_none())
        };
        let waiting = plan.choices.iter().filter(|choice| choice.waits() || is_unpriced(choice));
        // A service does not depend on the price.
        let is_priced = |line: usize| {
            let credits = |remedy: usize| list.is_in_question(line, remedy) && !is_service(remedy);
            list.goods(line).is_some() || !(0..list.width()).any(credits)
        };
        Self {
            unpriced: waiting.clone().filter(|choice| !is_priced(choice.line)).count(),
            services: services.map(|(remedy, planned)| (*remedy, planned.lines)).collect(),
            waiting: waiting.count(),
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
