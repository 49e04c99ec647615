//! Caches the rulings of a list.

use std::borrow::Cow;

use policy::{Days, Judge, RemedyRuling, StateMemory};

use super::{List, Scenario};

/// The rulings of the lines that were judged since their last change. Other rulings are computed when they are read.
#[derive(Clone, Debug)]
pub(super) struct RulingCache {
    /// For each line its rulings on every remedy, then those on the coupled remedies by their totals. Meaningless for a line that
    /// is not fresh.
    rulings: Vec<RemedyRuling>,
    width: usize,
    is_fresh: Vec<bool>,
    /// The number of lines that are not fresh.
    stale: usize,
    /// Every line before this one is fresh.
    next: usize,
    memory: StateMemory,
}

impl RulingCache {
    pub(super) fn empty(lines: usize, width: usize) -> Self {
        let rulings = vec![RemedyRuling::default(); lines.saturating_mul(width)];
        Self {
            rulings,
            width,
            is_fresh: vec![false; lines],
            stale: lines,
            next: 0,
            memory: StateMemory::default(),
        }
    }

    pub(super) fn forget(&mut self, line: usize) {
        if let Some(is_fresh) = self.is_fresh.get_mut(line).filter(|is_fresh| **is_fresh) {
            *is_fresh = false;
            self.stale = self.stale.saturating_add(1);
            self.next = self.next.min(line);
        }
    }

    pub(super) fn forget_all(&mut self) {
        self.is_fresh.fill(false);
        (self.stale, self.next) = (self.is_fresh.len(), 0);
        // The days or totals may have changed, on which the remembered states depend.
        self.memory = StateMemory::default();
    }

    /// Returns the cached rulings of a line unless they are stale.
    fn of(&self, line: usize) -> Option<&[RemedyRuling]> {
        self.is_fresh.get(line).filter(|is_fresh| **is_fresh)?;
        let start = line.saturating_mul(self.width);
        self.rulings.get(start..start.saturating_add(self.width))
    }

    fn store(&mut self, line: usize, rulings: &[RemedyRuling]) {
        let start = line.saturating_mul(self.width);
        let place = self.rulings.get_mut(start..start.saturating_add(self.width));
        if let (Some(place), Some(is_fresh)) = (place, self.is_fresh.get_mut(line)) {
            place.copy_from_slice(rulings);
            self.stale = self.stale.saturating_sub(usize::from(!*is_fresh));
            *is_fresh = true;
        }
    }

    /// Returns the first stale line from `next` on.
    fn next_stale(&mut self) -> Option<usize> {
        let rest = self.is_fresh.get(self.next..)?;
        self.next = self.next.saturating_add(rest.iter().position(|is_fresh| !is_fresh)?);
        Some(self.next)
    }
}

impl List {
    /// Returns a line's rulings, one for each remedy in the policy's order.
    #[must_use]
    pub fn rulings(&self, line: usize) -> Cow<'_, [RemedyRuling]> {
        if let Some(cached) = self.cache.of(line).and_then(|cached| cached.get(..self.width())) {
            return Cow::Borrowed(cached);
        }
        let mut judge = Judge::new(&self.policy);
        Cow::Owned(judge.rule(&self.inquiry, line, &self.totals, self.days()).to_vec())
    }

    /// Returns the number of lines that were not judged since their last change.
    #[must_use]
    pub fn stale(&self) -> usize {
        self.cache.stale
    }

    /// Judges at most `most` stale lines and caches their rulings. Returns the number of lines that are still stale.
    pub fn judge_some(&mut self, most: usize) -> usize {
        let policy = std::sync::Arc::clone(&self.policy);
        let mut memory = std::mem::take(&mut self.cache.memory);
        let mut judge = Judge::remembering(&policy, &mut memory);
        let mut row: Vec<RemedyRuling> = Vec::with_capacity(self.cache.width);
        for _ in 0..most {
            let Some(line) = self.cache.next_stale() else { break };
            row.clear();
            row.extend_from_slice(judge.rule(&self.inquiry, line, &self.totals, self.days()));
            for coupled in &self.coupled {
                let of = (coupled.remedy, &coupled.totals);
                row.extend(judge.rule_one(&self.inquiry, line, of.1, self.days(), of.0));
            }
            self.cache.store(line, &row);
        }
        self.cache.memory = memory;
        self.cache.stale
    }

    /// Judges every stale line. Worthwhile where the rulings of each line are read more than once.
    pub fn judge_stale(&mut self) {
        self.judge_some(usize::MAX);
    }

    /// Judges a line as if it were filed and shipped on these days, counting the totals of a scenario.
    pub(crate) fn rulings_in(
        &self,
        scenario: &Scenario,
        judge: &mut Judge<'_>,
        line: usize,
        days: Days,
        into: &mut Vec<RemedyRuling>,
    ) {
        into.clear();
        let cached = self.cache.of(line).filter(|_| days == self.days());
        match cached.and_then(|cached| cached.get(..self.width())) {
            Some(cached) => into.extend_from_slice(cached),
            None => into.extend_from_slice(judge.rule(&self.inquiry, line, &self.totals, days)),
        }
        let coupled = cached.filter(|_| scenario.is_of_list).and_then(|cached| cached.get(self.width()..));
        for (place, (remedy, totals)) in scenario.coupled.iter().enumerate() {
            let ruling = match coupled.and_then(|coupled| coupled.get(place)) {
                Some(ruling) => Some(*ruling),
                // Coupled remedies are judged on the scenario's own days.
                None => judge.rule_one(&self.inquiry, line, totals, scenario.days, *remedy),
            };
            if let (Some(place), Some(ruling)) = (into.get_mut(*remedy), ruling) {
                *place = ruling;
            }
        }
        for (remedy, ruling) in into.iter_mut().enumerate() {
            if !self.is_in_question(line, remedy) {
                *ruling = Self::out_of_question();
            }
        }
    }

    pub(crate) fn width(&self) -> usize {
        self.policy.document().remedies.len()
    }
}
