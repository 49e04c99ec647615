//! Judges stale lines after a change, and then computes the sums over the list. The work is done in slices of time, and
//! stops when another change follows.

use std::time::Duration;

use estimate::{LineFold, List, PlanFold};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::scheduler::{PORTION, Slice, next_paint, now, sleep, yield_now};
use crate::workbench::judged_list::JudgedList;
use crate::workbench::models::ByModel;
use crate::workbench::progress::Stage;
use crate::workbench::state::WorkbenchState;

/// The time without changes after which the sums are computed again while a user is typing.
const PAUSE: Duration = Duration::from_millis(80);
/// The milliseconds between two changes up to which a user counts as typing.
const TYPING: f64 = 300.0;

impl WorkbenchState {
    /// Judges the list after every change of it or of the selection, and reports in [`WorkbenchState::settled`] when sums may be computed: at
    /// once, or after a pause while the user is typing.
    pub fn recompute_after_changes(self) {
        Effect::new(move |last: Option<Option<f64>>| {
            self.judged.track();
            self.selection.track();
            self.counters.update_value(|counters| counters.changes = counters.changes.wrapping_add(1));
            let (change, time) = (self.counters.get_value().changes, now());
            let is_typing = last.flatten().is_some_and(|last| time - last < TYPING);
            spawn_local(async move {
                // The rows in sight judge their own lines when they are drawn.
                next_paint().await;
                if !self.judge_stale_lines(change).await {
                    return;
                }
                if is_typing {
                    sleep(PAUSE).await;
                }
                if self.is_latest_change(change) {
                    self.settled.set(change);
                }
            });
            self.with_judged_untracked(|_| time)
        });
    }

    fn is_latest_change(self, change: u32) -> bool {
        self.counters.try_get_value().is_some_and(|counters| counters.changes == change)
    }

    /// Judges the stale lines. Returns whether it has finished before another change.
    async fn judge_stale_lines(self, change: u32) -> bool {
        let Some(stale) =
            self.judged.try_with_untracked(|judged| judged.as_ref().map_or(0, |judged| judged.list.stale()))
        else {
            return false;
        };
        let task = self.progress.begin(Stage::Judging, stale);
        while self.is_latest_change(change) {
            let mut left = 0;
            self.judged.update_untracked(|judged| {
                let Some(judged) = judged else { return };
                let slice = Slice::begin();
                left = judged.list.judge_some(PORTION);
                while left > 0 && !slice.is_over() {
                    left = judged.list.judge_some(PORTION);
                }
            });
            task.set_done(stale.saturating_sub(left));
            if left == 0 {
                return true;
            }
            yield_now().await;
        }
        false
    }

    /// Folds over lines whenever [`WorkbenchState::settled`] changes, or a signal that `start` reads. The result is `None`
    /// until the first fold is finished.
    pub fn fold_lines<F>(
        self,
        start: impl Fn(&JudgedList) -> (F, Vec<usize>) + Send + Sync + 'static,
    ) -> RwSignal<Option<F::Output>>
    where
        F: LineFold + 'static,
        F::Output: Send + Sync + 'static,
    {
        self.fold_after_into_signal(self.settled, start)
    }

    /// Runs [`WorkbenchState::fold_lines`] with a callback for the result.
    pub fn fold_lines_into<F>(
        self,
        start: impl Fn(&JudgedList) -> (F, Vec<usize>) + Send + Sync + 'static,
        take: impl Fn(F::Output) + Clone + 'static,
    ) where
        F: LineFold + 'static,
    {
        self.fold_after(self.settled, start, take);
    }

    /// Runs [`WorkbenchState::fold_lines`] once the parts of the best plan are up to date.
    pub fn fold_planned_lines<F>(
        self,
        start: impl Fn(&JudgedList) -> (F, Vec<usize>) + Send + Sync + 'static,
    ) -> RwSignal<Option<F::Output>>
    where
        F: LineFold + 'static,
        F::Output: Send + Sync + 'static,
    {
        self.fold_after_into_signal(self.planned, start)
    }

    fn fold_after_into_signal<F>(
        self,
        trigger: RwSignal<u32>,
        start: impl Fn(&JudgedList) -> (F, Vec<usize>) + Send + Sync + 'static,
    ) -> RwSignal<Option<F::Output>>
    where
        F: LineFold + 'static,
        F::Output: Send + Sync + 'static,
    {
        let output = RwSignal::new(None);
        self.fold_after(trigger, start, move |now| output.set(Some(now)));
        output
    }

    /// Computes the parts of the best plan, for the lines that are not filed, whenever [`WorkbenchState::settled`] or the preference changes.
    pub fn plan_after_changes(self) {
        let start = move |judged: &JudgedList| {
            let lines = self.unfiled(judged, judged.list.all());
            (PlanFold::new(&judged.list, &lines, self.preference.get()), lines)
        };
        self.fold_lines_into(start, move |parts| {
            self.parts.set(Some(parts));
            self.planned.set(self.counters.get_value().changes);
        });
    }

    /// Groups the lines by model whenever [`WorkbenchState::settled`] changes.
    pub fn group_by_model_after_changes(self) {
        let start = |judged: &JudgedList| (ByModel::default(), judged.list.all());
        self.fold_lines_into(start, move |models| {
            if self.models.with_untracked(|earlier| *earlier != models) {
                self.models.set(models);
            }
        });
    }

    /// Runs a fold whenever `trigger` has the number of the latest change.
    fn fold_after<F>(
        self,
        trigger: RwSignal<u32>,
        start: impl Fn(&JudgedList) -> (F, Vec<usize>) + Send + Sync + 'static,
        take: impl Fn(F::Output) + Clone + 'static,
    ) where
        F: LineFold + 'static,
    {
        let folds = StoredValue::new(0_u32);
        Effect::new(move |_| {
            let settled = trigger.get();
            let started = self.with_judged_untracked(&start).filter(|_| self.is_latest_change(settled));
            let Some((fold, lines)) = started else { return };
            folds.update_value(|folds| *folds = folds.wrapping_add(1));
            let own = folds.get_value();
            let is_current = move || self.is_latest_change(settled) && folds.try_get_value() == Some(own);
            let take = take.clone();
            spawn_local(async move {
                if let Some(output) = self.run_fold(fold, &lines, is_current).await {
                    take(output);
                }
            });
        });
    }

    async fn run_fold<F: LineFold>(
        self,
        mut fold: F,
        lines: &[usize],
        is_current: impl Fn() -> bool,
    ) -> Option<F::Output> {
        let task = self.progress.begin(Stage::Adding, lines.len());
        let mut portions = lines.chunks(PORTION);
        let mut done = 0;
        while portions.len() > 0 {
            yield_now().await;
            if !is_current() {
                return None;
            }
            self.with_judged_untracked(|judged| fold_for_a_slice(&mut fold, &judged.list, &mut portions));
            done = lines.len().saturating_sub(portions.len().saturating_mul(PORTION)).max(done);
            task.set_done(done);
        }
        if is_current() { self.with_judged_untracked(|judged| fold.finish(&judged.list)) } else { None }
    }
}

fn fold_for_a_slice(fold: &mut impl LineFold, list: &List, portions: &mut std::slice::Chunks<'_, usize>) {
    let slice = Slice::begin();
    for portion in portions.by_ref() {
        fold.add(list, portion);
        if slice.is_over() {
            break;
        }
    }
}
