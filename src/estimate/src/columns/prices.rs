//! Asks whether prices count that may be in several currencies, are finer than a cent, or of which some include taxes. Finds prices
//! that state no currency.

use super::{Mapping, Readings, UnusedReason};
use crate::cell::{
    Currency, cents_either_way, currency_in, is_blank, is_finer_than_cent, read_bool, without_unit,
};
use crate::grid::{Cell, CellKind, GridRow};
use crate::table::Table;
use crate::text::has_one_of;
use crate::vocabulary::{Target, Tax, tax_in};

/// Asks about the unit prices, or the totals that they are calculated from. A column that states the same taxes in every row states those
/// of the prices.
pub(super) fn ask(table: &Table, mapping: &mut Mapping) {
    let amounts = mapping.column_of(&Target::unit_price()).or_else(|| mapping.column_of_totals_for_prices());
    let Some(amounts) = amounts else { return };
    let heading = mapping.columns.get(amounts).map(|column| column.heading.as_str()).unwrap_or_default();
    if Currency::are_several(heading) && mapping.column_of(&Target::Currency).is_none() {
        return ask_about(table, mapping, amounts, amounts);
    }
    if mapping.column_of(&Target::unit_price()) == Some(amounts)
        && let Some((row, sample)) = first_finer_than_cent(table, amounts)
    {
        ask_about(table, mapping, amounts, amounts);
        if let Some(question) = mapping.questions.last_mut() {
            (question.row, question.sample) = (row, sample);
        }
        return;
    }
    let of_taxes = (0..mapping.columns.len()).find(|index| states_taxes(table, mapping, *index));
    let Some(of_taxes) = of_taxes else { return };
    let polarity = mapping.columns.get(of_taxes).and_then(|column| column.tax);
    let mut taxes = table.rows.iter().map(|row| tax_of(row, of_taxes, polarity));
    let first = taxes.next().flatten();
    let by_heading = mapping.columns.get(amounts).and_then(|column| column.tax);
    let is_same =
        first.is_some() && taxes.all(|tax| tax == first) && by_heading.is_none_or(|tax| Some(tax) == first);
    match mapping.columns.get_mut(amounts) {
        Some(column) if is_same => column.tax = first,
        Some(_) => ask_about(table, mapping, of_taxes, amounts),
        None => {}
    }
}

impl Mapping {
    /// Returns whether a price is taken to be in the policy's currency because it states none: neither its own cell, nor another one of
    /// its row, nor the list. A bare dollar sign states none, since several currencies use it.
    #[must_use]
    pub fn has_prices_without_currency(&self, table: &Table) -> bool {
        let prices = self.column_of(&Target::unit_price()).or_else(|| self.column_of_totals_for_prices());
        let Some(prices) = prices.filter(|prices| self.currency_of(*prices).is_none()) else { return false };
        let totals = self.column_of(&Target::LineTotal);
        let currencies = self.column_of(&Target::Currency);
        table.rows.iter().any(|row| {
            let cell = |column: usize| row.cells.get(column);
            let is_stated =
                |cell: &Cell| cell.currency.or_else(|| currency_in(without_unit(&cell.text))).is_some();
            let is_named = |column: usize| cell(column).is_some_and(|cell| !is_blank(&cell.text));
            cell(prices).is_some_and(|price| cents_either_way(&price.text).is_some() && !is_stated(price))
                && !totals.and_then(cell).is_some_and(is_stated)
                && !currencies.is_some_and(is_named)
        })
    }
}

/// Returns the first price that is finer than a cent and certainly no number of thousands, with its row, if several prices are: an average
/// cost has more decimals.
fn first_finer_than_cent(table: &Table, column: usize) -> Option<(usize, String)> {
    let is_certain = |cell: &Cell| cell.kind == CellKind::Number || cents_either_way(&cell.text).is_none();
    let mut finer =
        table.column(column).filter(|(_, cell)| is_finer_than_cent(&cell.text) && is_certain(cell));
    let (row, cell) = finer.next()?;
    finer.next().map(|_| (row, cell.text.to_string()))
}

fn ask_about(table: &Table, mapping: &mut Mapping, reason: usize, amounts: usize) {
    let target = mapping.columns.get(amounts).and_then(|column| column.target.clone());
    let Some((target, _)) = target else { return };
    let readings = Readings::Column { target, candidates: vec![amounts], by_heading: true };
    let question = mapping.ask(table, reason, readings);
    mapping.questions.push(question);
    mapping.set_unused(amounts, UnusedReason::InQuestion);
}

/// Returns whether a column states for each row whether its prices include taxes: by its heading and yes or no, or by words such as
/// `HT` and `TTC`.
fn states_taxes(table: &Table, mapping: &Mapping, index: usize) -> bool {
    const WORDS: [&str; 25] = [
        "tax",
        "taxes",
        "vat",
        "gst",
        "hst",
        "taxe",
        "tva",
        "iva",
        "impuesto",
        "impuestos",
        "mwst",
        "ust",
        "steuer",
        "btw",
        "ttc",
        "ht",
        "net",
        "gross",
        "netto",
        "brutto",
        "price",
        "prices",
        "prix",
        "precio",
        "preis",
    ];
    let Some(column) = mapping.columns.get(index).filter(|column| column.target.is_none()) else {
        return false;
    };
    // In a column of amounts, `0` is no answer.
    let is_amount =
        |(_, cell): (usize, &Cell)| read_bool(&cell.text).is_none() && cents_either_way(&cell.text).is_some();
    if !has_one_of(&column.heading, &WORDS) || table.column(index).any(is_amount) {
        return false;
    }
    let stated = table.rows.iter().filter_map(|row| tax_of(row, index, column.tax)).count();
    stated > 0 && stated.saturating_mul(2) >= table.column(index).count()
}

/// Returns the taxes that a cell states; `heading`: those that `yes` states.
fn tax_of(row: &GridRow, column: usize, heading: Option<Tax>) -> Option<Tax> {
    let text = row.cells.get(column)?.text.as_str();
    match (read_bool(text), heading) {
        (Some(true), Some(tax)) => Some(tax),
        (Some(false), Some(Tax::Included)) => Some(Tax::Excluded),
        (Some(false), Some(Tax::Excluded)) => Some(Tax::Included),
        (Some(_), None) => None,
        (None, _) => tax_in(text),
    }
}
