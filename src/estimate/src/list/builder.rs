//! Builds a list, and resolves its lines in portions.

use std::sync::Arc;

use policy::{Date, Fault, Line, Policy, Request, ResolvedRequest};

use super::List;
use super::assumption::Questioned;
use super::cache::RulingCache;
use super::coupling::Coupled;
use super::purpose::{Basis, Facts};
use crate::analysis::Offer;

/// A list under construction.
#[derive(Debug)]
pub struct ListBuilder {
    policy: Arc<Policy>,
    head: Request,
    today: Date,
    lines: Vec<Line>,
    /// The resolved lines: the first of `lines`.
    inquiry: ResolvedRequest,
    coupled: Vec<Coupled>,
    bases: Vec<Basis>,
    questioned: Questioned,
}

impl ListBuilder {
    /// Starts a list of these lines. `head` has the request's own facts and days. No line is resolved yet.
    #[must_use]
    pub fn new(policy: Arc<Policy>, mut head: Request, lines: Vec<Line>, today: Date) -> Self {
        head.lines = Vec::new();
        let (mut inquiry, _) = policy.resolve_list(&head, &[], today);
        // A long list does not grow by doubling.
        inquiry.reserve(lines.len());
        let bases = Vec::with_capacity(lines.len());
        let coupled = Coupled::empty(&policy);
        let questioned = Questioned::of(&policy);
        Self { policy, head, today, lines, inquiry, coupled, bases, questioned }
    }

    /// Resolves the next lines, at most `count`. Calls `prepare` with the index of each line first: it may change the line, and returns
    /// the basis of its rulings. Faulty values count as unknown; their faults are returned with the JSON pointers that they would have in
    /// one request.
    pub fn resolve_next(
        &mut self,
        count: usize,
        mut prepare: impl FnMut(usize, &mut Line) -> Basis,
    ) -> Vec<Fault> {
        let start = self.bases.len();
        let end = self.lines.len().min(start.saturating_add(count));
        let Some(lines) = self.lines.get_mut(start..end) else { return Vec::new() };
        let bases = (start..).zip(lines.iter_mut()).map(|(index, line)| prepare(index, line));
        self.bases.extend(bases);
        let faults = self.policy.resolve_more(&mut self.inquiry, &self.head, lines, self.today);
        for coupled in &mut self.coupled {
            coupled.add(&self.policy, &self.inquiry, &self.bases, &self.questioned);
        }
        faults
    }

    /// Returns the number of lines that are not resolved yet.
    #[must_use]
    pub fn unresolved(&self) -> usize {
        self.lines.len().saturating_sub(self.bases.len())
    }

    /// Sets whether every remedy is in question for the lines that are resolved from now on, regardless of their purposes.
    pub fn question_all_remedies(&mut self, all: bool) {
        self.questioned.all = all;
    }

    /// Returns the list of the lines that are resolved. None is judged yet.
    #[must_use]
    pub fn finish(mut self) -> List {
        self.lines.truncate(self.bases.len());
        let Self { policy, head, lines, inquiry, mut coupled, bases, questioned, .. } = self;
        let totals = policy.totals(&inquiry);
        let offers = Offer::of_remedies(policy.document()).into();
        let cache =
            RulingCache::empty(lines.len(), policy.document().remedies.len().saturating_add(coupled.len()));
        let mut list = List {
            policy,
            head,
            lines,
            inquiry,
            totals,
            coupled: Vec::new(),
            cache,
            bases,
            assumed_of_request: Facts::default(),
            questioned,
            offers,
        };
        for coupled in &mut coupled {
            coupled.change(&list, &[]);
        }
        list.coupled = coupled;
        list
    }
}
