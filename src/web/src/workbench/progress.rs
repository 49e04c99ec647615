//! The progress of work that takes longer than 150 ms.

use std::time::Duration;

use leptos::prelude::*;

use crate::workbench::background::scheduler::now;

/// Work that is finished within this time shows no progress, in milliseconds.
const UNNOTICED: f64 = 150.0;
/// The time for which the bar stays after the last task, because the next stage may follow at once.
const LINGER: Duration = Duration::from_millis(250);

/// The task in progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Cells are read.
    Reading,
    /// Lines are judged.
    Judging,
    /// Sums over the list are computed.
    Adding,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Task {
    id: u32,
    stage: Stage,
    done: usize,
    total: usize,
}

/// The tasks that are running.
#[derive(Clone, Copy)]
pub struct Progress {
    tasks: RwSignal<Vec<Task>>,
    /// When the first of the running tasks began, and the id of the next one.
    since_and_next: StoredValue<(f64, u32)>,
    is_slow: RwSignal<bool>,
}

/// A running task. Dropping it ends it.
pub struct RunningTask {
    progress: Progress,
    id: u32,
}

impl Progress {
    #[must_use]
    pub fn new() -> Self {
        Self {
            tasks: RwSignal::new(Vec::new()),
            since_and_next: StoredValue::new((0.0, 0)),
            is_slow: RwSignal::new(false),
        }
    }

    /// Begins a task on `total` lines.
    #[must_use]
    pub fn begin(self, stage: Stage, total: usize) -> RunningTask {
        let (since, id) = self.since_and_next.get_value();
        let since = if self.tasks.with_untracked(Vec::is_empty) { now() } else { since };
        self.since_and_next.set_value((since, id.wrapping_add(1)));
        self.tasks.update(|tasks| tasks.push(Task { id, stage, done: 0, total }));
        RunningTask { progress: self, id }
    }

    #[must_use]
    pub fn is_busy(self) -> bool {
        self.tasks.with(|tasks| !tasks.is_empty())
    }

    /// Returns whether cells are being read. Until then the list does not match the cells.
    #[must_use]
    pub fn is_reading(self) -> bool {
        self.tasks.with(|tasks| tasks.iter().any(|task| task.stage == Stage::Reading))
    }

    /// Returns whether the tasks take long enough to be shown.
    #[must_use]
    pub fn is_slow(self) -> bool {
        self.is_slow.get()
    }

    /// Returns the earliest running stage, with the lines that are done and all its lines.
    #[must_use]
    pub fn shown(self) -> Option<(Stage, usize, usize)> {
        if !self.is_slow.get() {
            return None;
        }
        self.tasks.with(|tasks| {
            let stages = [Stage::Reading, Stage::Judging, Stage::Adding];
            let stage = stages.into_iter().find(|stage| tasks.iter().any(|task| task.stage == *stage))?;
            let of_stage = || tasks.iter().filter(|task| task.stage == stage);
            Some((stage, of_stage().map(|task| task.done).sum(), of_stage().map(|task| task.total).sum()))
        })
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

impl RunningTask {
    /// Sets the number of lines that are done.
    pub fn set_done(&self, done: usize) {
        let Progress { tasks, since_and_next, is_slow } = self.progress;
        if tasks.is_disposed() {
            return;
        }
        let is_late = now() - since_and_next.get_value().0 > UNNOTICED;
        let change = |tasks: &mut Vec<Task>| {
            tasks.iter_mut().filter(|task| task.id == self.id).for_each(|task| task.done = done);
        };
        // While no bar is shown, nothing has to be redrawn.
        if is_late {
            tasks.update(change);
        } else {
            tasks.update_untracked(change);
        }
        if is_late && !is_slow.get_untracked() {
            is_slow.set(true);
        }
    }
}

impl Drop for RunningTask {
    fn drop(&mut self) {
        let Progress { tasks, is_slow, .. } = self.progress;
        if tasks.is_disposed() {
            return;
        }
        tasks.update(|tasks| tasks.retain(|task| task.id != self.id));
        set_timeout(
            move || {
                if !tasks.is_disposed() && tasks.with_untracked(Vec::is_empty) && is_slow.get_untracked() {
                    is_slow.set(false);
                }
            },
            LINGER,
        );
    }
}
