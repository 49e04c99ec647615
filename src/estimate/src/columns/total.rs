//! Decides whether a list without unit prices has line totals to calculate them from.

use std::collections::BTreeMap;

use super::content::{SAMPLE, is_number};
use super::{Column, Content, Mapping, Readings, UnusedReason};
use crate::cell::{cents_either_way, is_blank, is_error_value};
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::table::Table;
use crate::vocabulary::{Confidence, Target};

/// Returns whether most of a column's first values are amounts, and every row has one.
pub(super) fn has_amounts(table: &Table, column: usize) -> bool {
    let is_filled = |row: &GridRow| {
        row.cells.get(column).is_some_and(|cell| !is_blank(&cell.text) || is_to_be_calculated(cell))
    };
    are_amounts(table, column) && table.rows.iter().all(is_filled)
}

/// Asks whether a column has the totals of lines, if it has gaps or repeats its values: the total of an order stands in one of its
/// rows, or in all of them. Asks whether totals are unit prices, if they are the same for other quantities of the same model, and
/// whether prices are totals, if they grow with the quantity.
pub(super) fn ask(table: &Table, mapping: &mut Mapping) {
    let price = Target::unit_price();
    if let Some(column) = mapping.column_of(&price)
        && mapping.column_of(&Target::LineTotal).is_none()
        && grow_with_quantities(table, mapping, column)
    {
        let targets = vec![price, Target::LineTotal];
        let question = mapping.ask(table, column, Readings::Facts { targets });
        mapping.questions.push(question);
        return mapping.set_unused(column, UnusedReason::InQuestion);
    }
    let totals = mapping.column_of_totals_for_prices();
    if let Some(column) = totals.filter(|column| are_same_for_other_quantities(table, mapping, *column)) {
        mapping.ask_whether(table, column, price);
    } else if let Some(column) = mapping.column_of(&Target::LineTotal)
        && mapping.column_of(&price).is_none()
        && are_amounts(table, column)
    {
        let has_gaps = totals.is_none() && table.column(column).count().saturating_mul(2) > table.rows.len();
        if has_gaps || are_repeated(table, mapping, column) {
            mapping.set_unused(column, UnusedReason::InQuestion);
            mapping.ask_whether(table, column, Target::LineTotal);
        }
    }
}

fn are_amounts(table: &Table, column: usize) -> bool {
    let cells = || table.column(column).take(SAMPLE).map(|(_, cell)| cell);
    let is_amount = |cell: &Cell| is_number(cell) || is_error_value(&cell.text) || is_to_be_calculated(cell);
    let amounts = cells().filter(|cell| is_amount(cell)).count();
    amounts > 0 && amounts.saturating_mul(2) >= cells().count()
}

fn is_to_be_calculated(cell: &Cell) -> bool {
    matches!(cell.kind, CellKind::Error | CellKind::NotCalculated)
}

fn are_same_for_other_quantities(table: &Table, mapping: &Mapping, total: usize) -> bool {
    let columns = (mapping.column_of(&Target::Model), mapping.column_of(&Target::Quantity));
    let (Some(model), Some(quantity)) = columns else { return false };
    let mut first: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    let (mut same, mut different) = (0_usize, 0_usize);
    for row in &table.rows {
        let text = |column: usize| row.cells.get(column).map_or("", |cell| cell.text.as_str());
        let found = (text(quantity), text(total));
        let before = *first.entry(text(model)).or_insert(found);
        let count = if before.1 == found.1 { &mut same } else { &mut different };
        if before.0 != found.0 {
            *count = count.saturating_add(1);
        }
    }
    same > different
}

/// Returns whether the prices of a model are in the ratio of its quantities, wherever these differ.
fn grow_with_quantities(table: &Table, mapping: &Mapping, price: usize) -> bool {
    let columns = (mapping.column_of(&Target::Model), mapping.column_of(&Target::Quantity));
    let (Some(model), Some(quantity)) = columns else { return false };
    let mut first: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    let mut growing = 0_usize;
    for row in &table.rows {
        let text = |column: usize| row.cells.get(column).map_or("", |cell| cell.text.as_str());
        let cents = |column: usize| cents_either_way(text(column)).map(|(point, _)| point);
        let (Some(units), Some(amount)) = (cents(quantity), cents(price)) else { continue };
        let (other_units, other_amount) = *first.entry(text(model)).or_insert((units, amount));
        if units == other_units {
            continue;
        }
        if amount == 0 || amount.saturating_mul(other_units) != other_amount.saturating_mul(units) {
            return false;
        }
        growing = growing.saturating_add(1);
    }
    growing > 0
}

/// Returns whether a third of the rows and more have the same total as the row above them, for other goods.
fn are_repeated(table: &Table, mapping: &Mapping, total: usize) -> bool {
    let goods = [&Target::Model, &Target::Quantity].map(|target| mapping.column_of(target));
    let is_repeated = |pair: &&[GridRow]| {
        let [one, next] = pair else { return false };
        let is_same = |column: usize| {
            let text =
                |row: &GridRow| row.cells.get(column).map(|cell| cell.text.clone()).unwrap_or_default();
            !text(one).is_empty() && text(one) == text(next)
        };
        let is_merged = next.cells.get(total).is_some_and(|cell| cell.span == Span::MergedRest);
        is_same(total) && !is_merged && goods.iter().flatten().any(|column| !is_same(*column))
    };
    let repeated = table.rows.windows(2).filter(is_repeated).count();
    repeated > 0 && repeated.saturating_mul(3) >= table.rows.len()
}

impl Mapping {
    fn ask_whether(&mut self, table: &Table, column: usize, target: Target) {
        let readings = Readings::Column { target, candidates: vec![column], by_heading: false };
        self.questions.push(self.ask(table, column, readings));
    }

    /// Returns whether the list has unit prices or line totals.
    #[must_use]
    pub fn has_amounts(&self) -> bool {
        [Target::unit_price(), Target::LineTotal].iter().any(|target| self.column_of(target).is_some())
    }

    /// Returns the column of line totals from which the unit prices are calculated, if no column has unit prices.
    #[must_use]
    pub fn column_of_totals_for_prices(&self) -> Option<usize> {
        let price = Target::unit_price();
        let is_empty =
            |column: usize| self.columns.get(column).is_some_and(|column| column.content == Content::Empty);
        if !self.column_of(&price).is_none_or(is_empty) || self.is_in_question(&price) {
            return None;
        }
        let total = self.column_of(&Target::LineTotal)?;
        let is_certain =
            |column: &Column| column.has_amounts || matches!(column.target, Some((_, Confidence::Chosen)));
        self.columns.get(total).is_some_and(is_certain).then_some(total)
    }
}
