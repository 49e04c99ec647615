//! A document compiled for judging: ids interned as indices, conditions as trees of them, nothing left to look up by name.

use crate::assessment::Verdict;
use crate::builtin::BuiltInFact;
use crate::condition::Relation;
use crate::date::Period;
use crate::document::{FactType, Rate, Scope};
use crate::id::Id;
use crate::money::Money;

/// A set of facts, by their index in question order.
// INVARIANT: compilation refuses documents of more than 64 facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FactSet(u64);

/// Index of a clause in the document.
pub(crate) type ClauseIndex = usize;

#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) facts: Vec<FactProgram>,
    /// In the order of the document.
    pub(crate) gates: Vec<GateProgram>,
    pub(crate) remedies: Vec<RemedyProgram>,
    /// Indices of the remedies, each after those that its gates read.
    pub(crate) order: Vec<usize>,
    pub(crate) tables: Vec<TableProgram>,
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
pub(crate) struct FactProgram {
    pub(crate) id: Id,
    pub(crate) kind: FactType,
    pub(crate) scope: Scope,
    pub(crate) choices: Vec<Id>,
}

#[derive(Debug)]
pub(crate) struct RemedyProgram {
    pub(crate) id: Id,
    pub(crate) credits: bool,
    /// Indices of its gates, in the order of the document.
    pub(crate) gates: Vec<usize>,
    pub(crate) fees: Vec<FeeProgram>,
    pub(crate) contingent: Vec<FeeProgram>,
    /// Charge and clause.
    pub(crate) quoted_later: Vec<(Id, Id)>,
    /// The clauses of `contingent` and `quoted_later`, each once.
    pub(crate) terms: Vec<Id>,
    /// In the order of the clauses.
    pub(crate) duties: Vec<NoticeProgram>,
    /// In the order of the clauses.
    pub(crate) notices: Vec<NoticeProgram>,
}

#[derive(Clone, Debug)]
pub(crate) struct GateProgram {
    pub(crate) clause: ClauseIndex,
    pub(crate) require: Node,
    pub(crate) unless: Option<Node>,
    /// Whether another gate of its remedies fails wherever the exception holds. A failed requirement then closes the remedies even
    /// while the exception is unknown.
    pub(crate) exception_closes: bool,
}

#[derive(Debug)]
pub(crate) struct FeeProgram {
    pub(crate) id: Id,
    pub(crate) clause: Id,
    pub(crate) rate: Rate,
    pub(crate) when: Option<Node>,
}

#[derive(Debug)]
pub(crate) struct NoticeProgram {
    pub(crate) clause: ClauseIndex,
    pub(crate) when: Option<Node>,
}

#[derive(Clone, Debug)]
pub(crate) struct TableProgram {
    pub(crate) keys: Vec<usize>,
    pub(crate) rows: Vec<RowProgram>,
    /// The combinations that have no row.
    pub(crate) gaps: Vec<Gap>,
}

/// Combinations of a table's keys that have no row: for each key the choices, as bits.
pub(crate) type Gap = Vec<u64>;

#[derive(Clone, Debug)]
pub(crate) struct RowProgram {
    /// For each key of the table, the choices that this row is for, as bits; `None` where the row lacks the key.
    pub(crate) keys: Vec<Option<u64>>,
    pub(crate) period: Period,
    pub(crate) clause: ClauseIndex,
    pub(crate) assumed: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) clause: Option<ClauseIndex>,
    pub(crate) check: Check,
}

#[derive(Clone, Debug)]
pub(crate) enum Check {
    /// The fact's choice (no 0, yes 1 of a yes-or-no fact) is among these bits.
    Is {
        fact: usize,
        among: u64,
    },
    Compare {
        fact: usize,
        relation: Relation,
        to: Side,
    },
    Within {
        day: Day,
        of: Day,
        limit: Span,
    },
    Clear {
        fact: usize,
        expected: bool,
    },
    Remedy {
        remedy: usize,
        verdict: Verdict,
    },
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Side {
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
pub(crate) enum Span {
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
