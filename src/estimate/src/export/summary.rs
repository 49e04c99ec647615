//! The summary at the head of an estimate: the plan, the strategies and the last days.

use policy::{Date, Money};

use super::wording::Wording;
use crate::analysis::{BestPlan, Comparison, LineFold as _, OverTime, OverTimeFold, Strategy};
use crate::list::List;

/// A row of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow<T> {
    pub name: T,
    /// The number of lines; 0 where the row has none.
    pub lines: usize,
    pub amount: Money,
    /// The price of the goods that are exchanged, which is no part of the amount.
    pub goods: Money,
    /// Whether the amount rests on assumptions: it is at most this.
    pub is_assumed: bool,
}

/// The summary of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The remedies of the plan.
    pub plan: Vec<SummaryRow<String>>,
    pub total: SummaryRow<()>,
    /// The strategies with an eligible line, each with its net. Beside a programme's name stands that it is counted as far as its order
    /// has room.
    pub strategies: Vec<SummaryRow<String>>,
    /// The last days of the plan, the next first.
    pub days: Vec<SummaryRow<Date>>,
    /// The unconfirmed assumptions about the lines, as sentences; empty where no amount rests on them.
    pub assumed: String,
}

impl<T> SummaryRow<T> {
    /// Returns the row with another name.
    #[must_use]
    pub fn named<U>(&self, name: U) -> SummaryRow<U> {
        let Self { lines, amount, goods, is_assumed, .. } = *self;
        SummaryRow { name, lines, amount, goods, is_assumed }
    }
}

impl Summary {
    /// Returns the next last days, at most this many, and the days after them in one row: how many they are, and what they lose.
    /// That row has no number of lines, since a line may lose on several days.
    #[must_use]
    pub fn next_days(&self, most: usize) -> (&[SummaryRow<Date>], Option<SummaryRow<usize>>) {
        let (next, later) = self.days.split_at(most.min(self.days.len()));
        let amount = later.iter().map(|day| day.amount).reduce(Money::plus);
        let is_assumed = later.iter().any(|day| day.is_assumed);
        let row = |amount| SummaryRow { name: later.len(), lines: 0, amount, goods: Money::ZERO, is_assumed };
        (next, amount.map(row))
    }

    /// Summarises a plan of some lines.
    #[must_use]
    pub fn of(wording: Wording<'_>, list: &List, lines: &[usize], plan: &BestPlan) -> Self {
        let fold = OverTimeFold::of(list, lines, vec![Strategy::BestPerLine]).with_plan(Some(plan));
        let curve: Option<OverTime> = fold.over(list, lines).pop();
        let days = curve.into_iter().flat_map(|curve| curve.cliffs).map(|cliff| SummaryRow {
            name: cliff.ship_by,
            lines: cliff.lines.len(),
            amount: cliff.lost,
            goods: Money::ZERO,
            is_assumed: cliff.lines.iter().any(|line| list.is_assumed_by(Strategy::BestPerLine, *line)),
        });
        let days: Vec<SummaryRow<Date>> = days.collect();
        let strategies = Comparison::new(list, lines).over(list, lines).into_iter();
        let strategies = strategies
            .map(|compared| compared.within_order(plan, |_| true))
            .filter(|compared| matches!(compared.strategy, Strategy::Remedy(_)) && compared.sum.eligible > 0)
            .map(|compared| SummaryRow {
                name: wording.compared(&compared),
                lines: usize::try_from(compared.sum.eligible).unwrap_or_default(),
                amount: compared.sum.net,
                goods: compared.goods,
                is_assumed: compared.is_assumed,
            });
        let strategies: Vec<SummaryRow<String>> = strategies.collect();
        let by_remedy = plan.by_remedy.iter().map(|(remedy, planned)| SummaryRow {
            name: wording.strategy(Strategy::Remedy(*remedy)),
            lines: planned.lines,
            amount: planned.worth.net(),
            goods: planned.worth.exchanged,
            is_assumed: planned.is_assumed,
        });
        let by_remedy: Vec<SummaryRow<String>> = by_remedy.collect();
        let is_assumed = by_remedy.iter().chain(&strategies).any(|row| row.is_assumed)
            || days.iter().any(|row| row.is_assumed);
        Self {
            plan: by_remedy,
            total: SummaryRow {
                name: (),
                lines: 0,
                amount: plan.worth.net(),
                goods: plan.worth.exchanged,
                is_assumed: plan.is_assumed(),
            },
            strategies,
            days,
            assumed: if is_assumed { wording.assumed(&list.unconfirmed(lines)) } else { String::new() },
        }
    }
}
