//! The figures that the rules of a document state: percentages, amounts and periods.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::document::condition::{Condition, Limit, Operand, Test};
use crate::document::{Document, Fee, Rate};
use crate::value::{Id, Money, Period};

/// A figure that a rule states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Figure {
    pub(super) unit: Unit,
    /// The number in hundredths of the unit.
    pub(super) hundredths: i64,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Percent,
    /// The currency of the policy, or a plain number.
    Amount,
    Days,
    Months,
}

/// The figures of some rules.
pub(super) type Figures = BTreeSet<Figure>;

impl Unit {
    /// Returns the name of the placeholder for figures of this unit.
    pub(super) fn placeholder(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Amount => "amount",
            Self::Days => "days",
            Self::Months => "months",
        }
    }
}

impl Figure {
    fn new(unit: Unit, whole: u16) -> Self {
        Self { unit, hundredths: i64::from(whole).saturating_mul(100) }
    }

    fn amount(amount: Money) -> Self {
        Self { unit: Unit::Amount, hundredths: amount.cents() }
    }

    /// Returns the number of years, in hundredths, if the figure is a whole number of years.
    pub(super) fn years(self) -> Option<i64> {
        (self.unit == Unit::Months && self.hundredths % 1200 == 0).then_some(self.hundredths / 12)
    }

    /// Returns whether a text may name the figure by this number of hundredths.
    pub(super) fn reads(self, hundredths: i64) -> bool {
        self.hundredths == hundredths || self.years() == Some(hundredths)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = Money::from_cents(self.hundredths).to_string();
        let whole = number.strip_suffix(".00").unwrap_or(&number);
        match self.unit {
            Unit::Percent => write!(f, "{whole}%"),
            Unit::Amount => f.write_str(&number),
            Unit::Days => write!(f, "{whole} days"),
            Unit::Months => write!(f, "{whole} months"),
        }
    }
}

/// Collects the figures of the rules that cite each clause.
pub(super) fn by_clause(document: &Document) -> BTreeMap<Id, Figures> {
    let mut found = Found::default();
    let number = &document.policy.rma_number;
    found.extend(&number.clause, number.valid_days.map(|days| Figure::new(Unit::Days, days)));
    for gate in &document.gates {
        found.condition(&gate.clause, &gate.require);
        gate.unless.iter().for_each(|unless| found.condition(&gate.clause, unless));
    }
    for fee in document.fees.iter().chain(&document.contingent) {
        found.extend(&fee.clause, of_fee(fee));
    }
    for row in document.tables.iter().flat_map(|table| &table.rows) {
        found.extend(&row.clause, of_period(row.period));
    }
    found.0
}

/// Collects the figures of a charge.
pub(super) fn of_fee(fee: &Fee) -> Figures {
    let mut found = Found::default();
    found.rate(&fee.clause, &fee.rate);
    fee.when.iter().for_each(|when| found.condition(&fee.clause, when));
    found.0.into_values().flatten().collect()
}

#[derive(Default)]
struct Found(BTreeMap<Id, Figures>);

impl Found {
    fn extend(&mut self, clause: &Id, figures: impl IntoIterator<Item = Figure>) {
        self.0.entry(clause.clone()).or_default().extend(figures);
    }

    fn rate(&mut self, clause: &Id, rate: &Rate) {
        match rate {
            Rate::Percent(percent) => {
                // A percentage has at most two decimals.
                let hundredths = percent.to_string().parse().map_or(0, Money::cents);
                self.extend(clause, [Figure { unit: Unit::Percent, hundredths }]);
            }
            Rate::PerUnit(amount) | Rate::PerLine(amount) | Rate::PerRequest(amount) => {
                self.extend(clause, [Figure::amount(*amount)]);
            }
            Rate::GreatestOf(rates) | Rate::LeastOf(rates) => {
                for rate in rates {
                    self.rate(clause, rate);
                }
            }
        }
    }

    fn condition(&mut self, clause: &Id, condition: &Condition) {
        let clause = condition.clause.as_ref().unwrap_or(clause);
        match &condition.test {
            Test::Within { limit: Limit::Period(period), .. } => self.extend(clause, of_period(*period)),
            Test::Compare { to: Operand::Amount(amount), .. } => {
                self.extend(clause, [Figure::amount(*amount)]);
            }
            Test::Compare { to: Operand::Number(number), .. } => {
                let hundredths = number.saturating_mul(100);
                self.extend(clause, [Figure { unit: Unit::Amount, hundredths }]);
            }
            Test::All(parts) | Test::Any(parts) => {
                for part in parts {
                    self.condition(clause, part);
                }
            }
            Test::Not(part) => self.condition(clause, part),
            Test::Within { limit: Limit::Table { .. }, .. }
            | Test::Compare { to: Operand::Fact { .. } | Operand::Total { .. }, .. }
            | Test::Is { .. }
            | Test::Clear { .. }
            | Test::Remedy { .. } => {}
        }
    }
}

fn of_period(period: Period) -> Option<Figure> {
    match period {
        Period::Days(days) | Period::BusinessDays(days) => Some(Figure::new(Unit::Days, days)),
        Period::Months(months) => Some(Figure::new(Unit::Months, months)),
        Period::SeasonEnd { .. } => None,
    }
}
