//! A list whose lines come in portions.

use std::sync::Arc;

use policy::{Date, Fault, Line, Policy, Request, ResolvedRequest};

use super::List;
use super::cache::RulingCache;
use super::coupling::Coupled;

/// The beginning of a list: nothing is asked of it before it is finished.
#[derive(Debug)]
pub struct ListBuilder {
    policy: Arc<Policy>,
    head: Request,
    today: Date,
    lines: Vec<Line>,
    inquiry: ResolvedRequest,
    coupled: Vec<Coupled>,
}

impl ListBuilder {
    /// Starts a list without lines. `head` has the request's own facts and days.
    #[must_use]
    pub fn new(policy: Arc<Policy>, mut head: Request, today: Date) -> Self {
        head.lines = Vec::new();
        let (inquiry, _) = policy.resolve_list(&head, &[], today);
        let coupled = Coupled::beginning(&policy);
        Self { policy, head, today, lines: Vec::new(), inquiry, coupled }
    }

    /// Adds lines; what is faulty is unknown, and comes with the pointer that it would have in one request.
    pub fn add(&mut self, lines: Vec<Line>) -> Vec<Fault> {
        let faults = self.policy.resolve_more(&mut self.inquiry, &self.head, &lines, self.today);
        self.lines.extend(lines);
        for coupled in &mut self.coupled {
            coupled.add(&self.policy, &self.inquiry);
        }
        faults
    }

    /// Returns the list. No line is judged yet.
    #[must_use]
    pub fn finish(self) -> List {
        let Self { policy, head, lines, inquiry, mut coupled, .. } = self;
        let totals = policy.totals(&inquiry);
        let cache =
            RulingCache::none_of(lines.len(), policy.document().remedies.len().saturating_add(coupled.len()));
        let mut list = List { policy, head, lines, inquiry, totals, coupled: Vec::new(), cache };
        for coupled in &mut coupled {
            coupled.change(&list, &[]);
        }
        list.coupled = coupled;
        list
    }
}
