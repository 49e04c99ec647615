//! Judges one condition over what is known, three-valued, without allocating.

use crate::assessment::Verdict;
use crate::condition::Relation;
use crate::date::Date;
use crate::program::{Check, ClauseIndex, Day, FactSet, Node, Program, RowProgram, Side, Span, TableProgram};

/// What is known of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Known {
    /// Nothing.
    #[default]
    Unknown,
    /// The index of the choice; of a yes-or-no fact 0 for no, 1 for yes.
    Choice(usize),
    Date(Date),
    /// A count, or an amount in cents.
    Number(i64),
    /// A text, by whether it says something.
    Text {
        is_clear: bool,
    },
}

/// Strong Kleene truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown,
}

/// Until when something that holds goes on holding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Without a limit.
    Always,
    /// Through this day; the clause is the one that sets the limit.
    Day(Date),
    /// There is a limit, but no single known one.
    Unclear,
}

/// What judging a condition found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding {
    pub(crate) truth: Truth,
    /// Meaningful where the truth is true.
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
pub(crate) enum Gated {
    /// Nobody has asked yet.
    Untried,
    /// Its exception holds: it does not arise.
    FellAway,
    /// It was judged; the clause is the one to cite.
    Judged(Finding, ClauseIndex),
}

/// Everything that was judged of one line. A gate that guards several remedies is judged once.
#[derive(Debug)]
pub(crate) struct Judgement {
    /// One per gate of the program.
    pub(crate) gates: Vec<Gated>,
    /// One per remedy of the program.
    pub(crate) remedies: Vec<Judged>,
}

/// A remedy as judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judged {
    pub(crate) verdict: Verdict,
    pub(crate) needs: FactSet,
    pub(crate) until: Until,
    /// The clause that sets `until`.
    pub(crate) until_clause: Option<ClauseIndex>,
    pub(crate) assumed: bool,
}

/// Everything that a condition on one line may look at.
pub(crate) struct Scene<'a> {
    pub(crate) program: &'a Program,
    pub(crate) known: &'a [Known],
    pub(crate) as_of: Date,
    pub(crate) ship_on: Date,
    /// One per `Program::totals`, in cents; `None` while a price is unknown.
    pub(crate) totals: &'a [Option<i128>],
    /// One per remedy; only those that come earlier in `Program::order` mean anything.
    pub(crate) judged: &'a [Judged],
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl Finding {
    fn plain(truth: Truth, needs: FactSet) -> Self {
        let needs = if truth == Truth::Unknown { needs } else { FactSet::EMPTY };
        Self { truth, until: Until::Always, needs, clause: None, assumed: false }
    }
}

impl Judged {
    /// Before judging.
    pub(crate) const NONE: Self = Self {
        verdict: Verdict::Undetermined,
        needs: FactSet::EMPTY,
        until: Until::Always,
        until_clause: None,
        assumed: false,
    };
}

impl Scene<'_> {
    /// Judges a condition.
    pub(crate) fn find(&self, node: &Node) -> Finding {
        let mut finding = match &node.check {
            Check::Is { fact, among } => self.is(*fact, *among),
            Check::Compare { fact, relation, to } => self.compare(*fact, *relation, *to),
            Check::Within { day, of, limit } => self.within(*day, *of, *limit),
            Check::Clear { fact, expected } => {
                let is_clear = self.known(*fact) == Known::Text { is_clear: true };
                Finding::plain(Truth::from(is_clear == *expected), FactSet::EMPTY)
            }
            Check::Remedy { remedy, verdict } => self.remedy(*remedy, *verdict),
            Check::All(parts) => self.all(parts),
            Check::Any(parts) => self.any(parts),
            Check::Not(part) => self.not(part),
        };
        finding.clause = finding.clause.or(node.clause);
        finding
    }

    fn known(&self, fact: usize) -> Known {
        self.known.get(fact).copied().unwrap_or_default()
    }

    fn is(&self, fact: usize, among: u64) -> Finding {
        let truth = match self.known(fact) {
            Known::Choice(choice) => Truth::from(among & crate::compile::bit(choice) != 0),
            Known::Unknown | Known::Date(_) | Known::Number(_) | Known::Text { .. } => Truth::Unknown,
        };
        Finding::plain(truth, FactSet::of(fact))
    }

    fn compare(&self, fact: usize, relation: Relation, to: Side) -> Finding {
        let unit_price = self.program.fields.unit_price;
        let (right, asked) = match to {
            Side::Number(number) => (Some(i128::from(number)), FactSet::EMPTY),
            Side::Fact(fact) => (self.number(fact), FactSet::of(fact)),
            Side::Total(total) => (self.totals.get(total).copied().flatten(), FactSet::of(unit_price)),
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
        Finding::plain(truth, needs_left.and(needs_right))
    }

    fn number(&self, fact: usize) -> Option<i128> {
        match self.known(fact) {
            Known::Number(number) => Some(i128::from(number)),
            Known::Unknown | Known::Choice(_) | Known::Date(_) | Known::Text { .. } => None,
        }
    }

    fn within(&self, day: Day, of: Day, limit: Span) -> Finding {
        let (day, needs_day) = self.day(day);
        let (of, needs_of) = self.day(of);
        let dates = day.zip(of);
        let needs = needs_day.and(needs_of);
        match limit {
            Span::Period(period) => match dates {
                None => Finding::plain(Truth::Unknown, needs),
                Some((day, of)) => {
                    let end = of.plus(period);
                    Finding { until: Until::Day(end), ..Finding::plain(Truth::from(day <= end), needs) }
                }
            },
            Span::Table(table) => self.program.tables.get(table).map_or_else(
                || Finding::plain(Truth::Unknown, needs),
                |table| self.within_table(table, dates, needs),
            ),
        }
    }

    /// The window is as long as the table's row says; while keys are unknown, every row that may still be it is a candidate,
    /// and what they agree on is determined.
    fn within_table(
        &self,
        table: &TableProgram,
        dates: Option<(Date, Date)>,
        needs_dates: FactSet,
    ) -> Finding {
        let mut verdict: Option<Truth> = None;
        let mut end: Option<Until> = None;
        let mut clause: Option<Option<ClauseIndex>> = None;
        let mut assumed = true;
        // A key is asked once every candidate row has it.
        let mut asked = table.keys.iter().fold(FactSet::EMPTY, |set, key| set.and(FactSet::of(*key)));
        for row in table.rows.iter().filter(|row| self.may_be(table, row)) {
            let (truth, until) = dates.map_or((Truth::Unknown, Until::Unclear), |(day, of)| {
                let end = of.plus(row.period);
                (Truth::from(day <= end), Until::Day(end))
            });
            verdict =
                Some(verdict.map_or(truth, |other| if other == truth { truth } else { Truth::Unknown }));
            end = Some(end.map_or(until, |other| if other == until { until } else { Until::Unclear }));
            clause =
                Some(clause.map_or(Some(row.clause), |other| other.filter(|clause| *clause == row.clause)));
            assumed &= row.assumed;
            asked = table
                .keys
                .iter()
                .zip(&row.keys)
                .fold(asked, |set, (key, bits)| if bits.is_none() { set.without(*key) } else { set });
            if self.is_the_row(table, row) {
                break;
            }
        }
        let unknown_keys = table.keys.iter().filter(|key| self.known(**key) == Known::Unknown);
        let needs = unknown_keys
            .filter(|key| asked.contains(**key))
            .fold(needs_dates, |set, key| set.and(FactSet::of(*key)));
        Finding {
            until: end.unwrap_or(Until::Unclear),
            clause: clause.flatten(),
            assumed: assumed && verdict.is_some(),
            ..Finding::plain(verdict.unwrap_or(Truth::False), needs)
        }
    }

    /// Whether no known key rules the row out.
    fn may_be(&self, table: &TableProgram, row: &RowProgram) -> bool {
        table.keys.iter().zip(&row.keys).all(|(key, bits)| match (self.known(*key), bits) {
            (Known::Choice(choice), Some(bits)) => bits & crate::compile::bit(choice) != 0,
            _ => true,
        })
    }

    /// Whether every key of the row is known (rows after it no longer count).
    fn is_the_row(&self, table: &TableProgram, row: &RowProgram) -> bool {
        let mut keys = table.keys.iter().zip(&row.keys);
        keys.all(|(key, bits)| bits.is_none() || self.known(*key) != Known::Unknown)
    }

    fn day(&self, day: Day) -> (Option<Date>, FactSet) {
        match day {
            Day::AsOf => (Some(self.as_of), FactSet::EMPTY),
            Day::ShipOn => (Some(self.ship_on), FactSet::EMPTY),
            Day::Fact(fact) => match self.known(fact) {
                Known::Date(date) => (Some(date), FactSet::EMPTY),
                Known::Unknown | Known::Choice(_) | Known::Number(_) | Known::Text { .. } => {
                    (None, FactSet::of(fact))
                }
            },
        }
    }

    fn remedy(&self, remedy: usize, verdict: Verdict) -> Finding {
        let other = self.judged.get(remedy).copied().unwrap_or(Judged::NONE);
        let truth = match other.verdict {
            Verdict::Undetermined => Truth::Unknown,
            decided @ (Verdict::Eligible | Verdict::Ineligible) => Truth::from(decided == verdict),
        };
        Finding::plain(truth, other.needs)
    }

    fn all(&self, parts: &[Node]) -> Finding {
        let mut all = Finding::plain(Truth::True, FactSet::EMPTY);
        for part in parts {
            let part = self.find(part);
            all.assumed |= part.assumed;
            match (all.truth, part.truth) {
                (Truth::False, _) | (Truth::Unknown, Truth::True | Truth::Unknown) => {}
                (_, Truth::False) => (all.truth, all.needs) = (Truth::False, FactSet::EMPTY),
                (Truth::True, Truth::Unknown) => (all.truth, all.needs) = (Truth::Unknown, part.needs),
                (Truth::True, Truth::True) => all.until = all.until.earlier(part.until),
            }
        }
        all
    }

    fn any(&self, parts: &[Node]) -> Finding {
        let mut any = Finding::plain(Truth::False, FactSet::EMPTY);
        for (index, part) in parts.iter().enumerate() {
            let part = self.find(part);
            any.assumed |= part.assumed;
            // The first alternative speaks until one holds; then the first that holds.
            if index == 0 {
                any.clause = part.clause;
            }
            match (any.truth, part.truth) {
                (Truth::True, Truth::True) => any.until = any.until.later(part.until),
                (Truth::False | Truth::Unknown, Truth::True) => {
                    (any.truth, any.needs) = (Truth::True, FactSet::EMPTY);
                    (any.until, any.clause) = (part.until, part.clause);
                }
                (Truth::False, Truth::Unknown) => (any.truth, any.needs) = (Truth::Unknown, part.needs),
                (Truth::True | Truth::Unknown, Truth::Unknown) | (_, Truth::False) => {}
            }
        }
        any
    }

    fn not(&self, part: &Node) -> Finding {
        let part = self.find(part);
        let truth = match part.truth {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        };
        Finding { clause: part.clause, assumed: part.assumed, ..Finding::plain(truth, part.needs) }
    }
}

impl Until {
    /// Both must go on holding.
    pub(crate) fn earlier(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, until) | (until, Self::Always) => until,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.min(two)),
        }
    }

    /// One of them must go on holding.
    fn later(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unclear, _) | (_, Self::Unclear) => Self::Unclear,
            (Self::Always, _) | (_, Self::Always) => Self::Always,
            (Self::Day(one), Self::Day(two)) => Self::Day(one.max(two)),
        }
    }

    /// The day, where there is a single known one.
    pub(crate) fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Always | Self::Unclear => None,
        }
    }
}
