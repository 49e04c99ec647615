//! The judged list: every line with a ruling on every remedy, kept up to date as lines and facts change.

mod assumption;
mod builder;
mod cache;
mod coupling;
mod edit;
mod needs;
mod purpose;

use std::sync::Arc;

use policy::{Date, Days, Fault, Id, Judge, Line, Outcome, Policy, Request, ResolvedRequest, Totals};

use crate::analysis::{BestPlan, Offer};
use assumption::Questioned;
pub(crate) use assumption::Unconfirmed;
pub use builder::ListBuilder;
use cache::RulingCache;
use coupling::Coupled;
pub(crate) use coupling::{Holding, Scenario};
pub use needs::Needs;
use purpose::Facts;
pub use purpose::{Basis, Purpose, PurposeChoice};

/// A list of goods and the ruling on every remedy of each line, equal to one assessment of the whole list.
///
/// A change recomputes only the totals that couple lines. A line is judged when its rulings are read; [`List::judge_some`] judges
/// lines ahead and caches their rulings, while a page is idle.
// INVARIANT: `totals` and `coupled` match the current lines; `cache` holds only rulings that are valid for them, the request and
// its days.
#[derive(Clone, Debug)]
pub struct List {
    pub(crate) policy: Arc<Policy>,
    head: Request,
    lines: Vec<Line>,
    pub(crate) inquiry: ResolvedRequest,
    pub(crate) totals: Totals,
    /// The remedies that couple lines, each as if every line took it to which it is not closed.
    pub(crate) coupled: Vec<Coupled>,
    cache: RulingCache,
    /// The basis of each line's rulings.
    bases: Vec<Basis>,
    assumed_of_request: Facts,
    questioned: Questioned,
    pub(crate) offers: Arc<[Offer]>,
}

impl List {
    /// Creates a list. `head` has the request's own facts and days. Faulty values count as unknown; their faults are returned
    /// with the JSON pointers that they would have in one request.
    #[must_use]
    pub fn new(policy: Arc<Policy>, head: Request, lines: Vec<Line>, today: Date) -> (Self, Vec<Fault>) {
        let mut builder = ListBuilder::new(policy, head, lines, today);
        let faults = builder.resolve_next(builder.unresolved(), |_, _| Basis::default());
        (builder.finish(), faults)
    }

    /// Returns the policy that judges.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// Returns the request's own facts and days.
    #[must_use]
    pub fn head(&self) -> &Request {
        &self.head
    }

    /// Returns the goods.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Returns the index of every line, which selects the whole list.
    #[must_use]
    pub fn all(&self) -> Vec<usize> {
        (0..self.lines.len()).collect()
    }

    /// Returns the day of the request.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.inquiry.as_of()
    }

    /// Returns the day on which the parcel leaves.
    #[must_use]
    pub fn ship_on(&self) -> Date {
        self.inquiry.ship_on()
    }

    /// Returns the day of the request and that of shipping.
    #[must_use]
    pub fn days(&self) -> Days {
        self.inquiry.days()
    }

    /// Returns quantity times unit price of a line, or `None` if the price is unknown.
    #[must_use]
    pub fn goods(&self, line: usize) -> Option<policy::Money> {
        self.inquiry.goods(line)
    }

    /// Returns the clauses that apply to a line's remedy with their outcomes, in the document's order. A programme that the line takes by
    /// `plan` is judged with an order that has room for it.
    #[must_use]
    pub fn cited(&self, line: usize, remedy: usize, plan: Option<&BestPlan>) -> Vec<(Id, Outcome)> {
        let mut judge = Judge::new(&self.policy);
        let cap =
            self.policy.cap(remedy).filter(|_| plan.is_some_and(|plan| plan.has_room_for(line, remedy)));
        if let Some(cap) = cap {
            let (opened, totals) = self.opened(&cap, &[line]);
            judge.rule_one(&opened, 0, &totals, self.days(), remedy);
        } else {
            judge.rule_one(&self.inquiry, line, &self.totals, self.days(), remedy);
        }
        let clauses = &self.policy.document().clauses;
        judge
            .gates(remedy)
            .filter_map(|(clause, outcome)| Some((clauses.get(clause)?.id.clone(), outcome)))
            .collect()
    }
}
