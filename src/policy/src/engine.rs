//! Judges one condition over what is known, three-valued, without allocating.

mod coupling;
mod logic;
mod order;
mod ruling;
mod ship_windows;
mod table;

pub use coupling::{Cap, Coupling};
pub use ruling::{Judge, RemedyRuling, Totals};

use crate::assessment::Verdict;
use crate::compile::program::{
    ClauseIndex, CompiledCondition, CompiledLimit, CompiledOperand, CompiledTest, Day, FactSet, Program,
};
use crate::document::condition::Relation;
use crate::request::{Days, FactValue};
use crate::value::{Date, Period};

/// Strong Kleene truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown,
}

/// The last day on which a finding stays as it is while only time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Without a limit.
    Always,
    /// Through this day.
    Day(Date),
    /// It may change on a day that is not known.
    Unclear,
}

/// What judging a condition found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConditionResult {
    pub(crate) truth: Truth,
    /// While true: its last such day. Otherwise: the last day on which it is certainly not true.
    pub(crate) until: Until,
    /// The unknown facts that it asks for; empty unless the truth is unknown.
    pub(crate) needs: FactSet,
    /// The clause that speaks in the rule's place.
    pub(crate) clause: Option<ClauseIndex>,
    /// Whether it rests on a table's assumed row.
    pub(crate) assumed: bool,
}

/// What became of a gate.
#[derive(Clone, Copy, Debug)]
pub(crate) enum GateState {
    /// Nobody has asked yet.
    NotEvaluated,
    /// Its exception holds, through this day at least: it does not arise.
    Excepted(Until, ClauseIndex),
    /// It was judged; the clause is the one to cite.
    RemedyState(ConditionResult, ClauseIndex),
}

/// Everything that was judged of one line. A gate that guards several remedies is judged once.
#[derive(Debug)]
pub(crate) struct LineEvaluation {
    /// One per gate of the program.
    pub(crate) gates: Vec<GateState>,
    /// One per remedy of the program.
    pub(crate) remedies: Vec<RemedyState>,
}

/// A remedy as judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RemedyState {
    pub(crate) verdict: Verdict,
    pub(crate) needs: FactSet,
    /// The last day on which the gates that hold today all hold.
    pub(crate) until: Until,
    /// The last day on which the verdict is certainly the same.
    pub(crate) same_until: Until,
    /// The clause that sets `until`.
    pub(crate) until_clause: Option<ClauseIndex>,
    pub(crate) assumed: bool,
}

/// Everything that a condition on one line may look at.
pub(crate) struct EvalContext<'a> {
    pub(crate) program: &'a Program,
    pub(crate) known: &'a [FactValue],
    pub(crate) days: Days,
    /// One per `Program::totals`, in cents; `None` while a price is unknown.
    pub(crate) totals: &'a [Option<i128>],
    /// One per remedy; only those that come earlier in `Program::order` mean anything.
    pub(crate) judged: &'a [RemedyState],
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl ConditionResult {
    fn plain(truth: Truth, needs: FactSet) -> Self {
        let needs = if truth == Truth::Unknown { needs } else { FactSet::EMPTY };
        Self { truth, until: Until::Always, needs, clause: None, assumed: false }
    }
}

impl RemedyState {
    /// Before judging.
    pub(crate) const NONE: Self = Self {
        verdict: Verdict::Undetermined,
        needs: FactSet::EMPTY,
        until: Until::Always,
        same_until: Until::Always,
        until_clause: None,
        assumed: false,
    };
}

impl EvalContext<'_> {
    /// Judges a condition.
    pub(crate) fn find(&self, node: &CompiledCondition) -> ConditionResult {
        let mut finding = match &node.check {
            CompiledTest::Is { fact, among } => self.is(*fact, *among),
            CompiledTest::Compare { fact, relation, to } => self.compare(*fact, *relation, *to),
            CompiledTest::Within { day, of, limit } => self.within(*day, *of, *limit),
            CompiledTest::Clear { fact, expected } => {
                let is_clear = self.known(*fact) == FactValue::Text { is_clear: true };
                ConditionResult::plain(Truth::from(is_clear == *expected), FactSet::EMPTY)
            }
            CompiledTest::Remedy { remedy, verdict } => self.remedy(*remedy, *verdict),
            CompiledTest::All(parts) => self.all(parts),
            CompiledTest::Any(parts) => self.any(parts),
            CompiledTest::Not(part) => self.not(part),
        };
        finding.clause = finding.clause.or(node.clause);
        finding
    }

    fn known(&self, fact: usize) -> FactValue {
        self.known.get(fact).copied().unwrap_or_default()
    }

    fn is(&self, fact: usize, among: u64) -> ConditionResult {
        let truth = match self.known(fact) {
            FactValue::Choice(choice) => Truth::from(among & crate::compile::program::bit(choice) != 0),
            FactValue::Unknown | FactValue::Date(_) | FactValue::Number(_) | FactValue::Text { .. } => {
                Truth::Unknown
            }
        };
        ConditionResult::plain(truth, FactSet::of(fact))
    }

    fn compare(&self, fact: usize, relation: Relation, to: CompiledOperand) -> ConditionResult {
        let unit_price = self.program.built_in.unit_price;
        let (right, asked) = match to {
            CompiledOperand::Number(number) => (Some(i128::from(number)), FactSet::EMPTY),
            CompiledOperand::Fact(fact) => (self.number(fact), FactSet::of(fact)),
            CompiledOperand::Total(total) => {
                (self.totals.get(total).copied().flatten(), FactSet::of(unit_price))
            }
        };
        let left = self.number(fact);
        let truth = match (left, right) {
            (Some(left), Some(right)) => Truth::from(match relation {
                Relation::Above => left > right,
                Relation::AtLeast => left >= right,
                Relation::Below => left < right,
                Relation::AtMost => left <= right,
            }),
            (None, _) | (_, None) => Truth::Unknown,
        };
        let needs_left = if left.is_none() { FactSet::of(fact) } else { FactSet::EMPTY };
        let needs_right = if right.is_none() { asked } else { FactSet::EMPTY };
        ConditionResult::plain(truth, needs_left.and(needs_right))
    }

    fn number(&self, fact: usize) -> Option<i128> {
        match self.known(fact) {
            FactValue::Number(number) => Some(i128::from(number)),
            FactValue::Unknown | FactValue::Choice(_) | FactValue::Date(_) | FactValue::Text { .. } => None,
        }
    }

    fn within(&self, day: Day, of: Day, limit: CompiledLimit) -> ConditionResult {
        let window = Window { moves: Moves::of(day, of), day: self.day(day).0, of: self.day(of).0 };
        let needs = self.day(day).1.and(self.day(of).1);
        match limit {
            CompiledLimit::Period(period) => {
                let (truth, until) = window.find(period);
                ConditionResult { until, ..ConditionResult::plain(truth, needs) }
            }
            CompiledLimit::Table(table) => self.program.tables.get(table).map_or_else(
                || ConditionResult::plain(Truth::Unknown, needs),
                |table| self.within_table(table, window, needs),
            ),
        }
    }

    fn day(&self, day: Day) -> (Option<Date>, FactSet) {
        match day {
            Day::AsOf => (Some(self.days.as_of), FactSet::EMPTY),
            Day::ShipOn => (Some(self.days.ship_on), FactSet::EMPTY),
            Day::Fact(fact) => match self.known(fact) {
                FactValue::Date(date) => (Some(date), FactSet::EMPTY),
                FactValue::Unknown | FactValue::Choice(_) | FactValue::Number(_) | FactValue::Text { .. } => {
                    (None, FactSet::of(fact))
                }
            },
        }
    }

    fn remedy(&self, remedy: usize, verdict: Verdict) -> ConditionResult {
        let other = self.judged.get(remedy).copied().unwrap_or(RemedyState::NONE);
        let truth = match other.verdict {
            Verdict::Undetermined => Truth::Unknown,
            decided @ (Verdict::Eligible | Verdict::Ineligible) => Truth::from(decided == verdict),
        };
        ConditionResult { until: other.same_until, ..ConditionResult::plain(truth, other.needs) }
    }
}

/// The two days of a window, and how they move while time passes.
#[derive(Clone, Copy)]
struct Window {
    day: Option<Date>,
    of: Option<Date>,
    moves: Moves,
}

/// Which days of a window move while time passes.
#[derive(Clone, Copy)]
enum Moves {
    /// The day that is measured: the window ends for good.
    Day,
    /// The start: a window that is closed may open.
    Start,
    /// Both are facts.
    Neither,
}

impl Moves {
    const fn of(day: Day, of: Day) -> Self {
        match (day, of) {
            // A request's own day stays when only its shipping is put off.
            (Day::ShipOn, Day::AsOf | Day::Fact(_)) | (Day::AsOf, Day::Fact(_)) => Self::Day,
            (Day::AsOf | Day::Fact(_), Day::ShipOn) | (Day::Fact(_), Day::AsOf) => Self::Start,
            (Day::ShipOn, Day::ShipOn) | (Day::AsOf, Day::AsOf) | (Day::Fact(_), Day::Fact(_)) => {
                Self::Neither
            }
        }
    }
}

impl Window {
    /// Whether the day is in the period, and how long that stays so.
    fn find(self, period: Period) -> (Truth, Until) {
        let Some((day, of)) = self.day.zip(self.of) else { return (Truth::Unknown, self.closed_until()) };
        let end = of.plus(period);
        match (day <= end, self.moves) {
            (true, Moves::Day) => (Truth::True, Until::Day(end)),
            (true, Moves::Start | Moves::Neither) => (Truth::True, Until::Always),
            (false, _) => (Truth::False, self.closed_until()),
        }
    }

    /// How long a window that is not open stays so.
    fn closed_until(self) -> Until {
        match self.moves {
            Moves::Day | Moves::Neither => Until::Always,
            Moves::Start => Until::Unclear,
        }
    }
}
