//! How far what takes longer than a blink has come: a bar, and words that are announced when it begins and when it ends.

use std::time::Duration;

use crate::ui::dom::{El, el};
use crate::ui::live::{Derived, Live, derived};
use leptos::prelude::*;
use words::workbench as say;

use crate::workbench::slices::now;

/// What is done quicker than this many milliseconds shows no progress.
const BLINK: f64 = 150.0;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// A list is read.
    Reading,
    /// Lines are judged.
    Judging,
    /// What they come to is worked out.
    Adding,
}

/// Some work of a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Task {
    id: u32,
    stage: Stage,
    done: usize,
    of: usize,
}

/// The work that is going on.
#[derive(Clone, Copy)]
pub(crate) struct Progress {
    tasks: Live<Vec<Task>>,
    /// When the first of the present tasks began, and how many there have been.
    begun: StoredValue<(f64, u32)>,
    /// Whether it has gone on for longer than a blink.
    is_slow: Live<bool>,
}

/// Some work that has begun; it ends with the value.
pub(crate) struct Begun {
    progress: Progress,
    id: u32,
}

impl Progress {
    pub(crate) fn new() -> Self {
        let (tasks, is_slow) = (Live::new(Vec::new()), Live::new(false));
        Self { tasks, begun: StoredValue::new((0.0, 0)), is_slow }
    }

    /// Begins some work on so many lines.
    pub(crate) fn begin(self, stage: Stage, of: usize) -> Begun {
        let (since, id) = self.begun.get_value();
        let since = if self.tasks.with_untracked(Vec::is_empty) { now() } else { since };
        self.begun.set_value((since, id.wrapping_add(1)));
        self.tasks.update(|tasks| tasks.push(Task { id, stage, done: 0, of }));
        Begun { progress: self, id }
    }

    /// Whether something is going on.
    pub(crate) fn is_busy(self) -> bool {
        self.tasks.with(|tasks| !tasks.is_empty())
    }

    /// Whether the list is being read, so that what is there is not what the cells say.
    pub(crate) fn is_reading(self) -> bool {
        self.tasks.with(|tasks| tasks.iter().any(|task| task.stage == Stage::Reading))
    }

    /// The stage that is furthest back, with how much of it is done; nothing where it takes no longer than a blink.
    fn shown(self) -> Option<(Stage, usize, usize)> {
        if !self.is_slow.get() {
            return None;
        }
        self.tasks.with(|tasks| {
            let stage = [Stage::Reading, Stage::Judging, Stage::Adding];
            let stage = stage.into_iter().find(|stage| tasks.iter().any(|task| task.stage == *stage))?;
            let of_stage = || tasks.iter().filter(|task| task.stage == stage);
            Some((stage, of_stage().map(|task| task.done).sum(), of_stage().map(|task| task.of).sum()))
        })
    }
}

impl Begun {
    /// Says how many lines are done.
    pub(crate) fn reaches(&self, done: usize) {
        let Progress { tasks, begun, is_slow } = self.progress;
        if tasks.is_disposed() {
            return;
        }
        let is_late = now() - begun.get_value().0 > BLINK;
        let change = |tasks: &mut Vec<Task>| {
            tasks.iter_mut().filter(|task| task.id == self.id).for_each(|task| task.done = done);
        };
        // Nobody is told of what nobody is shown.
        if is_late {
            tasks.update(change);
        } else {
            tasks.update_quietly(change);
        }
        if is_late && !is_slow.get_untracked() {
            is_slow.set(true);
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let Progress { tasks, is_slow, .. } = self.progress;
        if tasks.is_disposed() {
            return;
        }
        tasks.update(|tasks| tasks.retain(|task| task.id != self.id));
        // The next stage may follow at once: the bar stays until it is sure that none does.
        set_timeout(
            move || {
                if !tasks.is_disposed() && tasks.with_untracked(Vec::is_empty) && is_slow.get_untracked() {
                    is_slow.set(false);
                }
            },
            Duration::from_millis(250),
        );
    }
}

/// The bar, where there is something to show.
pub(crate) fn progress(progress: Progress) -> El {
    let language = crate::ui::language();
    let stage: Derived<Option<Stage>> = derived(move || progress.shown().map(|(stage, ..)| stage));
    let bar = move || {
        let stage = stage.get()?;
        let words = match stage {
            Stage::Reading => say::progress::reading(language),
            Stage::Judging => say::progress::judging(language),
            Stage::Adding => say::progress::adding(language),
        };
        let amount = move |of: bool| {
            progress.shown().map(|(_, done, all)| if of { all.max(1) } else { done.min(all) }.to_string())
        };
        let bar = el("progress")
            .set("id", "progress")
            .set_live("max", move || amount(true))
            .set_live("value", move || amount(false));
        Some(el("div").class("progress").add([el("label").set("for", "progress").text(words), bar]))
    };
    let was_slow = Live::new(false);
    let announced = move || {
        if progress.is_slow.get() {
            was_slow.set(true);
            say::progress::started(language)
        } else if was_slow.get_untracked() {
            say::progress::finished(language)
        } else {
            ""
        }
        .to_owned()
    };
    el("div").live(bar).add(el("p").class("visually-hidden").set("role", "status").text_live(announced))
}
