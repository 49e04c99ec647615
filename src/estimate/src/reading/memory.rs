//! Remembers the values of cells, so that equal cells of a column are read once: long lists repeat their models, prices, dates and
//! reasons.

use std::cell::RefCell;

use compact_str::CompactString;
use policy::Answer;
use rustc_hash::FxHashMap;

use super::row::Context;
use crate::cell::Currency;
use crate::grid::{Cell, CellKind, Span};

/// A value that a cell states without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Quantity(u32),
    Model(String),
    /// The answer to a fact of the line.
    Answer(Answer),
}

/// The values of each column by the text of the cells.
#[derive(Debug)]
pub(super) struct Memory {
    columns: Vec<RefCell<FxHashMap<CompactString, (Circumstances, Value)>>>,
}

/// What the value of a cell depends on, beside its column and its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Circumstances {
    kind: CellKind,
    /// The currency of the cell's number format, and that of its row.
    currencies: [Option<Currency>; 2],
    has_unknown_currency: bool,
    has_price_basis: bool,
}

/// The most texts that are remembered of a column.
const MOST_TEXTS: usize = 4_096;

impl Memory {
    pub(super) fn new(columns: usize) -> Self {
        Self { columns: (0..columns).map(|_| RefCell::default()).collect() }
    }

    /// Returns the value of an equal cell of the column.
    pub(super) fn recall(&self, column: usize, cell: &Cell, context: &Context) -> Option<Value> {
        let circumstances = Circumstances::of(cell, context)?;
        let values = self.columns.get(column)?.borrow();
        let (known, value) = values.get(&cell.text)?;
        (*known == circumstances).then(|| value.clone())
    }

    /// Keeps the value of a cell for equal cells of the column.
    pub(super) fn remember(&self, column: usize, cell: &Cell, context: &Context, value: &Value) {
        let Some(circumstances) = Circumstances::of(cell, context) else { return };
        let Some(values) = self.columns.get(column) else { return };
        let mut values = values.borrow_mut();
        if values.len() < MOST_TEXTS {
            values.insert(cell.text.clone(), (circumstances, value.clone()));
        }
    }
}

impl Circumstances {
    /// Returns the circumstances of a cell; `None` for cells whose values are not remembered: a part of a merged range, a value from a row
    /// above, and a text that is struck through.
    fn of(cell: &Cell, context: &Context) -> Option<Self> {
        (cell.span == Span::Single && !cell.is_struck).then_some(Self {
            kind: cell.kind,
            currencies: [cell.currency, context.currency],
            has_unknown_currency: context.has_unknown_currency,
            has_price_basis: context.price_basis.is_some(),
        })
    }
}
