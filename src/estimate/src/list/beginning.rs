//! A list whose lines come in portions.

use std::sync::Arc;

use policy::{Date, Fault, Inquiry, Line, Policy, Request};

use super::List;
use super::judged::Judged;

/// The beginning of a list: nothing is asked of it before it is finished.
#[derive(Debug)]
pub struct Beginning {
    policy: Arc<Policy>,
    head: Request,
    today: Date,
    lines: Vec<Line>,
    inquiry: Inquiry,
}

impl Beginning {
    /// A list without lines yet; `head` has the request's own facts and days.
    #[must_use]
    pub fn new(policy: Arc<Policy>, mut head: Request, today: Date) -> Self {
        head.lines = Vec::new();
        let (inquiry, _) = policy.read_list(&head, &[], today);
        Self { policy, head, today, lines: Vec::new(), inquiry }
    }

    /// Adds lines; what is faulty is unknown, and comes with the pointer that it would have in one request.
    pub fn add(&mut self, lines: Vec<Line>) -> Vec<Fault> {
        let faults = self.policy.read_more(&mut self.inquiry, &self.head, &lines, self.today);
        self.lines.extend(lines);
        faults
    }

    /// The list, of which no line has been judged.
    #[must_use]
    pub fn finish(self) -> List {
        let Self { policy, head, lines, inquiry, .. } = self;
        let totals = policy.totals(&inquiry);
        let judged = Judged::none_of(0, 0);
        let mut list = List { policy, head, lines, inquiry, totals, coupled: Vec::new(), judged };
        list.couple_anew();
        let width = list.width().saturating_add(list.coupled.len());
        list.judged = Judged::none_of(list.lines.len(), width);
        list
    }
}
