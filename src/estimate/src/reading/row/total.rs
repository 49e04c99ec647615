//! Calculates the unit price from the line's total, where the list has no unit prices.

use policy::Money;

use super::RowState;
use super::value::{Context, check_price};
use crate::cell::{is_blank, is_error_value};
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::reading::{Problem, RowReader};
use crate::text::is_formula;

impl RowReader<'_> {
    /// Sets the unit price of the row's lines to the total divided by the units. Adds a fault if that is not a whole number of cents,
    /// or if it may not be the price of a unit.
    pub(super) fn calculate_prices(&self, row: &GridRow, state: &mut RowState) {
        let Some((index, cell)) =
            self.totals_for_prices.and_then(|index| Some((index, row.cells.get(index)?)))
        else {
            return;
        };
        let is_read = matches!(cell.kind, CellKind::Text | CellKind::Number)
            && !is_blank(&cell.text)
            && !is_error_value(&cell.text)
            && !cell.is_struck
            && !is_formula(&cell.text);
        let units = state.reading.lines.iter().map(|line| i64::from(line.quantity)).sum::<i64>();
        let has_price = state.reading.lines.iter().any(|line| line.unit_price.is_some());
        // With unclear serial numbers and no quantity, the number of units is unknown.
        if !is_read || has_price || units == 0 || state.has_unclear_units {
            return;
        }
        match self.price_of_unit(index, cell, units, state) {
            Ok(price) => {
                let price = price.map(|price| price.to_string());
                for line in &mut state.reading.lines {
                    line.unit_price.clone_from(&price);
                }
            }
            Err(problem) => self.note_fault(row, index, problem, state),
        }
    }

    fn price_of_unit(
        &self,
        index: usize,
        cell: &Cell,
        units: i64,
        state: &RowState,
    ) -> Result<Option<Money>, Problem> {
        let Some(total) = self.money(index, cell, &state.context)? else { return Ok(None) };
        self.check_price_basis(index, &Context::default())?;
        check_price(total)?;
        if matches!(cell.span, Span::MergedFirst | Span::MergedRest) {
            return Err(Problem::TotalMerged);
        }
        if let Some(discount) = state.context.discount.clone().filter(|_| !self.is_net(index)) {
            return Err(Problem::TotalBesideDiscount { discount });
        }
        match total.cents().checked_rem(units) {
            Some(0) => Ok(total.cents().checked_div(units).map(Money::from_cents)),
            Some(_) | None => Err(Problem::NotDivisible { units }),
        }
    }
}
