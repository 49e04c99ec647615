use leptos::prelude::*;

use crate::workbench::filter::Filter;
use crate::workbench::judged_list::JudgedList;
use crate::workbench::state::WorkbenchState;

impl WorkbenchState {
    /// Keeps the visible lines up to date: without a filter at once, with one whenever [`WorkbenchState::settled`] changes.
    pub fn update_visible_lines(self) {
        Effect::new(move |_| {
            let count = self.with_judged(|judged| judged.list.lines().len()).unwrap_or_default();
            let is_open = self.filter.with(Filter::is_open);
            let shows_all = self.visible.with_untracked(|lines| lines.iter().copied().eq(0..count));
            if is_open && !shows_all {
                self.visible.set((0..count).collect());
            }
        });
        let start = move |judged: &JudgedList| {
            let lines = if self.filter.with(Filter::is_open) { Vec::new() } else { judged.list.all() };
            let plan = |filter: &Filter| {
                let matching = self.plan.with_untracked(|plan| filter.matching(&judged.list, plan.as_ref()));
                // What lines are filed as only decides their order.
                match filter.sorting {
                    Some(_) => matching.with_filed(self.filed.with(|filed| judged.all_filed_as(filed))),
                    None => matching,
                }
            };
            (self.filter.with(plan), lines)
        };
        self.fold_lines_into(start, move |lines| {
            let is_open = self.filter.with_untracked(Filter::is_open);
            if !is_open && self.visible.with_untracked(|shown| *shown != lines) {
                self.visible.set(lines);
            }
        });
    }
}
