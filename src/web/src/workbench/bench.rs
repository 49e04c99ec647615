//! The workbench's state, and what can be done with it.

use std::collections::BTreeSet;

use crate::ui::device::Kept;
use crate::ui::live::Live;
use crate::ui::vendor::Vendor;
use estimate::{DateOrder, DecimalSign, Target};
use leptos::prelude::*;
use policy::{Answer, Id};
use serde_json::Value;

use crate::workbench::filer::Filer;
use crate::workbench::filter::Filter;
use crate::workbench::link::opened::Opened;
use crate::workbench::progress::Progress;
use crate::workbench::readings::Drawn;
use crate::workbench::said::{Rows, Said};
use crate::workbench::source::Source;
use crate::workbench::work::{Change, Kit, Work};

/// The workbench of one vendor.
#[derive(Clone, Copy)]
pub(crate) struct Bench {
    pub(crate) vendor: &'static Vendor,
    /// The link that the page was opened by.
    pub(crate) opened_by: Option<Opened>,
    /// What is filed of the list.
    pub(crate) filer: Filer,
    pub(crate) kit: StoredValue<Kit>,
    /// Where the list comes from.
    pub(crate) source: Live<Option<Source>>,
    /// What the user has said about it.
    pub(crate) said: Live<Said>,
    /// The list as it stands.
    pub(crate) work: Live<Option<Work>>,
    /// Whether it is known if there is a list on the device.
    pub(crate) is_ready: Live<bool>,
    /// Grows whenever the list is another, or is read in another way: what was drawn of it is of no use then.
    pub(crate) layout: Live<u32>,
    /// Which lines are shown.
    pub(crate) filter: Live<Filter>,
    /// Those lines, as of when changes last came to rest: a row does not go from under one's hands.
    pub(crate) visible: Live<Vec<usize>>,
    /// The selected lines.
    pub(crate) selection: Live<BTreeSet<usize>>,
    /// The line whose remedies are shown one by one.
    pub(crate) opened: Live<Option<usize>>,
    /// Counts the changes, and the readings that were asked for: only what follows the last of them is shown.
    pub(crate) asked: StoredValue<Asked>,
    /// The last of the changes that have come to rest: what takes longer than a frame is worked out then.
    pub(crate) settled: Live<u32>,
    /// What is being worked out.
    pub(crate) progress: Progress,
    /// Whether the device has the list.
    pub(crate) keeping: Live<Keeping>,
}

/// Whether the device has the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It has.
    Kept,
    /// The list is larger than what the browser keeps.
    TooLarge,
    /// It has the list of another tab in its place.
    Replaced,
}

/// How often something was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    /// That something has changed.
    pub(crate) changes: u32,
    /// That a list be read.
    pub(crate) readings: u32,
}

/// Where the bench is that the current component belongs to.
pub(crate) fn bench() -> Bench {
    expect_context()
}

impl Bench {
    /// Takes up the list that is kept on the device.
    pub(crate) fn provide(vendor: &'static Vendor, opened_by: Option<Opened>) -> Option<Self> {
        let kit = Kit::new(vendor)?;
        let policy = vendor.document().policy.id.as_str();
        let said = Kept::on_device("said", policy).read_text();
        let said: Said = said.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let bench = Self {
            vendor,
            opened_by,
            filer: Filer::new(policy),
            kit: StoredValue::new(kit),
            source: Live::new(None),
            said: Live::new(said),
            work: Live::new(None),
            is_ready: Live::new(false),
            layout: Live::new(0),
            filter: Live::new(Filter::default()),
            visible: Live::new(Vec::new()),
            selection: Live::new(BTreeSet::new()),
            opened: Live::new(None),
            asked: StoredValue::new(Asked::default()),
            settled: Live::new(0),
            progress: Progress::new(),
            keeping: Live::new(Keeping::Kept),
        };
        bench.follow_changes();
        bench.follow_other_tabs();
        bench.follow_filter();
        bench.take_up();
        provide_context(bench);
        Some(bench)
    }

    /// Looks at the list as it stands, where there is one.
    pub(crate) fn look<R>(self, look: impl FnOnce(&Work) -> R) -> Option<R> {
        self.work.with(|work| work.as_ref().map(look))
    }

    /// Looks at the list of this moment.
    pub(crate) fn look_now<R>(self, look: impl FnOnce(&Work) -> R) -> Option<R> {
        self.work.with_untracked(|work| work.as_ref().map(look))
    }

    /// Takes a column for something else.
    pub(crate) fn choose_column(self, column: usize, target: Option<Target>) {
        self.change_columns(|work| work.mapping.choose(column, target));
    }

    /// Takes a column's dates in this order.
    pub(crate) fn choose_dates(self, column: usize, order: DateOrder) {
        self.change_columns(|work| work.mapping.choose_dates(column, order));
    }

    /// Takes this for what separates a column's decimals.
    pub(crate) fn choose_decimals(self, column: usize, sign: DecimalSign) {
        self.change_columns(|work| work.mapping.choose_decimals(column, sign));
    }

    fn change_columns(self, change: impl FnOnce(&mut Work)) {
        let mut chosen = None;
        self.work.update_quietly(|work| {
            let Some(work) = work else { return };
            change(work);
            chosen = Some((work.mapping.signature(), work.mapping.chosen()));
        });
        let Some((signature, columns)) = chosen else { return };
        self.said.update(|said| said.columns = columns.clone());
        let mut remembered = self.remembered();
        remembered.insert(signature, columns);
        let policy = self.vendor.document().policy.id.as_str();
        Kept::on_device("columns", policy).write_text(&Value::Object(remembered).to_string());
        self.keep();
        self.read_anew(Drawn::Anew);
    }

    /// Takes another text for a cell.
    pub(crate) fn change_cell(self, row: usize, column: usize, text: String) {
        let fact = self.look_now(|work| work.fact_of(column).cloned()).flatten();
        self.said.update(|said| {
            said.cells.entry(row).or_default().insert(column, text);
            // What is said last holds.
            if let Some(fact) = fact {
                said.unsay(&fact, &Rows::of(vec![row]));
            }
        });
        let mut came = None;
        self.work.update(|work| {
            let Some(work) = work else { return };
            came = self.kit.with_value(|kit| {
                self.said.with_untracked(|said| Some(work.change_cell(kit, said, row, column)))
            });
        });
        if came == Some(Change::OfReading) {
            self.read_anew(Drawn::AsItIs);
        }
        self.keep();
    }

    /// Sets a fact of some lines; nothing makes it unknown.
    pub(crate) fn set_fact(self, lines: &[usize], fact: &Id, answer: Option<&Answer>) {
        let rows = self.look_now(|work| lines.iter().map(|line| work.row_of_line(*line)).collect());
        let rows = Rows::of(rows.unwrap_or_default());
        self.said.update(|said| said.state(fact, answer, &rows));
        self.work.update(|work| {
            if let Some(work) = work {
                work.change_fact(lines, fact, answer);
            }
        });
        self.keep();
    }

    /// Sets a fact of the whole request; nothing makes it unknown.
    pub(crate) fn set_head(self, fact: &Id, answer: Option<Answer>) {
        self.change_head(|said| {
            match answer {
                Some(answer) => said.head.insert(fact.to_string(), answer),
                None => said.head.remove(fact.as_str()),
            };
        });
    }

    /// Sets the day on which the parcel leaves.
    pub(crate) fn set_ship_on(self, day: String) {
        self.change_head(|said| said.ship_on = day);
    }

    fn change_head(self, change: impl FnOnce(&mut Said)) {
        self.said.update(change);
        self.work.update(|work| {
            let Some(work) = work else { return };
            self.kit.with_value(|kit| self.said.with_untracked(|said| work.change_head(kit, said)));
        });
        self.keep();
    }

    /// The selected lines; all where none is.
    pub(crate) fn scope(self) -> Vec<usize> {
        let selected: Vec<usize> = self.selection.with(|selection| selection.iter().copied().collect());
        if selected.is_empty() { self.look(|work| work.list.all()).unwrap_or_default() } else { selected }
    }

    /// Keeps what the user has said; of a list that is kept no more it would be said of another.
    pub(crate) fn keep(self) {
        if self.keeping.get_untracked() == Keeping::Replaced {
            return;
        }
        let policy = self.vendor.document().policy.id.as_str();
        let said = self.said.with_untracked(|said| serde_json::to_string(said).unwrap_or_default());
        Kept::on_device("said", policy).write_text(&said);
    }

    /// What the user chose for columns, by the lists' headings.
    pub(crate) fn remembered(self) -> serde_json::Map<String, Value> {
        let policy = self.vendor.document().policy.id.as_str();
        let kept = Kept::on_device("columns", policy).read_text();
        kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }
}
