//! Where the list comes from, and what the user has done to it: all that is kept on the device.

use std::collections::BTreeMap;

use estimate::{Cell, Grid, GridRow, Mapping, Table, Target, Vocabulary};
use policy::document::{FactType, Scope};
use policy::{Answer, Document, Id};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ui::vendor::Vendor;

/// A list as it was brought in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// The text of a file, or what was pasted.
    Text {
        /// The file's name; empty where it was pasted.
        name: String,
        /// All of it.
        text: String,
    },
    /// The rows of a workbook.
    Workbook {
        /// The file's name.
        name: String,
        /// Its rows.
        grid: Grid,
    },
    /// Typed into an empty table of so many rows.
    Typed {
        /// How many.
        rows: usize,
    },
}

/// What the user has said about the list; small, and kept after every change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// What columns are, as [`Mapping::chosen`] writes it.
    #[serde(default)]
    pub columns: Value,
    /// Cells that were corrected: row, column, text.
    #[serde(default)]
    pub cells: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Facts of lines, by the row's number.
    #[serde(default)]
    pub facts: BTreeMap<usize, BTreeMap<String, Option<Answer>>>,
    /// Facts of the whole request.
    #[serde(default)]
    pub head: BTreeMap<String, Answer>,
    /// The day on which the parcel leaves.
    #[serde(default)]
    pub ship_on: String,
}

/// Rows in a table to type into.
pub const ROWS_TO_TYPE: usize = 10;

impl Source {
    /// The goods as a table, with the corrected cells.
    #[must_use]
    pub fn table(&self, vendor: &Vendor, vocabulary: &Vocabulary, said: &Said) -> Table {
        let mut table = match self {
            Self::Text { text, .. } => Table::find(Grid::from_text(text), vocabulary),
            Self::Workbook { grid, .. } => Table::find(grid.clone(), vocabulary),
            Self::Typed { rows } => typed(vendor, *rows),
        };
        for row in &mut table.rows {
            for (column, text) in said.cells.get(&row.number).into_iter().flatten() {
                if let Some(cell) = row.cells.get_mut(*column) {
                    *cell = Cell::text(text.trim());
                }
            }
        }
        table
    }

    /// What the table's columns are.
    #[must_use]
    pub fn mapping(
        &self,
        document: &Document,
        vocabulary: &Vocabulary,
        table: &Table,
        said: &Said,
    ) -> Mapping {
        let mut mapping = Mapping::recognise(document, vocabulary, table);
        if matches!(self, Self::Typed { .. }) {
            for (column, target) in typed_targets(document).into_iter().enumerate() {
                mapping.choose(column, Some(target));
            }
        }
        mapping.recall(&said.columns);
        mapping
    }
}

/// What a typed table asks for: the goods, then every fact of a line that the customer knows.
fn typed_targets(document: &Document) -> Vec<Target> {
    let facts = document.facts.iter().filter(|fact| {
        fact.scope == Scope::Line && !matches!(fact.kind, FactType::Decision | FactType::Text)
    });
    let first = [Target::Model, Target::Serial, Target::Quantity];
    first.into_iter().chain(facts.map(|fact| Target::Fact(fact.id.clone()))).collect()
}

fn typed(vendor: &Vendor, rows: usize) -> Table {
    let targets = typed_targets(vendor.document());
    let headings: Vec<String> = targets.iter().map(|target| name_of(vendor, target)).collect();
    let row = |index: usize| GridRow { number: index + 2, cells: vec![Cell::default(); headings.len()] };
    Table { rows: (0..rows).map(row).collect(), headings, notes: Vec::new() }
}

/// What a column is called that says this.
#[must_use]
pub fn name_of(vendor: &Vendor, target: &Target) -> String {
    use words::portal::questions;
    use words::workbench as say;
    let language = vendor.language;
    match target {
        Target::Model => questions::model(language).to_owned(),
        Target::Serial => questions::serial(language).to_owned(),
        Target::Quantity => say::quantity(language).to_owned(),
        Target::Wanted => say::wanted(language).to_owned(),
        Target::LineTotal => say::line_total(language).to_owned(),
        Target::Fact(fact) => vendor.fact(fact),
    }
}

/// Every target that a column may be given.
#[must_use]
pub fn targets(document: &Document) -> Vec<Target> {
    let facts = document.facts.iter().filter(|fact| fact.kind != FactType::Decision);
    let first = [Target::Model, Target::Serial, Target::Quantity, Target::LineTotal, Target::Wanted];
    first.into_iter().chain(facts.map(|fact| Target::Fact(fact.id.clone()))).collect()
}

/// The facts of a line that may well hold for many at once.
#[must_use]
pub fn of_many(document: &Document) -> Vec<Id> {
    let facts = document.facts.iter().filter(|fact| match fact.kind {
        FactType::Bool | FactType::Choice | FactType::Date => fact.scope == Scope::Line,
        FactType::Money | FactType::Number | FactType::Text | FactType::Decision => false,
    });
    facts.map(|fact| fact.id.clone()).collect()
}
