//! Carries down values that are written once for several rows: the number and date of an order, the name of an item.

use super::{Note, Table};
use crate::grid::{Cell, Span};
use crate::vocabulary::Target;

impl Table {
    /// Carries down the values of the first column, and of all that are empty in the same rows. Two columns and more belong to an
    /// order or an item; for one column alone the user is asked.
    pub(super) fn carry_down(&mut self, targets: &[Option<Target>]) {
        let empty = |column: usize| -> Vec<bool> {
            self.rows.iter().map(|row| row.cells.get(column).is_none_or(Cell::is_empty)).collect()
        };
        let first = empty(0);
        let gaps = first.iter().filter(|is_empty| **is_empty).count();
        // The first row has a value, and at least a third of the rows lack one.
        if first.first() != Some(&false) || gaps.saturating_mul(3) < first.len() || gaps == 0 {
            return;
        }
        let block: Vec<usize> = (0..self.headings.len()).filter(|column| empty(*column) == first).collect();
        let together = (0..).zip(&block).take_while(|(index, column)| index == *column).count();
        let holds_below = |column: &usize| {
            targets.get(*column).and_then(Option::as_ref).is_none_or(|target| match target {
                Target::Quantity
                | Target::Serial
                | Target::LineTotal
                | Target::UnitOfMeasure
                | Target::PriceBasis
                | Target::Discount => false,
                Target::Fact(id) => *id != *"unit_price" || together > 2 && *column < together,
                Target::Model
                | Target::Wanted
                | Target::Description
                | Target::Currency
                | Target::Answer(..) => true,
            })
        };
        let columns: Vec<usize> = block.iter().copied().filter(holds_below).collect();
        let has_meaning = |column: usize| {
            targets.get(column).is_some_and(|target| target.as_ref().is_some_and(Target::counts))
        };
        if block.len() == self.headings.len() || !columns.iter().any(|column| has_meaning(*column)) {
            return;
        }
        for column in columns {
            let rows = self.fill_gaps(column);
            if block.len() > 1 {
                self.notes.push(Note::CarriedDown { column, rows });
            } else {
                self.gaps.push(column);
            }
        }
    }

    /// Fills the empty cells of a column with the values above them, and returns how many they are.
    fn fill_gaps(&mut self, column: usize) -> usize {
        let mut above = Cell::default();
        let mut rows = 0_usize;
        for row in &mut self.rows {
            let Some(cell) = row.cells.get_mut(column) else { continue };
            if cell.is_empty() {
                *cell = Cell { span: Span::CarriedDown, ..above.clone() };
                rows = rows.saturating_add(1);
            } else {
                above = cell.clone();
            }
        }
        rows
    }
}
