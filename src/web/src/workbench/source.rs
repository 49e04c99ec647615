//! The source of a list: a text, a workbook, or a typed table.

use crate::vendor::Vendor;
use estimate::{Cell, GridRow, Mapping, Table, Target, Vocabulary, Workbook};
use policy::document::{FactType, Scope};
use policy::{Document, Id};
use serde::{Deserialize, Serialize};
use words::Language;
use words::workbench as texts;

use crate::workbench::user_edits::UserEdits;

/// A list as the user brought it in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// The text of a file, or pasted text.
    Text {
        /// The name of the file; empty for pasted text.
        name: String,
        text: String,
    },
    /// A workbook, and the name of the sheet that was read.
    Workbook { name: String, workbook: Workbook, sheet: String },
    /// A table that the user types.
    Typed { rows: usize },
}

/// What the user has dropped on the page.
#[derive(Clone, Debug)]
pub enum Dropped {
    File(web_sys::File),
    Text(String),
}

/// The number of rows that are added to a typed table at once.
pub const ROWS_TO_TYPE: usize = 10;
/// The number of the first typed row, below the headings.
pub const FIRST_TYPED_ROW: usize = 2;

impl Source {
    /// Returns the name of the file, or of how the list came.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        match self {
            Self::Text { name, .. } | Self::Workbook { name, .. } if !name.is_empty() => name.clone(),
            Self::Text { .. } | Self::Workbook { .. } => texts::bring_in::pasted_list(language).to_owned(),
            Self::Typed { .. } => texts::bring_in::typed_list(language).to_owned(),
        }
    }

    /// Returns the names of the sheet and the file, which may state the currency.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Text { name, .. } => vec![name],
            Self::Workbook { name, sheet, .. } => vec![sheet, name],
            Self::Typed { .. } => Vec::new(),
        }
    }

    /// Recognises the columns of the table.
    #[must_use]
    pub fn mapping(
        &self,
        document: &Document,
        vocabulary: &Vocabulary,
        table: &Table,
        edits: &UserEdits,
    ) -> Mapping {
        let mut mapping = Mapping::recognise(document, vocabulary, table);
        if matches!(self, Self::Typed { .. }) {
            for (column, target) in typed_targets(document).into_iter().enumerate() {
                mapping.choose(column, Some(target));
            }
        }
        mapping.recall(&edits.columns);
        mapping
    }
}

/// Returns the targets of a typed table's columns: the goods, then the facts of a line.
#[must_use]
pub fn typed_targets(document: &Document) -> Vec<Target> {
    let facts = document.facts.iter().filter(|fact| {
        fact.scope == Scope::Line && !matches!(fact.kind, FactType::Decision | FactType::Text)
    });
    let first = [Target::Model, Target::Serial, Target::Quantity];
    first.into_iter().chain(facts.map(|fact| Target::Fact(fact.id.clone()))).collect()
}

/// Returns an empty table.
#[must_use]
pub fn typed(vendor: &Vendor, rows: usize) -> Table {
    let targets = typed_targets(vendor.document());
    let headings: Vec<String> = targets.iter().map(|target| name_of(vendor, target)).collect();
    let row = |index: usize| GridRow::new(index + FIRST_TYPED_ROW, vec![Cell::default(); headings.len()]);
    Table { rows: (0..rows).map(row).collect(), headings, ..Table::default() }
}

/// Returns the name of a target.
#[must_use]
pub fn name_of(vendor: &Vendor, target: &Target) -> String {
    use words::format::colon;
    use words::portal::questions;
    use words::workbench as texts;
    let language = vendor.language;
    match target {
        Target::Model => questions::model(language).to_owned(),
        Target::Serial => questions::serial(language).to_owned(),
        Target::Quantity => texts::cells::quantity(language).to_owned(),
        Target::Wanted => texts::cells::wanted(language).to_owned(),
        Target::LineTotal => texts::cells::line_total(language).to_owned(),
        Target::Description => texts::reading::description(language).to_owned(),
        Target::Currency => texts::reading::currency(language).to_owned(),
        Target::UnitOfMeasure => texts::reading::unit_of_measure(language).to_owned(),
        Target::PriceBasis => texts::reading::price_basis(language).to_owned(),
        Target::Discount => texts::reading::discount(language).to_owned(),
        Target::Fact(fact) => vendor.fact(fact),
        Target::Answer(fact, answer) => {
            let choices =
                vendor.document().fact(fact).map(|fact| fact.choices.as_slice()).unwrap_or_default();
            let choice = choices.iter().find(|choice| choice.id == *answer);
            let choice = choice.map_or_else(
                || questions::no(language).to_owned(),
                |choice| vendor.text(&choice.label).to_owned(),
            );
            format!("{}{}{choice}", vendor.fact(fact), colon(language))
        }
    }
}

/// Returns every target that a column can be taken for.
#[must_use]
pub fn targets(document: &Document) -> Vec<Target> {
    let facts = document.facts.iter().filter(|fact| fact.kind != FactType::Decision);
    let first = [
        Target::Model,
        Target::Serial,
        Target::Quantity,
        Target::Currency,
        Target::UnitOfMeasure,
        Target::PriceBasis,
        Target::Discount,
        Target::LineTotal,
        Target::Description,
        Target::Wanted,
    ];
    first.into_iter().chain(facts.map(|fact| Target::Fact(fact.id.clone()))).collect()
}

/// Returns the facts of a line that can be set for many lines at once. Dates are left out: one date for all would overwrite those
/// that are known.
#[must_use]
pub fn of_many(document: &Document) -> Vec<Id> {
    let facts = document
        .facts
        .iter()
        .filter(|fact| fact.scope == Scope::Line && matches!(fact.kind, FactType::Bool | FactType::Choice));
    facts.map(|fact| fact.id.clone()).collect()
}
