//! The summary that workbooks and paper begin with: whose policy judged, the plan, the strategies and the last days.

use estimate::{Comparison, LineFold as _, OverTime, OverTimeFold, Strategy};
use leptos::prelude::*;
use policy::{Date, Money};

use crate::workbench::amounts::marked;
use crate::workbench::names::remedy_name;
use crate::workbench::state::WorkbenchState;
use crate::workbench::strategy::strategy_name;

/// Last days that are listed.
const MOST_DAYS: usize = 12;

/// What is at the head of an estimate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The remedies of the plan: name, number of lines, worth.
    pub plan: Vec<(String, usize, Money)>,
    pub total: Money,
    /// Whether amounts rest on assumptions.
    pub is_assumed: bool,
    /// The strategies: name, number of lines, worth.
    pub strategies: Vec<(String, usize, Money)>,
    /// The last days of the plan: day, number of lines, loss.
    pub days: Vec<(Date, usize, Money)>,
    /// What is assumed, in a sentence; empty where nothing is.
    pub assumed: String,
}

impl Summary {
    /// Summarises some lines.
    #[must_use]
    pub fn of(state: WorkbenchState, lines: &[usize]) -> Self {
        let vendor = state.vendor;
        let summary = state.with_judged_untracked(|judged| {
            let list = &judged.list;
            let plan = list.best_plan(lines, None, state.preference.get_untracked());
            let fold = OverTimeFold::of(list, lines, vec![Strategy::BestPerLine]).with_plan(Some(&plan));
            let curve: Option<OverTime> = fold.over(list, lines).pop();
            let compared = Comparison::new(list, lines).over(list, lines).into_iter();
            let of_remedies = compared.filter(|compared| {
                matches!(compared.strategy, Strategy::Remedy(_)) && compared.sum.eligible > 0
            });
            let mut days: Vec<(Date, usize, Money)> = curve
                .into_iter()
                .flat_map(|curve| curve.cliffs)
                .map(|cliff| (cliff.ship_by, cliff.lines.len(), cliff.lost))
                .collect();
            days.sort_by_key(|(_, _, lost)| std::cmp::Reverse(*lost));
            days.truncate(MOST_DAYS);
            days.sort_by_key(|(day, _, _)| *day);
            Self {
                plan: plan
                    .by_remedy
                    .iter()
                    .map(|(remedy, (lines, worth))| (remedy_name(vendor, *remedy), *lines, worth.total()))
                    .collect(),
                total: plan.worth.total(),
                is_assumed: plan.assumed != Money::ZERO,
                strategies: of_remedies
                    .map(|compared| {
                        let lines = usize::try_from(compared.sum.eligible).unwrap_or_default();
                        (
                            strategy_name(vendor, compared.strategy),
                            lines,
                            compared.sum.net.plus(compared.goods),
                        )
                    })
                    .collect(),
                days,
                assumed: String::new(),
            }
        });
        let purpose = state.edits.with_untracked(|edits| edits.purpose_of(vendor.document(), None));
        let mut summary = summary.unwrap_or_default();
        if let Some(purpose) = purpose.filter(|_| summary.is_assumed) {
            let goods = vendor.text(&purpose.declared().label);
            summary.assumed = words::workbench::assumptions::we_assume(vendor.language, goods);
        }
        summary
    }

    /// Returns an amount in words, marked where amounts rest on assumptions.
    #[must_use]
    pub fn amount(&self, state: WorkbenchState, amount: Money) -> String {
        marked(state.vendor, amount, self.is_assumed)
    }
}
