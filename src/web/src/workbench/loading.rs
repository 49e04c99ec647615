//! Reads lists: a new list, the stored list, or the same list again after its columns have changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use estimate::ListError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use crate::filing::{Queue, random_key};
use crate::focus;
use crate::workbench::background::scheduler::next_paint;
use crate::workbench::filter::Filter;
use crate::workbench::judged_list::{JudgedList, JudgingContext};
use crate::workbench::list_storage;
use crate::workbench::parse_list::{Pace, correct, read, read_table, steps};
use crate::workbench::progress::Stage;
use crate::workbench::source::{FIRST_TYPED_ROW, ROWS_TO_TYPE, Source};
use crate::workbench::state::{ListStorage, WorkbenchState};
use crate::workbench::user_edits::UserEdits;

/// The part of the page that is rebuilt after a reading.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Redraw {
    /// Only changed parts, because the user is working in the cells.
    Changes,
    Everything,
}

/// The id of the questions about the columns.
pub const QUESTIONS_ID: &str = "cells-questions";
/// The id of the heading over the cells.
pub const CELLS_HEADING_ID: &str = "cells-heading";

/// Returns the id of a cell's input.
#[must_use]
pub fn cell_id(row: usize, column: usize) -> String {
    format!("cell-{row}-{column}")
}

impl WorkbenchState {
    /// Reads the list of this page again, or the one that is stored on the device.
    pub fn restore(self) {
        let reading = self.next_reading();
        spawn_local(async move {
            let source = match self.source.get_untracked() {
                Some(source) => Some(source),
                None => list_storage::read(self.policy_id()).await,
            };
            if self.is_latest_reading(reading) {
                if let Some(source) = source {
                    self.show(source, reading).await;
                }
                self.is_ready.set(true);
                if self.source.with_untracked(Option::is_none) {
                    self.warm_up(move || self.is_latest_reading(reading)).await;
                }
            }
        });
    }

    /// Reads a new list in place of the present one. If the source is not a list, leaves the present list as it is, and calls `refuse`
    /// with the error. Columns get the targets that the user chose for an earlier list with the same headings.
    pub fn bring_in(self, source: Source, refuse: impl FnOnce(ListError) + 'static) {
        let reading = self.next_reading();
        spawn_local(async move {
            let is_typed = matches!(source, Source::Typed { .. });
            let remembered = self.remembered_columns();
            let recall = move |headings: &str| remembered.get(headings).filter(|_| !is_typed).cloned();
            let mut edits = self.edits.get_untracked();
            edits.begin_list(random_key());
            match self.read(&source, &mut edits, recall, reading).await {
                None => return,
                Some(Err(error)) => {
                    // This reading may have replaced another one of the present list.
                    self.read_again(Redraw::Changes);
                    return refuse(error);
                }
                Some(Ok(judged)) => {
                    self.problem.set(None);
                    self.filer.change(Queue::leave_list);
                    self.storage.set(ListStorage::Stored);
                    self.filter.set(Filter::default());
                    self.edits.update(|now| {
                        now.begin_list(edits.list.clone());
                        now.columns.clone_from(&edits.columns);
                    });
                    self.source.set(Some(source));
                    self.install(judged, &edits, Redraw::Everything);
                }
            }
            focus::focus_when_drawn(if is_typed {
                cell_id(FIRST_TYPED_ROW, 0)
            } else {
                CELLS_HEADING_ID.to_owned()
            });
            self.store_edits();
            // Storing a long list takes longer than a frame. Another tab may store its own in the meantime.
            next_paint().await;
            if self.storage.get_untracked() != ListStorage::Replaced {
                self.store_list().await;
            }
        });
    }

    /// Removes the list from the page, and from the device unless another tab has stored its own.
    pub fn remove_list(self) {
        self.next_reading();
        self.filer.change(Queue::leave_list);
        self.source.set(None);
        self.problem.set(None);
        if self.storage.get_untracked() != ListStorage::Replaced {
            list_storage::edits(self.policy_id()).delete();
            spawn_local(list_storage::delete(self.policy_id()));
        }
        self.storage.set(ListStorage::Stored);
        self.edits.set(UserEdits::default());
        self.selection.set(BTreeSet::new());
        self.opened.set(None);
        self.judged.set(None);
        self.clear_sums();
        self.layout.update(|layout| *layout = layout.wrapping_add(1));
    }

    /// Adds empty rows to a table that the user types.
    pub fn add_rows(self) {
        let Some(Source::Typed { rows }) = self.source.get_untracked() else { return };
        let source = Source::Typed { rows: rows.saturating_add(ROWS_TO_TYPE) };
        let reading = self.next_reading();
        spawn_local(async move {
            self.show(source, reading).await;
            self.store_list().await;
        });
    }

    /// Reads the cells again after a change of their columns or facts.
    pub fn read_again(self, redraw: Redraw) {
        let reading = self.next_reading();
        let table = self.with_judged_untracked(|judged| (Arc::clone(&judged.table), judged.mapping.clone()));
        let Some((table, mapping)) = table else { return };
        let context: JudgingContext = self.context.get_value();
        spawn_local(async move {
            let edits = self.edits.get_untracked();
            let task = self.progress.begin(Stage::Reading, table.rows.len().saturating_mul(3));
            let mut pace = Pace::new(task, move || self.is_latest_reading(reading));
            if let Some(judged) = read_table(&context, table, mapping, &edits, &mut pace).await {
                self.install(judged, &edits, redraw);
            }
        });
    }

    /// Reads a list of which the edits are known, and shows it. If it is no longer readable, the page stays as it is.
    async fn show(self, source: Source, reading: u32) {
        let mut edits = self.edits.get_untracked();
        if let Some(Ok(judged)) = self.read(&source, &mut edits, |_| None, reading).await {
            self.source.set(Some(source));
            self.install(judged, &edits, Redraw::Everything);
        }
    }

    /// Reads a list: see [`read`].
    async fn read(
        self,
        source: &Source,
        edits: &mut UserEdits,
        recall: impl Fn(&str) -> Option<Value>,
        reading: u32,
    ) -> Option<Result<JudgedList, ListError>> {
        let context: JudgingContext = self.context.get_value();
        let task = self.progress.begin(Stage::Reading, steps(source));
        let mut pace = Pace::new(task, move || self.is_latest_reading(reading));
        read(&context, source, edits, recall, &mut pace).await
    }

    fn install(self, mut judged: JudgedList, edits: &UserEdits, redraw: Redraw) {
        // The reading does not contain edits that were made while it ran.
        let is_behind = self.edits.with_untracked(|now| now != edits);
        if is_behind {
            self.edits.with_untracked(|now| correct(Arc::make_mut(&mut judged.table), now));
        }
        let focused = focused_in_cells();
        let has_same_rows =
            self.with_judged_untracked(|old| old.reading.rows == judged.reading.rows) == Some(true);
        if redraw == Redraw::Everything || !has_same_rows {
            self.selection.set(BTreeSet::new());
            self.opened.set(None);
            self.visible.set(Vec::new());
            self.clear_sums();
        }
        self.judged.set(Some(judged));
        if redraw == Redraw::Everything {
            self.layout.update(|layout| *layout = layout.wrapping_add(1));
            if let Some(id) = focused {
                // The focus stays on the column that was changed, and goes from an answered question to the next one.
                let asks =
                    self.with_judged_untracked(|judged| !judged.reading.questions.is_empty()) == Some(true);
                let next = if asks { QUESTIONS_ID } else { CELLS_HEADING_ID };
                focus::focus(if id.is_empty() { next.to_owned() } else { id });
            }
        }
        if is_behind {
            self.read_again(redraw);
        }
    }

    /// Removes the sums over the lines of the list before.
    fn clear_sums(self) {
        self.parts.set(None);
        self.models.set(Vec::new());
        self.headline.set(None);
    }

    /// Stores this list in place of the one that another tab has stored.
    pub fn store_again(self) {
        self.storage.set(ListStorage::Stored);
        self.store_edits();
        spawn_local(self.store_list());
    }

    /// Takes over the edits of another tab that shows the same list, and marks this list as replaced when another tab stores its own.
    pub fn watch_other_tabs(self) {
        list_storage::watch(self.policy_id(), move |edits| {
            let Some(source) = self.source.get_untracked() else { return };
            match edits.filter(|edits| edits.list == self.list.get_untracked()) {
                Some(edits) => {
                    self.edits.set(edits);
                    if self.storage.get_untracked() == ListStorage::Replaced {
                        self.storage.set(ListStorage::Stored);
                    }
                    spawn_local(self.show(source, self.next_reading()));
                }
                None => self.storage.set(ListStorage::Replaced),
            }
        });
    }

    async fn store_list(self) {
        let source = self.source.with_untracked(|source| serde_json::to_string(source.as_ref()?).ok());
        let Some(source) = source else { return };
        let is_stored = list_storage::write(self.policy_id(), &source).await;
        self.storage.set(if is_stored { ListStorage::Stored } else { ListStorage::TooLarge });
    }

    fn next_reading(self) -> u32 {
        self.counters.update_value(|counters| counters.readings = counters.readings.wrapping_add(1));
        self.counters.get_value().readings
    }

    fn is_latest_reading(self, reading: u32) -> bool {
        self.counters.try_get_value().is_some_and(|counters| counters.readings == reading)
    }
}

/// Returns the id of the focused control in the part with the cells, `""` if it has no id; `None` if the focus is elsewhere.
fn focused_in_cells() -> Option<String> {
    let focused = document().active_element()?;
    focused.closest(".cells-panel").ok()??;
    Some(focused.id())
}
