//! Compares the quantity times the price with the total of the line, and finds prices before a discount.

use policy::Money;

use super::RowState;
use crate::columns::Mapping;
use crate::grid::GridRow;
use crate::reading::{Problem, RowReader};
use crate::table::Table;
use crate::text::normalised;
use crate::vocabulary::Target;

/// Returns whether nearly every row has a total, which an order's total has not, with the taxes that the prices have.
pub(in crate::reading) fn are_totals_comparable(mapping: &Mapping, table: &Table) -> bool {
    let column = |target: &Target| mapping.column_of(target);
    let (Some(total), Some(price)) = (column(&Target::LineTotal), column(&Target::unit_price())) else {
        return false;
    };
    let tax = |index: usize| mapping.columns().get(index).and_then(|column| column.tax);
    let filled = table.column(total).count();
    filled.saturating_mul(5) >= table.rows.len().saturating_mul(4) && tax(total) == tax(price)
}

impl RowReader<'_> {
    /// Adds a fault if the quantity times the price is not the line's total. Removes a price that is before a discount: one beside a
    /// discount, unless its heading is that of a net price or the line's total shows otherwise.
    pub(super) fn check_product(&self, row: &GridRow, state: &mut RowState) {
        let discount = state.context.discount.clone();
        let total = state.context.total.take().filter(|_| self.are_totals_comparable);
        if !state.is_counted || discount.is_none() && total.is_none() {
            return;
        }
        let price: Option<Money> = state.line.unit_price.as_ref().and_then(|price| price.parse().ok());
        let Some(price) = price else { return };
        let Some(column) = self.mapping.column_of(&Target::unit_price()) else { return };
        let units = i64::from(state.line.quantity);
        let product = price.cents().saturating_mul(units);
        // The price of a unit may be rounded.
        let is_product = |cents: i64| cents.abs_diff(product) <= units.unsigned_abs();
        let is_total = total.map(|(_, (point, comma))| is_product(point) || is_product(comma));
        match (discount, total, is_total) {
            (Some(discount), _, is_total) if is_total != Some(true) && !self.is_net(column) => {
                state.line.unit_price = None;
                self.note_fault(row, column, Problem::BeforeDiscount { discount }, state);
            }
            (_, Some((column, _)), Some(false)) => {
                self.note_fault(row, column, Problem::NotTheProduct, state);
            }
            _ => {}
        }
    }

    /// Returns whether a column has net prices by its heading.
    pub(super) fn is_net(&self, column: usize) -> bool {
        normalised(&self.name(column)).split(' ').any(|word| word.starts_with("net"))
    }
}
