//! The compiled form of a document: indices in place of ids, so that the engine looks nothing up by name.

use litemap::LiteMap;

use crate::assessment::{Freight, Verdict};
use crate::document::clarity::Clarity;
use crate::document::condition::Relation;
use crate::document::{FactType, Rate, Scope};
use crate::request::BuiltInFact;
use crate::value::Id;
use crate::value::Period;

/// A set of facts, by their index in question order.
// INVARIANT: compilation refuses documents of more than 64 facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FactSet(u64);

/// Index of a clause in the document.
pub(crate) type ClauseIndex = usize;

#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) facts: Vec<CompiledFact>,
    /// In the order of the document.
    pub(crate) gates: Vec<CompiledGate>,
    pub(crate) remedies: Vec<CompiledRemedy>,
    /// Indices of the remedies, each after the remedies whose verdicts it reads.
    pub(crate) order: Vec<usize>,
    pub(crate) tables: Vec<CompiledTable>,
    /// The remedies with a total (see [`Totals`](crate::Totals)) that some rule compares.
    pub(crate) totals: Vec<usize>,
    /// The remedies with a charge per request, which their lines share.
    pub(crate) shared: Vec<usize>,
    pub(crate) built_in: BuiltInIndices,
    /// The ids that the `answers` of each scope may have, with the fact's index.
    pub(crate) request_answers: LiteMap<Id, usize>,
    pub(crate) line_answers: LiteMap<Id, usize>,
    pub(crate) clarity: Clarity,
}

/// The index of every built-in fact.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BuiltInIndices {
    pub(crate) role: usize,
    pub(crate) category: usize,
    pub(crate) unit_price: usize,
    pub(crate) purchased_on: usize,
}

#[derive(Debug)]
pub(crate) struct CompiledFact {
    pub(crate) id: Id,
    pub(crate) kind: FactType,
    pub(crate) scope: Scope,
    pub(crate) choices: Vec<Id>,
}

#[derive(Debug)]
pub(crate) struct CompiledRemedy {
    pub(crate) id: Id,
    pub(crate) credits: bool,
    /// Indices of its gates, in the order of the document.
    pub(crate) gates: Vec<usize>,
    pub(crate) fees: Vec<CompiledFee>,
    pub(crate) contingent: Vec<CompiledFee>,
    /// The id and the clause of each later cost.
    pub(crate) quoted_later: Vec<(Id, Id)>,
    /// The clauses of `contingent` and `quoted_later`, each once.
    pub(crate) terms: Vec<Id>,
    /// In the order of the document.
    pub(crate) freight: Vec<Conditional<Freight>>,
    /// The clauses, in their order in the document.
    pub(crate) duties: Vec<Conditional<Id>>,
    /// The clauses, in their order in the document.
    pub(crate) notices: Vec<Conditional<Id>>,
    /// The remedies whose verdicts it reads, directly or through others, and then the remedy itself, in the order of evaluation.
    pub(crate) chain: Vec<usize>,
    /// The facts that its verdict or its money may depend on, also through another remedy.
    pub(crate) reads: FactSet,
}

#[derive(Clone, Debug)]
pub(crate) struct CompiledGate {
    pub(crate) clause: ClauseIndex,
    pub(crate) require: CompiledCondition,
    pub(crate) unless: Option<CompiledCondition>,
    /// Whether another gate of its remedies fails wherever the exception holds. A failed requirement then closes the remedies even
    /// while the exception is unknown.
    pub(crate) exception_closes: bool,
    /// Whether the document states what the customer can still do if the gate fails.
    pub(crate) has_step: bool,
}

#[derive(Debug)]
pub(crate) struct CompiledFee {
    pub(crate) id: Id,
    pub(crate) clause: Id,
    pub(crate) rate: Rate,
    pub(crate) when: Option<CompiledCondition>,
    /// The indices of the earlier charges of the remedy with the same id.
    pub(crate) earlier_tiers: Vec<usize>,
    /// The index into `Program::shared` of a charge per request.
    pub(crate) shared: Option<usize>,
}

/// A value that an assessment shows, possibly only under a condition.
#[derive(Debug)]
pub(crate) struct Conditional<T> {
    pub(crate) value: T,
    pub(crate) when: Option<CompiledCondition>,
}

#[derive(Clone, Debug)]
pub(crate) struct CompiledTable {
    pub(crate) keys: Vec<usize>,
    pub(crate) rows: Vec<CompiledRow>,
    /// The combinations that have no row.
    pub(crate) gaps: Vec<Gap>,
}

/// Combinations of a table's keys that have no row: for each key the choices, as bits.
pub(crate) type Gap = Vec<u64>;

#[derive(Clone, Debug)]
pub(crate) struct CompiledRow {
    /// For each key of the table, the choices that this row is for, as bits; `None` where the row lacks the key.
    pub(crate) keys: Vec<Option<u64>>,
    pub(crate) period: Period,
    pub(crate) clause: ClauseIndex,
    pub(crate) assumed: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct CompiledCondition {
    pub(crate) clause: Option<ClauseIndex>,
    pub(crate) test: CompiledTest,
}

#[derive(Clone, Debug)]
pub(crate) enum CompiledTest {
    /// The fact's choice is in this bit set; of a yes-or-no fact, bit 0 is no and bit 1 is yes.
    Is {
        fact: usize,
        among: u64,
    },
    Compare {
        fact: usize,
        relation: Relation,
        to: CompiledOperand,
    },
    Within {
        day: Day,
        of: Day,
        limit: CompiledLimit,
    },
    Clear {
        fact: usize,
        expected: bool,
        /// Whether an absent text counts as a text without information; otherwise it is unknown.
        absent_is_vague: bool,
    },
    Remedy {
        remedy: usize,
        verdict: Verdict,
    },
    All(Vec<CompiledCondition>),
    Any(Vec<CompiledCondition>),
    Not(Box<CompiledCondition>),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum CompiledOperand {
    Number(i64),
    Fact(usize),
    /// Index into `totals`.
    Total(usize),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Day {
    AsOf,
    ShipOn,
    Fact(usize),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum CompiledLimit {
    Period(Period),
    Table(usize),
}

impl Program {
    /// Returns the index of the fact that the `answers` of this scope may state under this id.
    pub(crate) fn answer_index(&self, id: &str, scope: Scope) -> Option<usize> {
        let answers = match scope {
            Scope::Request => &self.request_answers,
            Scope::Line => &self.line_answers,
        };
        answers.get(id).copied()
    }

    /// Returns the gates of a remedy.
    pub(crate) fn gates_of(&self, remedy: usize) -> impl Iterator<Item = &CompiledGate> {
        let gates = self.remedies.get(remedy).map(|remedy| &remedy.gates);
        gates.into_iter().flatten().filter_map(|gate| self.gates.get(*gate))
    }

    /// Returns the conditions that decide a remedy's verdict and charges.
    pub(crate) fn deciding_conditions(&self, remedy: usize) -> impl Iterator<Item = &CompiledCondition> {
        let gates = self.gates_of(remedy).flat_map(CompiledGate::conditions);
        let fees = self.remedies.get(remedy).map(|remedy| &remedy.fees);
        gates.chain(fees.into_iter().flatten().filter_map(|fee| fee.when.as_ref()))
    }

    /// Returns the facts that the result of a gate may depend on, also through a remedy.
    pub(crate) fn facts_of_gate(&self, gate: &CompiledGate) -> FactSet {
        gate.conditions().fold(FactSet::EMPTY, |facts, condition| {
            let remedies = condition.remedies_read().filter_map(|read| self.remedies.get(read));
            let through_remedies = remedies.map(|remedy| remedy.reads);
            through_remedies.fold(facts.union(condition.facts_read(&self.tables)), FactSet::union)
        })
    }
}

impl CompiledRemedy {
    /// Returns the conditions that decide its verdict and its charges, contingent charges included; `gates` are the document's.
    pub(crate) fn conditions<'a>(
        &'a self,
        gates: &'a [CompiledGate],
    ) -> impl Iterator<Item = &'a CompiledCondition> {
        let gates = self.gates.iter().filter_map(|gate| gates.get(*gate)).flat_map(CompiledGate::conditions);
        gates.chain(self.fees.iter().chain(&self.contingent).filter_map(|fee| fee.when.as_ref()))
    }
}

impl CompiledGate {
    /// Returns the requirement and the exception.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &CompiledCondition> {
        [Some(&self.require), self.unless.as_ref()].into_iter().flatten()
    }
}

impl CompiledCondition {
    /// Returns the tests below `all`, `any` and `not`, in order.
    pub(crate) fn leaves(&self) -> Leaves<'_> {
        Leaves { rest: vec![self] }
    }

    /// Returns the facts that the condition reads itself, not through a remedy.
    pub(crate) fn facts_read(&self, tables: &[CompiledTable]) -> FactSet {
        let of_day = |day: &Day| if let Day::Fact(fact) = day { FactSet::of(*fact) } else { FactSet::EMPTY };
        self.leaves().fold(FactSet::EMPTY, |facts, test| {
            facts.union(match test {
                CompiledTest::Compare { fact, to: CompiledOperand::Fact(other), .. } => {
                    FactSet::of_all(&[*fact, *other])
                }
                CompiledTest::Is { fact, .. }
                | CompiledTest::Clear { fact, .. }
                | CompiledTest::Compare { fact, .. } => FactSet::of(*fact),
                CompiledTest::Within { day, of, limit } => {
                    let table =
                        if let CompiledLimit::Table(table) = limit { tables.get(*table) } else { None };
                    let keys = table.map_or(FactSet::EMPTY, |table| FactSet::of_all(&table.keys));
                    keys.union(of_day(day)).union(of_day(of))
                }
                CompiledTest::Remedy { .. }
                | CompiledTest::All(_)
                | CompiledTest::Any(_)
                | CompiledTest::Not(_) => FactSet::EMPTY,
            })
        })
    }

    /// Returns the remedies whose verdict the condition reads.
    pub(crate) fn remedies_read(&self) -> impl Iterator<Item = usize> {
        self.leaves().filter_map(|test| match test {
            CompiledTest::Remedy { remedy, .. } => Some(*remedy),
            _ => None,
        })
    }
}

/// The tests of a condition that contain no other condition.
pub(crate) struct Leaves<'a> {
    /// The conditions to visit, the next one last.
    rest: Vec<&'a CompiledCondition>,
}

impl<'a> Iterator for Leaves<'a> {
    type Item = &'a CompiledTest;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match &self.rest.pop()?.test {
                CompiledTest::All(parts) | CompiledTest::Any(parts) => self.rest.extend(parts.iter().rev()),
                CompiledTest::Not(part) => self.rest.push(part),
                leaf => return Some(leaf),
            }
        }
    }
}

impl BuiltInIndices {
    pub(crate) fn index(self, fact: BuiltInFact) -> usize {
        match fact {
            BuiltInFact::Role => self.role,
            BuiltInFact::Category => self.category,
            BuiltInFact::UnitPrice => self.unit_price,
            BuiltInFact::PurchasedOn => self.purchased_on,
        }
    }
}

impl FactSet {
    pub(crate) const EMPTY: Self = Self(0);

    pub(crate) fn of(fact: usize) -> Self {
        Self(u32::try_from(fact).ok().and_then(|fact| 1_u64.checked_shl(fact)).unwrap_or(0))
    }

    pub(crate) fn of_all(facts: &[usize]) -> Self {
        facts.iter().fold(Self::EMPTY, |set, fact| set.union(Self::of(*fact)))
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn without(self, fact: usize) -> Self {
        Self(self.0 & !Self::of(fact).0)
    }

    pub(crate) const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn contains(self, fact: usize) -> bool {
        self.0 & Self::of(fact).0 != 0
    }

    /// Returns the facts in ascending order.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |fact| self.contains(*fact))
    }
}

/// Returns the bit of the choice with this index; compilation refuses more than 64.
pub(crate) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}
