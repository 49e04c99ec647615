//! The user's commands. Each changes the state and stores the change.

use std::collections::BTreeMap;

use estimate::{ColumnAnswer, Currency, Preference, PurposeChoice, Target};
use leptos::prelude::*;
use policy::{Answer, Id};
use serde_json::{Map, Value};

use crate::storage::StoredItem;
use crate::workbench::judged_list::{Change, JudgedList};
use crate::workbench::list_storage::{self, stored_preference};
use crate::workbench::loading::Redraw;
use crate::workbench::state::{ListStorage, WorkbenchState};
use crate::workbench::strategy::preference_value;
use crate::workbench::user_edits::{Rows, UserEdits};

/// The answers that the user had given about a fact before some lines got another one.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierAnswers {
    fact: Id,
    rows: Rows,
    stated: Vec<(Option<Answer>, Rows)>,
}

impl WorkbenchState {
    /// Sets the target of a column.
    pub fn choose_column(self, column: usize, target: Option<Target>) {
        self.change_columns(|judged| judged.mapping.choose(column, target));
    }

    /// Applies the answer to a question about a column.
    pub fn answer(self, column: usize, answer: ColumnAnswer) {
        self.change_columns(|judged| judged.mapping.answer(column, answer));
    }

    /// Sets the currency of amounts that state none; `None` for the one that the list states.
    pub fn choose_currency(self, currency: Option<Currency>) {
        self.change_columns(|judged| judged.mapping.choose_currency(currency));
    }

    fn change_columns(self, change: impl FnOnce(&mut JudgedList)) {
        let mut chosen = None;
        self.judged.update_untracked(|judged| {
            let Some(judged) = judged else { return };
            change(judged);
            chosen = Some((judged.mapping.signature(), judged.mapping.chosen()));
        });
        let Some((signature, columns)) = chosen else { return };
        self.edits.update(|edits| edits.columns = columns.clone());
        let mut remembered = self.remembered_columns();
        remembered.insert(signature, columns);
        StoredItem::on_device("columns", self.policy_id()).write_text(&Value::Object(remembered).to_string());
        self.store_edits();
        self.read_again(Redraw::Everything);
    }

    /// Replaces the text of a cell.
    pub fn change_cell(self, row: usize, column: usize, text: String) {
        let fact = self.with_judged_untracked(|judged| judged.fact_of(column).cloned()).flatten();
        self.edits.update(|edits| {
            edits.cells.entry(row).or_default().insert(column, text);
            // The latest of cell and statement counts.
            if let Some(fact) = fact {
                edits.clear(&fact, &Rows::of(vec![row]));
            }
        });
        let mut change = None;
        self.judged.update(|judged| {
            let Some(judged) = judged else { return };
            change = self.context.with_value(|context| {
                self.edits.with_untracked(|edits| Some(judged.change_cell(context, edits, row, column)))
            });
        });
        if change == Some(Change::OfReading) {
            self.read_again(Redraw::Changes);
        }
        self.store_edits();
    }

    /// Sets a fact of some lines; `None` makes it unknown.
    pub fn set_fact(self, lines: &[usize], fact: &Id, answer: Option<&Answer>) {
        let rows = self.rows_of(lines);
        self.edits.update(|edits| edits.state(fact, answer, &rows));
        self.judged.update(|judged| {
            if let Some(judged) = judged {
                judged.change_fact(lines, fact, answer);
            }
        });
        self.store_edits();
        // Another purpose implies other facts. A reading that is under way is followed by one with these edits.
        let choice = PurposeChoice::new(self.vendor.document());
        let has_another_purpose = choice.reads(fact)
            && self.with_judged_untracked(|judged| {
                self.edits.with_untracked(|edits| {
                    lines.iter().any(|line| judged.has_another_purpose(&choice, edits, *line))
                })
            }) == Some(true);
        if has_another_purpose && !untrack(|| self.progress.is_reading()) {
            self.read_again(Redraw::Changes);
        }
    }

    /// Sets a fact of some lines as [`Self::set_fact`] does, and returns what takes the answer back.
    pub fn set_fact_of_many(self, lines: &[usize], fact: &Id, answer: Option<&Answer>) -> EarlierAnswers {
        let rows = self.rows_of(lines);
        let stated = self.edits.with_untracked(|edits| edits.stated(fact, &rows));
        self.set_fact(lines, fact, answer);
        EarlierAnswers { fact: fact.clone(), rows, stated }
    }

    /// Puts earlier answers back: without one, the cell of a line counts again, or what is assumed.
    pub fn put_back(self, earlier: &EarlierAnswers) {
        self.edits.update(|edits| edits.put_back(&earlier.fact, &earlier.rows, &earlier.stated));
        self.store_edits();
        self.read_again(Redraw::Changes);
    }

    /// Sets a fact of the whole request; `None` makes it unknown.
    pub fn set_request_fact(self, fact: &Id, answer: Option<Answer>) {
        self.change_request(|edits| {
            match answer {
                Some(answer) => edits.head.insert(fact.to_string(), answer),
                None => edits.head.remove(fact.as_str()),
            };
        });
    }

    /// Sets the day on which the parcel is handed over, as `YYYY-MM-DD`.
    pub fn set_ship_on(self, day: String) {
        self.change_request(|edits| edits.ship_on = day);
    }

    fn change_request(self, change: impl FnOnce(&mut UserEdits)) {
        self.edits.update(change);
        self.judged.update(|judged| {
            let Some(judged) = judged else { return };
            self.context
                .with_value(|context| self.edits.with_untracked(|edits| judged.change_head(context, edits)));
        });
        self.store_edits();
    }

    /// Sets the purpose of lines, by its id in the document, and reads their cells again. With an empty id nothing is assumed, and without
    /// one each line has the purpose that its facts fit. An empty slice of lines means every line.
    pub fn set_purpose(self, lines: &[usize], purpose: Option<&str>) {
        let rows = self.rows_of(lines);
        self.edits.update(|edits| {
            if lines.is_empty() {
                edits.set_purpose_of_all(purpose);
            } else {
                edits.set_purpose(purpose, &rows);
            }
        });
        self.store_edits();
        self.read_again(Redraw::Changes);
    }

    /// Confirms the assumptions about the selected lines, or about all lines if none is selected; with `confirms_request` also
    /// those about the request.
    pub fn confirm(self, confirms_request: bool) {
        let lines = untrack(|| self.scope());
        let rows = self.with_judged_untracked(|judged| {
            let mut rows: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for line in &lines {
                let Some(purpose) = judged.list.purpose(*line) else { continue };
                let row = judged.row_of_line(*line);
                rows.entry(purpose.declared().id.to_string()).or_default().push(row);
            }
            rows
        });
        self.edits.update(|edits| {
            for (purpose, rows) in rows.into_iter().flatten() {
                edits.confirm(&purpose, &Rows::of(rows));
            }
            edits.is_request_confirmed |= confirms_request;
        });
        self.judged.update(|judged| {
            let Some(judged) = judged else { return };
            judged.list.confirm(&lines);
            if confirms_request {
                judged.list.set_assumed_of_request(&[]);
            }
        });
        self.store_edits();
    }

    /// Plans by a preference.
    pub fn prefer(self, preference: Preference) {
        self.preference.set(preference);
        stored_preference(self.policy_id()).write_text(preference_value(preference));
    }

    /// Counts every remedy, or only those in question.
    pub fn count_all_remedies(self, all: bool) {
        self.edits.update(|edits| edits.counts_all_remedies = all);
        self.judged.update(|judged| {
            if let Some(judged) = judged {
                judged.list.question_all_remedies(all);
            }
        });
        self.store_edits();
    }

    fn rows_of(self, lines: &[usize]) -> Rows {
        let rows =
            self.with_judged_untracked(|judged| lines.iter().map(|line| judged.row_of_line(*line)).collect());
        Rows::of(rows.unwrap_or_default())
    }

    /// Stores the user's edits, unless another tab has stored another list.
    pub fn store_edits(self) {
        if self.storage.get_untracked() != ListStorage::Replaced {
            let edits = self.edits.with_untracked(|edits| serde_json::to_string(edits).unwrap_or_default());
            list_storage::edits(self.policy_id()).write_text(&edits);
        }
    }

    /// Returns the user's answers about the columns of earlier lists, by their headings.
    #[must_use]
    pub fn remembered_columns(self) -> Map<String, Value> {
        let stored = StoredItem::on_device("columns", self.policy_id()).read_text();
        stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }
}
