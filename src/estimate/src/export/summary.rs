//! The summary at the head of an estimate: the plan, the strategies and the last days.

use policy::{Date, Money};
use words::workbench as texts;

use super::wording::Wording;
use crate::analysis::{BestPlan, Comparison, LineFold as _, OverTime, OverTimeFold, Strategy};
use crate::list::{List, Purpose};

/// Last days that are listed.
const MAX_DAYS: usize = 12;

/// A row of the summary: name, number of lines, amount.
pub type SummaryRow<T> = (T, usize, Money);

/// The summary of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The remedies of the plan.
    pub plan: Vec<SummaryRow<String>>,
    pub total: Money,
    /// Whether amounts rest on assumptions.
    pub is_assumed: bool,
    /// The strategies with an eligible line.
    pub strategies: Vec<SummaryRow<String>>,
    /// The last days of the plan with the largest losses, by date.
    pub days: Vec<SummaryRow<Date>>,
    /// The assumption about the list, as a sentence; empty where no amount rests on it.
    pub assumed: String,
}

impl Summary {
    /// Summarises a plan of some lines.
    #[must_use]
    pub fn of(
        wording: Wording<'_>,
        list: &List,
        lines: &[usize],
        plan: &BestPlan,
        purpose: Option<Purpose<'_>>,
    ) -> Self {
        let fold = OverTimeFold::of(list, lines, vec![Strategy::BestPerLine]).with_plan(Some(plan));
        let curve: Option<OverTime> = fold.over(list, lines).pop();
        let mut days: Vec<SummaryRow<Date>> = curve
            .into_iter()
            .flat_map(|curve| curve.cliffs)
            .map(|cliff| (cliff.ship_by, cliff.lines.len(), cliff.lost))
            .collect();
        days.sort_by_key(|(_, _, lost)| std::cmp::Reverse(*lost));
        days.truncate(MAX_DAYS);
        days.sort_by_key(|(day, _, _)| *day);
        let strategies = Comparison::new(list, lines).over(list, lines).into_iter();
        let strategies = strategies
            .filter(|compared| matches!(compared.strategy, Strategy::Remedy(_)) && compared.sum.eligible > 0)
            .map(|compared| {
                let lines = usize::try_from(compared.sum.eligible).unwrap_or_default();
                (wording.strategy(compared.strategy), lines, compared.sum.net.plus(compared.goods))
            });
        let is_assumed = plan.assumed != Money::ZERO;
        let by_remedy = plan.by_remedy.iter();
        Self {
            plan: by_remedy
                .map(|(remedy, (lines, worth))| {
                    (wording.strategy(Strategy::Remedy(*remedy)), *lines, worth.total())
                })
                .collect(),
            total: plan.worth.total(),
            is_assumed,
            strategies: strategies.collect(),
            days,
            assumed: purpose.filter(|_| is_assumed).map_or_else(String::new, |purpose| {
                let goods = purpose.declared().label.get(wording.language.tag());
                texts::assumptions::we_assume(wording.language, goods)
            }),
        }
    }
}
