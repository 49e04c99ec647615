//! Purposes of lists. A purpose implies facts, which are assumed until the user confirms them, and the remedies in question.

use std::collections::BTreeMap;

use policy::document::condition::Value;
use policy::document::{Fact, FactType, ListPurpose, Scope};
use policy::{Answer, BuiltInFact, Document, Id, Line, Policy, Request};

/// A purpose that the document declares (`[[list]]`).
#[derive(Clone, Copy, Debug)]
pub struct Purpose<'d> {
    document: &'d Document,
    index: usize,
    declared: &'d ListPurpose,
}

impl PartialEq for Purpose<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.declared.id == other.declared.id
    }
}

/// Chooses the purpose of each line by the facts that the line states.
#[derive(Clone, Debug)]
pub struct PurposeChoice<'d> {
    document: &'d Document,
    /// The facts of lines about which two purposes imply different answers.
    deciding: Vec<&'d Fact>,
}

impl<'d> PurposeChoice<'d> {
    /// Finds the facts of a document that decide.
    #[must_use]
    pub fn new(document: &'d Document) -> Self {
        let differs = |fact: &Id| {
            let mut answers = document.lists.iter().filter_map(|list| list.answers.get(fact));
            let first = answers.next();
            answers.any(|answer| Some(answer) != first)
        };
        let facts = document.facts.iter().filter(|fact| fact.scope == Scope::Line && differs(&fact.id));
        Self { document, deciding: facts.collect() }
    }

    /// Returns the document that declares the purposes.
    #[must_use]
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// Returns whether a fact decides which purpose a line has.
    #[must_use]
    pub fn reads(&self, fact: &Id) -> bool {
        self.deciding.iter().any(|other| other.id == *fact)
    }

    /// Returns the purpose that a line contradicts least; of several, the first. A purpose that implies another choice than the first purpose,
    /// such as a fault, is only chosen for a line that states one. `None` where the document declares no purpose.
    #[must_use]
    pub fn of(&self, line: &Line) -> Option<Purpose<'d>> {
        let facts = self.deciding.iter().copied();
        let first = Purpose::first(self.document)?;
        let implied = |purpose: &Purpose<'d>, fact: &Fact| purpose.declared.answers.get(&fact.id);
        let is_backed = |purpose: &Purpose<'d>| {
            facts.clone().filter(|fact| fact.kind == FactType::Choice).all(|fact| {
                let own = implied(purpose, fact);
                own.is_none() || own == implied(&first, fact) || line.states(&fact.id)
            })
        };
        let contradictions = |purpose: &Purpose<'d>| -> usize {
            let of_fact = |fact: &Fact| match (implied(purpose, fact), line.answers.get(&fact.id)) {
                (Some(implied), Some(stated)) => contradiction(fact, implied, stated),
                _ => 0,
            };
            facts.clone().map(of_fact).sum()
        };
        // Most lines contradict nothing.
        if contradictions(&first) == 0 {
            return Some(first);
        }
        let purposes = (0..self.document.lists.len()).filter_map(|index| Purpose::at(self.document, index));
        purposes.filter(is_backed).min_by_key(contradictions)
    }
}

/// Returns how much a stated answer contradicts an implied one: a choice more than yes or no. Where a choice can be `none`, all others
/// agree: a unit that is dead on arrival has a fault, too.
fn contradiction(fact: &Fact, implied: &Value, stated: &Answer) -> usize {
    match (implied, stated) {
        (Value::Bool(implied), Answer::Bool(stated)) => usize::from(implied != stated),
        (Value::Choice(implied), Answer::Text(stated)) => {
            let differs = if fact.choices.iter().any(|choice| choice.id == *"none") {
                (*implied == *"none") != (stated == "none")
            } else {
                implied.as_str() != stated
            };
            if differs { 2 } else { 0 }
        }
        _ => 0,
    }
}

/// The purpose of a line and its assumed facts. Without a purpose nothing is assumed, and every remedy is in question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    pub(super) purpose: Option<usize>,
    pub(super) assumed: Facts,
}

/// A set of facts, by their index in the document: a document has at most 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts(u64);

impl<'d> Purpose<'d> {
    /// Returns the purpose that is assumed for a distributor's list; `None` where the document declares none.
    #[must_use]
    pub fn first(document: &'d Document) -> Option<Self> {
        Self::at(document, 0)
    }

    /// Returns the purpose with an id.
    #[must_use]
    pub fn find(document: &'d Document, id: &str) -> Option<Self> {
        Self::at(document, document.lists.iter().position(|list| list.id == *id)?)
    }

    /// Returns the purpose with an index in the document.
    pub(super) fn at(document: &'d Document, index: usize) -> Option<Self> {
        Some(Self { document, index, declared: document.lists.get(index)? })
    }

    /// Returns the purpose as the document declares it.
    #[must_use]
    pub fn declared(&self) -> &'d ListPurpose {
        self.declared
    }

    /// Sets the facts of a line that the purpose implies, the line lacks, and `may_assume` allows.
    pub fn assume_of_line(&self, line: &mut Line, may_assume: impl Fn(&Id, &Answer) -> bool) -> Basis {
        let mut assumed = Facts::default();
        for (index, fact, value) in self.implied(Scope::Line) {
            if line.states(fact) {
                continue;
            }
            let answer = answer(value);
            if may_assume(fact, &answer) {
                line.set(fact, Some(answer));
                assumed.insert(index);
            }
        }
        Basis { purpose: Some(self.index), assumed }
    }

    /// Sets the facts of the request that the purpose implies and the request lacks, and returns the ids of those facts.
    pub fn assume_of_request(&self, request: &mut Request) -> Vec<Id> {
        let mut assumed = Vec::new();
        for (_, fact, value) in self.implied(Scope::Request) {
            if request.get(fact).is_none() {
                request.set(fact, Some(answer(value)));
                assumed.push(fact.clone());
            }
        }
        assumed
    }

    /// Returns the facts of lines that the purpose implies, except the built-in ones.
    pub(crate) fn implied_of_line(&self) -> BTreeMap<Id, Answer> {
        let implied = self.implied(Scope::Line).filter(|(_, fact, _)| BuiltInFact::from_id(fact).is_none());
        implied.map(|(_, fact, value)| (fact.clone(), answer(value))).collect()
    }

    fn implied(&self, scope: Scope) -> impl Iterator<Item = (usize, &'d Id, &'d Value)> {
        let facts = self.document.facts.iter().enumerate().filter(move |(_, fact)| fact.scope == scope);
        facts.filter_map(|(index, fact)| Some((index, &fact.id, self.declared.answers.get(&fact.id)?)))
    }
}

fn answer(value: &Value) -> Answer {
    match value {
        Value::Bool(yes) => Answer::Bool(*yes),
        Value::Choice(id) => Answer::Text(id.to_string()),
    }
}

impl Basis {
    /// Confirms the assumed facts, except the kind of product, which is asked for each model.
    #[must_use]
    pub fn confirmed(mut self, document: &Document) -> Self {
        self.assumed = self.assumed.common(Facts::kind(document));
        self
    }
}

impl Facts {
    fn insert(&mut self, index: usize) {
        self.0 |= 1_u64.checked_shl(u32::try_from(index).unwrap_or(u32::MAX)).unwrap_or_default();
    }

    pub(crate) fn of(document: &Document, fact: &Id) -> Self {
        let mut facts = Self::default();
        if let Some(index) = document.facts.iter().position(|other| other.id == *fact) {
            facts.insert(index);
        }
        facts
    }

    /// Returns the fact that is asked once for each model: the kind of product.
    pub(crate) fn kind(document: &Document) -> Self {
        Self::of(document, &Id::from(BuiltInFact::Category.as_str()))
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the ids of the facts, in the document's order.
    pub(crate) fn ids(self, document: &Document) -> impl Iterator<Item = &Id> {
        let is_in = move |index: usize| {
            let mut fact = Self::default();
            fact.insert(index);
            !self.common(fact).is_empty()
        };
        document.facts.iter().enumerate().filter(move |(index, _)| is_in(*index)).map(|(_, fact)| &fact.id)
    }

    /// Returns the facts on which the verdict and the charges of a remedy depend.
    pub(crate) fn read_by(policy: &Policy, remedy: usize) -> Self {
        let read = policy.facts_read(remedy);
        read.iter().fold(Self::default(), |facts, fact| facts.union(Self::of(policy.document(), fact)))
    }
}
