//! Builds a list from lines that arrive in portions.

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
    inquiry: ResolvedRequest,
    coupled: Vec<Coupled>,
    bases: Vec<Basis>,
    questioned: Questioned,
}

impl ListBuilder {
    /// Starts a list without lines. `head` has the request's own facts and days.
    #[must_use]
    pub fn new(policy: Arc<Policy>, mut head: Request, today: Date) -> Self {
        head.lines = Vec::new();
        let (inquiry, _) = policy.resolve_list(&head, &[], today);
        let coupled = Coupled::empty(&policy);
        let questioned = Questioned::of(&policy);
        Self { policy, head, today, lines: Vec::new(), inquiry, coupled, bases: Vec::new(), questioned }
    }

    /// Reserves the memory of this many more lines, so that a long list does not grow by doubling.
    pub fn reserve(&mut self, lines: usize) {
        self.lines.reserve_exact(lines);
        self.bases.reserve_exact(lines);
        self.inquiry.reserve(lines);
    }

    /// Adds lines. Faulty values count as unknown; their faults are returned with the JSON pointers that they would have in one
    /// request.
    pub fn add(&mut self, lines: Vec<Line>) -> Vec<Fault> {
        self.add_with_basis(lines.into_iter().map(|line| (line, Basis::default())).collect())
    }

    /// Adds lines, each with the basis of its rulings, and returns the faults as [`ListBuilder::add`] does.
    pub fn add_with_basis(&mut self, lines: Vec<(Line, Basis)>) -> Vec<Fault> {
        let (lines, bases): (Vec<Line>, Vec<Basis>) = lines.into_iter().unzip();
        self.bases.extend(bases);
        let faults = self.policy.resolve_more(&mut self.inquiry, &self.head, &lines, self.today);
        self.lines.extend(lines);
        for coupled in &mut self.coupled {
            coupled.add(&self.policy, &self.inquiry, &self.bases, &self.questioned);
        }
        faults
    }

    /// Sets whether every remedy is in question for the lines that are added from now on, regardless of their purposes.
    pub fn question_all_remedies(&mut self, all: bool) {
        self.questioned.all = all;
    }

    /// Returns the list. No line is judged yet.
    #[must_use]
    pub fn finish(self) -> List {
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
