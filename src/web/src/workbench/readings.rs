//! When a list is read: when it is brought in, when it is taken up again, and when its columns turn out to be something else.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::ui::device::Kept;
use estimate::ListError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::workbench::bench::{Bench, Keeping};
use crate::workbench::cells;
use crate::workbench::filter::Filter;
use crate::workbench::kept;
use crate::workbench::progress::Stage;
use crate::workbench::read::{Pace, correct, read, read_table, steps};
use crate::workbench::said::Said;
use crate::workbench::source::{ROWS_TO_TYPE, Source};
use crate::workbench::work::{Kit, Work};

/// What a reading leaves of what is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawn {
    /// All of it, but for what has changed: the user is at work in it.
    AsItIs,
    /// Nothing.
    Anew,
}

impl Bench {
    /// Takes up the list that is kept on the device.
    pub(crate) fn take_up(self) {
        let mine = self.next_reading();
        spawn_local(async move {
            let kept = kept::read(self.vendor.document().policy.id.as_str()).await;
            if self.is_wanted(mine) {
                if let Some(source) = kept {
                    // What was kept was a list when it was brought in; what is none any more is not shown.
                    let _ = self.take(source, |_| None, mine).await;
                }
                self.is_ready.set(true);
            }
        });
    }

    /// Takes a new list, or says why it is none. What the user chose for the columns of another with the same headings is taken
    /// up again.
    pub(crate) fn bring(self, source: Source, refuse: impl FnOnce(ListError) + 'static) {
        self.said.update(Said::forget_lines);
        self.filer.forget_lines();
        self.keeping.set(Keeping::Kept);
        let mine = self.next_reading();
        spawn_local(async move {
            let is_typed = matches!(source, Source::Typed { .. });
            let remembered = self.remembered();
            let recall = move |headings: &str| remembered.get(headings).filter(|_| !is_typed).cloned();
            let taken = self.take(source, recall, mine).await;
            if !self.is_wanted(mine) {
                return;
            }
            if let Err(why) = taken {
                return refuse(why);
            }
            if is_typed {
                cells::focus_first();
            } else {
                crate::ui::jump::focus("cells-heading".to_owned());
            }
            self.keep();
            self.keep_list().await;
        });
    }

    /// Puts the list away.
    pub(crate) fn clear(self) {
        let policy = self.vendor.document().policy.id.as_str();
        self.next_reading();
        self.filer.forget_lines();
        self.source.set(None);
        // The list of another tab stays.
        if self.keeping.get_untracked() != Keeping::Replaced {
            Kept::on_device("said", policy).delete();
            spawn_local(kept::delete(policy));
            kept::claim(policy);
        }
        self.keeping.set(Keeping::Kept);
        self.said.set(Said::default());
        self.selection.set(BTreeSet::new());
        self.opened.set(None);
        self.work.set(None);
        self.layout.update(|layout| *layout = layout.wrapping_add(1));
    }

    /// More empty rows in a table to type into.
    pub(crate) fn add_rows(self) {
        let Some(Source::Typed { rows }) = self.source.get_untracked() else { return };
        let source = Source::Typed { rows: rows.saturating_add(ROWS_TO_TYPE) };
        let mine = self.next_reading();
        spawn_local(async move {
            // A table to type into is always one.
            let _ = self.take(source, |_| None, mine).await;
            self.keep_list().await;
        });
    }

    /// Reads the cells again: what the user has said of them lets them be read in another way.
    pub(crate) fn read_anew(self, drawn: Drawn) {
        let mine = self.next_reading();
        let Some((table, mapping)) = self.look_now(|work| (Arc::clone(&work.table), work.mapping.clone()))
        else {
            return;
        };
        let kit: Kit = self.kit.get_value();
        spawn_local(async move {
            let said = self.said.get_untracked();
            let begun = self.progress.begin(Stage::Reading, table.rows.len().saturating_mul(3));
            let mut pace = Pace::new(begun, move || self.is_wanted(mine));
            if let Some(work) = read_table(&kit, table, mapping, &said, &mut pace).await {
                self.install(work, &said, drawn);
            }
        });
    }

    /// Reads a list and shows it, where it is one and somebody still waits for it.
    async fn take(
        self,
        source: Source,
        recall: impl Fn(&str) -> Option<Value>,
        mine: u32,
    ) -> Result<(), ListError> {
        let kit: Kit = self.kit.get_value();
        let mut said = self.said.get_untracked();
        let begun = self.progress.begin(Stage::Reading, steps(&source));
        let mut pace = Pace::new(begun, move || self.is_wanted(mine));
        let columns = said.columns.clone();
        let Some(read) = read(&kit, &source, &mut said, recall, &mut pace).await else { return Ok(()) };
        let work = read?;
        if said.columns != columns {
            self.said.update(|now| now.columns.clone_from(&said.columns));
        }
        self.filter.set(Filter::default());
        self.source.set(Some(source));
        self.install(work, &said, Drawn::Anew);
        Ok(())
    }

    fn install(self, mut work: Work, said: &Said, drawn: Drawn) {
        // What was said while it was read is not in it yet.
        let is_behind = self.said.with_untracked(|now| now != said);
        if is_behind {
            self.said.with_untracked(|now| correct(Arc::make_mut(&mut work.table), now));
        }
        let focused = cells::focused();
        let has_same_rows = self.look_now(|old| old.reading.rows == work.reading.rows) == Some(true);
        if drawn == Drawn::Anew || !has_same_rows {
            self.selection.set(BTreeSet::new());
            self.opened.set(None);
            self.visible.set(Vec::new());
        }
        self.work.set(Some(work));
        if drawn == Drawn::Anew {
            self.layout.update(|layout| *layout = layout.wrapping_add(1));
            // Whoever chose something for a column goes on there, whoever answered a question with the next.
            if let Some(id) = focused {
                let asks = self.look_now(|work| !work.reading.questions.is_empty()) == Some(true);
                let next = if asks { cells::QUESTIONS } else { "cells-heading" };
                crate::ui::jump::focus(if id.is_empty() { next.to_owned() } else { id });
            }
        }
        if is_behind {
            self.read_anew(drawn);
        }
    }

    /// Keeps this list where another tab has put its own.
    pub(crate) fn keep_again(self) {
        self.keeping.set(Keeping::Kept);
        self.keep();
        spawn_local(self.keep_list());
    }

    /// Hears from other tabs that the list on the device is another.
    pub(crate) fn follow_other_tabs(self) {
        let policy = self.vendor.document().policy.id.as_str();
        kept::follow(policy, move || {
            if self.source.with_untracked(Option::is_some) {
                self.keeping.set(Keeping::Replaced);
            }
        });
    }

    async fn keep_list(self) {
        let policy = self.vendor.document().policy.id.as_str();
        kept::claim(policy);
        let Some(text) = self.source.with_untracked(|source| serde_json::to_string(source.as_ref()?).ok())
        else {
            return;
        };
        let is_kept = kept::write(policy, &text).await;
        self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::TooLarge });
    }

    fn next_reading(self) -> u32 {
        self.asked.update_value(|asked| asked.readings = asked.readings.wrapping_add(1));
        self.asked.get_value().readings
    }

    fn is_wanted(self, reading: u32) -> bool {
        self.asked.try_get_value().is_some_and(|asked| asked.readings == reading)
    }
}
