//! A document compiled for judging: ids interned as indices, conditions as trees of them, nothing left to look up by name.

use crate::assessment::Verdict;
use crate::document::condition::Relation;
use crate::document::{FactType, Rate, Scope};
use crate::request::BuiltInFact;
use crate::value::Id;
use crate::value::Money;
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
    /// Indices of the remedies, each after those that its gates read.
    pub(crate) order: Vec<usize>,
    pub(crate) tables: Vec<CompiledTable>,
    /// The remedies whose requested total some rule compares.
    pub(crate) totals: Vec<usize>,
    pub(crate) built_in: BuiltInIndices,
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
    /// Charge and clause.
    pub(crate) quoted_later: Vec<(Id, Id)>,
    /// The clauses of `contingent` and `quoted_later`, each once.
    pub(crate) terms: Vec<Id>,
    /// In the order of the clauses.
    pub(crate) duties: Vec<CompiledNotice>,
    /// In the order of the clauses.
    pub(crate) notices: Vec<CompiledNotice>,
}

#[derive(Clone, Debug)]
pub(crate) struct CompiledGate {
    pub(crate) clause: ClauseIndex,
    pub(crate) require: CompiledCondition,
    pub(crate) unless: Option<CompiledCondition>,
    /// Whether another gate of its remedies fails wherever the exception holds. A failed requirement then closes the remedies even
    /// while the exception is unknown.
    pub(crate) exception_closes: bool,
}

#[derive(Debug)]
pub(crate) struct CompiledFee {
    pub(crate) id: Id,
    pub(crate) clause: Id,
    pub(crate) rate: Rate,
    pub(crate) when: Option<CompiledCondition>,
}

#[derive(Debug)]
pub(crate) struct CompiledNotice {
    pub(crate) clause: ClauseIndex,
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
    pub(crate) check: CompiledTest,
}

#[derive(Clone, Debug)]
pub(crate) enum CompiledTest {
    /// The fact's choice (no 0, yes 1 of a yes-or-no fact) is among these bits.
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

#[derive(Clone, Copy, Debug)]
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

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn without(self, fact: usize) -> Self {
        Self(self.0 & !Self::of(fact).0)
    }

    pub(crate) fn contains(self, fact: usize) -> bool {
        self.0 & Self::of(fact).0 != 0
    }
}

impl Rate {
    /// The charge for `quantity` units that cost `goods` together; `None` where it depends on an unknown price.
    pub(crate) fn amount(&self, goods: Option<Money>, quantity: u32) -> Option<Money> {
        match self {
            Self::Percent(percent) => goods.map(|goods| goods.part(*percent)),
            Self::PerUnit(amount) => Some(amount.times(quantity)),
            Self::PerLine(amount) => Some(*amount),
            Self::GreatestOf(rates) => Self::amounts(rates, goods, quantity)?.into_iter().max(),
            Self::LeastOf(rates) => Self::amounts(rates, goods, quantity)?.into_iter().min(),
        }
    }

    /// Whether the charge depends on the goods' price.
    pub(crate) fn needs_price(&self) -> bool {
        match self {
            Self::Percent(_) => true,
            Self::PerUnit(_) | Self::PerLine(_) => false,
            Self::GreatestOf(rates) | Self::LeastOf(rates) => rates.iter().any(Self::needs_price),
        }
    }

    fn amounts(rates: &[Self], goods: Option<Money>, quantity: u32) -> Option<Vec<Money>> {
        rates.iter().map(|rate| rate.amount(goods, quantity)).collect()
    }
}

/// The bit of the choice with this index; compilation refuses more than 64.
pub(crate) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}
