//! The assumptions about the lines of a list, and the remedies in question.

use std::collections::BTreeSet;

use policy::document::{ListPurpose, Scope};
use policy::{Id, Line, Policy, RemedyRuling, Request, Verdict};

use super::List;
use super::purpose::{Basis, Facts, Purpose};
use crate::analysis::{Gives, Strategy};

/// The purposes for which each remedy of a document is in question, and the facts on which it depends.
#[derive(Clone, Debug)]
pub(crate) struct Questioned {
    /// For each purpose and remedy, whether the remedy is in question.
    by_purpose: Vec<Vec<bool>>,
    /// For each remedy, the facts on which its verdict and charges depend.
    reads: Vec<Facts>,
    /// The fact that is asked once for each model.
    kind: Facts,
    /// Whether every remedy is in question for every purpose.
    pub(super) all: bool,
}

/// The unconfirmed assumptions about some lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unconfirmed<'l> {
    /// The purposes that imply the assumed facts, by their index in the document.
    pub(crate) purposes: BTreeSet<usize>,
    /// The models whose kind of product is assumed.
    pub(crate) models: BTreeSet<Option<&'l str>>,
    /// The kinds that these models are assumed to be.
    pub(crate) kinds: BTreeSet<&'l Id>,
}

impl Questioned {
    pub(super) fn of(policy: &Policy) -> Self {
        let document = policy.document();
        let remedies = || document.remedies.iter().map(|remedy| &remedy.id);
        let of_purpose = |list: &policy::document::ListPurpose| {
            remedies().map(|remedy| list.remedies.all().any(|other| other == remedy)).collect()
        };
        Self {
            by_purpose: document.lists.iter().map(of_purpose).collect(),
            reads: (0..document.remedies.len()).map(|remedy| Facts::read_by(policy, remedy)).collect(),
            kind: Facts::kind(document),
            all: false,
        }
    }

    /// Returns whether a remedy is in question for a line.
    pub(crate) fn contains(&self, basis: Basis, remedy: usize) -> bool {
        let Some(purpose) = basis.purpose.filter(|_| !self.all) else { return true };
        self.by_purpose.get(purpose).and_then(|remedies| remedies.get(remedy)).copied().unwrap_or(true)
    }
}

impl List {
    /// Returns the form in which a remedy gives value.
    #[must_use]
    pub fn gives(&self, remedy: usize) -> Option<Gives> {
        self.offers.get(remedy).map(|offer| offer.gives)
    }

    /// Returns the basis of a line's rulings.
    #[must_use]
    pub fn basis(&self, line: usize) -> Basis {
        self.bases.get(line).copied().unwrap_or_default()
    }

    /// Returns the purposes of lines, each once, in the order of the lines. `None` stands for lines of which nothing is assumed.
    #[must_use]
    pub fn purposes(&self, lines: &[usize]) -> Vec<Option<Purpose<'_>>> {
        let mut found: Vec<Option<Purpose<'_>>> = Vec::new();
        let mut last = None;
        for line in lines {
            let index = self.basis(*line).purpose;
            // Most lines have the purpose of the line before.
            if last.replace(index) == Some(index) {
                continue;
            }
            let purpose = self.purpose(*line);
            if !found.contains(&purpose) {
                found.push(purpose);
            }
        }
        found
    }

    /// Returns the purpose of a line; `None` if nothing is assumed of it.
    #[must_use]
    pub fn purpose(&self, line: usize) -> Option<Purpose<'_>> {
        Purpose::at(self.policy.document(), self.basis(line).purpose?)
    }

    /// Sets the basis of a line's rulings. The caller changes the line itself.
    pub fn set_basis(&mut self, line: usize, basis: Basis) {
        if let Some(place) = self.bases.get_mut(line) {
            *place = basis;
        }
    }

    /// Returns whether a remedy is in question for a line.
    #[must_use]
    pub fn is_in_question(&self, line: usize, remedy: usize) -> bool {
        self.questioned.contains(self.basis(line), remedy)
    }

    /// Returns the rulings on the remedies in question for a line, each with the remedy's index.
    #[must_use]
    pub fn rulings_in_question(&self, line: usize) -> Vec<(usize, RemedyRuling)> {
        let rulings = self.rulings(line);
        let rulings = rulings.iter().copied().enumerate();
        rulings.filter(|(remedy, _)| self.is_in_question(line, *remedy)).collect()
    }

    /// Brings every remedy into question, or only those of the lines' purposes.
    pub fn question_all_remedies(&mut self, all: bool) {
        self.questioned.all = all;
        self.recompute_coupling();
        self.cache.forget_all();
    }

    /// Returns whether every remedy is in question.
    #[must_use]
    pub fn questions_all_remedies(&self) -> bool {
        self.questioned.all
    }

    /// Returns whether the verdict and the amount of a line's remedy rest on an assumption.
    #[must_use]
    pub fn is_assumed(&self, line: usize, remedy: usize) -> bool {
        !self.assumed_for(line, remedy).is_empty()
    }

    /// Returns whether what a strategy gives for a line may rest on an assumption, on any day. The best of several remedies rests
    /// on the assumptions about all of them.
    #[must_use]
    pub fn is_assumed_by(&self, strategy: Strategy, line: usize) -> bool {
        let is_assumed = |remedy: usize| self.is_in_question(line, remedy) && self.is_assumed(line, remedy);
        match strategy {
            Strategy::Remedy(remedy) => is_assumed(remedy),
            Strategy::BestPerLine => (0..self.width()).any(is_assumed),
        }
    }

    /// Returns the assumed facts on which a line's remedy rests, in the document's order.
    pub fn assumed_facts(&self, line: usize, remedy: usize) -> impl Iterator<Item = &Id> {
        self.assumed_for(line, remedy).ids(self.policy.document())
    }

    /// Returns whether the user has to confirm an assumption before a line's remedy can be filed. A missing kind of product is
    /// left out of the filing instead: the vendor decides.
    #[must_use]
    pub fn awaits_confirmation(&self, line: usize, remedy: usize) -> bool {
        !self.assumed_for(line, remedy).without(self.questioned.kind).is_empty()
    }

    /// Returns whether an assumption about one of these lines is unconfirmed, apart from kinds of product.
    #[must_use]
    pub fn has_unconfirmed(&self, lines: &[usize]) -> bool {
        let kind = self.questioned.kind;
        lines.iter().any(|line| !self.basis(*line).assumed.without(kind).is_empty())
    }

    /// Returns whether an assumption about the request is unconfirmed.
    #[must_use]
    pub fn has_unconfirmed_request(&self) -> bool {
        !self.assumed_of_request.is_empty()
    }

    /// Returns the unconfirmed assumptions on which the remedies in question of some lines rest.
    pub(crate) fn unconfirmed(&self, lines: &[usize]) -> Unconfirmed<'_> {
        let document = self.policy.document();
        let kind = self.questioned.kind;
        let mut unconfirmed = Unconfirmed::default();
        for line in lines {
            let remedies = (0..self.width()).filter(|remedy| self.is_in_question(*line, *remedy));
            let assumed = remedies.map(|remedy| self.assumed_for(*line, remedy));
            let assumed = assumed.fold(Facts::default(), Facts::union);
            // A fact of the request may be assumed by the purpose of other lines.
            let purpose_of = |fact: &Id| {
                let implies = |list: &ListPurpose| list.answers.contains_key(fact);
                let own = self.basis(*line).purpose;
                let own = own.filter(|own| document.lists.get(*own).is_some_and(implies));
                own.or_else(|| document.lists.iter().position(implies))
            };
            unconfirmed.purposes.extend(assumed.without(kind).ids(document).filter_map(purpose_of));
            if let Some(line) = self.lines.get(*line).filter(|_| !assumed.common(kind).is_empty()) {
                unconfirmed.models.insert(line.model.as_deref());
                unconfirmed.kinds.extend(&line.category);
            }
        }
        unconfirmed
    }

    /// Returns whether the kind of product of a line is assumed.
    #[must_use]
    pub fn assumes_kind(&self, line: usize) -> bool {
        !self.basis(line).assumed.common(self.questioned.kind).is_empty()
    }

    /// Confirms the assumptions about some lines, except the kinds of product.
    pub fn confirm(&mut self, lines: &[usize]) {
        for line in lines {
            if let Some(basis) = self.bases.get_mut(*line) {
                basis.assumed = basis.assumed.common(self.questioned.kind);
            }
        }
    }

    /// Sets the facts of the request that are assumed; an empty slice confirms them.
    pub fn set_assumed_of_request(&mut self, facts: &[Id]) {
        let document = self.policy.document();
        self.assumed_of_request =
            facts.iter().fold(Facts::default(), |assumed, fact| assumed.union(Facts::of(document, fact)));
    }

    /// Returns a line without its assumed facts.
    #[must_use]
    pub fn stated_line(&self, line: usize) -> Option<Line> {
        let mut stated = self.lines().get(line)?.clone();
        for fact in self.basis(line).assumed.ids(self.policy.document()) {
            stated.set(fact, None);
        }
        Some(stated)
    }

    /// Returns the facts that the purpose of a line implies, and that are unknown all the same: a cell or a remark left them in doubt.
    pub(crate) fn doubtful_facts(&self, line: usize) -> Vec<&Id> {
        let document = self.policy.document();
        let purpose = self.basis(line).purpose.and_then(|purpose| document.lists.get(purpose));
        let (Some(purpose), Some(line)) = (purpose, self.lines().get(line)) else { return Vec::new() };
        let facts = document.facts.iter().filter(|fact| fact.scope == Scope::Line).map(|fact| &fact.id);
        facts.filter(|fact| purpose.answers.contains_key(*fact) && !line.states(fact)).collect()
    }

    /// Returns the request's own facts and days without the assumed facts.
    #[must_use]
    pub fn stated_head(&self) -> Request {
        let mut stated = self.head().clone();
        for fact in self.assumed_of_request.ids(self.policy.document()) {
            stated.set(fact, None);
        }
        stated
    }

    /// Marks a fact of some lines as stated instead of assumed.
    pub fn set_stated(&mut self, lines: &[usize], fact: &Id) {
        let stated = Facts::of(self.policy.document(), fact);
        for line in lines {
            if let Some(basis) = self.bases.get_mut(*line) {
                basis.assumed = basis.assumed.without(stated);
            }
        }
    }

    fn assumed_for(&self, line: usize, remedy: usize) -> Facts {
        let read = self.questioned.reads.get(remedy).copied().unwrap_or_default();
        self.basis(line).assumed.union(self.assumed_of_request).common(read)
    }

    /// Returns a ruling that closes a remedy which is not in question.
    pub(crate) fn out_of_question() -> RemedyRuling {
        let mut ruling = RemedyRuling::default();
        ruling.verdict = Verdict::Ineligible;
        ruling
    }
}
