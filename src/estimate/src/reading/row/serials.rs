//! Splits a row into units, each with its serial number.

use policy::{Line, MAX_FIELD_CHARACTERS};

use super::RowState;
use crate::cell::{Serials, split_serials};
use crate::grid::GridRow;
use crate::reading::{Problem, Quantities, RowReader};

impl RowReader<'_> {
    /// Adds the row's line to the reading; if the row has several serial numbers, a line for each unit.
    pub(super) fn add_lines(&self, row: &GridRow, state: &mut RowState) {
        if !state.is_counted {
            return;
        }
        let mut line = std::mem::take(&mut state.line);
        let Some((index, text)) = state.serial.take() else { return state.reading.lines.push(line) };
        let has_quantities = self.quantities == Quantities::Stated;
        let cell = row.cells.get(index).map(|cell| cell.text.as_str()).unwrap_or_default();
        // Reading the code has removed the line ends between serial numbers.
        let text = if cell.contains('\n') { cell } else { &text };
        let problem = match split_serials(text, has_quantities.then_some(line.quantity)) {
            Serials::One(serial) if serial.chars().count() > MAX_FIELD_CHARACTERS => {
                Problem::TooLong { is_field: true }
            }
            Serials::One(serial) => {
                line.serial = Some(serial);
                return state.reading.lines.push(line);
            }
            Serials::Each(serials) => {
                let of_unit = |serial| Line { serial: Some(serial), quantity: 1, ..line.clone() };
                return state.reading.lines.extend(serials.into_iter().map(of_unit));
            }
            Serials::Misfit(serials) => Problem::SerialCount { serials, units: line.quantity },
            Serials::Unclear => Problem::UnclearSerials,
        };
        state.has_unclear_units = !has_quantities;
        state.reading.lines.push(line);
        self.note_fault(row, index, problem, state);
    }
}
