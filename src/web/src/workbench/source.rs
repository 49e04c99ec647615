//! Where the list comes from.

use crate::ui::vendor::Vendor;
use estimate::{Cell, Grid, GridRow, Mapping, Table, Target, Vocabulary};
use policy::document::{FactType, Scope};
use policy::{Document, Id};
use serde::{Deserialize, Serialize};

use crate::workbench::said::Said;

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

/// Rows in a table to type into.
pub const ROWS_TO_TYPE: usize = 10;
/// The number of the first of them, under the headings.
pub const FIRST_TYPED_ROW: usize = 2;

impl Source {
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

/// An empty table of so many rows.
#[must_use]
pub fn typed(vendor: &Vendor, rows: usize) -> Table {
    let targets = typed_targets(vendor.document());
    let headings: Vec<String> = targets.iter().map(|target| name_of(vendor, target)).collect();
    let row = |index: usize| GridRow {
        number: index + FIRST_TYPED_ROW,
        cells: vec![Cell::default(); headings.len()],
    };
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
        Target::Quantity => say::cells::quantity(language).to_owned(),
        Target::Wanted => say::cells::wanted(language).to_owned(),
        Target::LineTotal => say::cells::line_total(language).to_owned(),
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

/// The facts of a line that may well hold for many at once. Dates are each line's own: one for all would put it over those that
/// are known.
#[must_use]
pub fn of_many(document: &Document) -> Vec<Id> {
    let facts = document
        .facts
        .iter()
        .filter(|fact| fact.scope == Scope::Line && matches!(fact.kind, FactType::Bool | FactType::Choice));
    facts.map(|fact| fact.id.clone()).collect()
}
