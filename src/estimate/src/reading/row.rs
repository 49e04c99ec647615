//! Reads one row of cells into lines of goods.

mod facts;
mod product;
mod remark;
mod serials;
mod total;
mod value;

use policy::{Answer, Id, Line};

use super::memory::Value;
use super::{CellFault, Problem, Quantities, RowReader};
use crate::cell::{
    Currency, cents_either_way, currency_in, has_more_than_model, is_blank, is_error_value, is_single_unit,
    is_unknown, means_none, read_bool, without_description, without_label,
};
use crate::columns::Column;
use crate::grid::{Cell, CellKind, GridRow, Span};
use crate::text::is_formula;
use crate::vocabulary::Target;
pub(super) use product::are_totals_comparable;
pub(super) use remark::remark_columns;
pub(super) use value::{Context, stated_currency};

/// The lines that a row states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowReading {
    /// One line; if the row has a serial number for each unit, one line for each; no line if the quantity cannot be read.
    pub lines: Vec<Line>,
    /// Facts of the whole request in this row, each with the column's index.
    pub request: Vec<(usize, Id, Answer)>,
    /// The cells that cannot be read.
    pub faults: Vec<CellFault>,
    /// The facts of the line that cells state in an unknown way.
    pub doubtful: Vec<Id>,
    /// Whether a remark states that the goods are not as new.
    pub has_remark: bool,
    /// Whether the row is left out because its goods are not there.
    pub is_withdrawn: bool,
}

/// A row under construction.
struct RowState {
    line: Line,
    is_counted: bool,
    context: Context,
    serial: Option<(usize, String)>,
    /// Whether the row's serial numbers, which are its units where the list has no quantities, cannot be told apart.
    has_unclear_units: bool,
    reading: RowReading,
}

impl RowReader<'_> {
    /// Reads a row. A page calls it again after a cell of the row has changed.
    #[must_use]
    pub fn read_row(&self, row: &GridRow) -> RowReading {
        let withdraws = |index: &usize| {
            let column = self.mapping.columns().get(*index);
            column.zip(row.cells.get(*index)).is_some_and(|(column, cell)| column.withdraws(cell))
        };
        if self.withdrawing.iter().any(withdraws) {
            return RowReading { is_withdrawn: true, ..RowReading::default() };
        }
        let mut state = RowState {
            line: Line { quantity: 1, ..Line::default() },
            is_counted: self.quantities != Quantities::InQuestion,
            context: Context::default(),
            serial: None,
            has_unclear_units: false,
            reading: RowReading::default(),
        };
        state.line.answers.reserve(self.answers);
        for index in &self.context_columns {
            self.read_cell(row, *index, &mut state);
        }
        for index in (0..self.mapping.columns().len()).filter(|index| !self.context_columns.contains(index)) {
            self.read_cell(row, index, &mut state);
        }
        self.check_remarks(row, &mut state);
        self.check_product(row, &mut state);
        self.add_lines(row, &mut state);
        self.calculate_prices(row, &mut state);
        state.reading
    }

    fn read_cell(&self, row: &GridRow, index: usize, state: &mut RowState) {
        let Some(column) = self.mapping.columns().get(index) else { return };
        let (Some((target, _)), Some(cell)) = (&column.target, row.cells.get(index)) else { return };
        let read = match self.memory.recall(index, cell, &state.context) {
            Some(value) => self.store(index, target, value, state),
            None => self.read_new_cell(index, column, target, cell, state),
        };
        // A line without a quantity cannot be judged.
        state.is_counted &= *target != Target::Quantity || (read.is_ok() && state.line.quantity > 0);
        if let Err(problem) = read {
            self.note_fault(row, index, problem, state);
        }
    }

    fn read_new_cell(
        &self,
        index: usize,
        column: &Column,
        target: &Target,
        cell: &Cell,
        state: &mut RowState,
    ) -> Result<(), Problem> {
        // The user is asked whether the value above holds for this cell.
        let is_in_question =
            cell.span == Span::CarriedDown && self.gaps.contains(&index) && column.carry_down != Some(true);
        match () {
            // Formulas that were never calculated are one fault of the column.
            () if cell.kind == CellKind::NotCalculated => {
                state.is_counted &= *target != Target::Quantity;
                if *target == Target::Discount {
                    state.context.discount = Some("?".to_owned());
                }
                Ok(())
            }
            () if is_in_question || is_blank(&cell.text) => match target {
                Target::Quantity => Err(Problem::QuantityMissing),
                Target::Currency if self.are_currencies_foreign => {
                    state.context.has_unknown_currency = true;
                    Err(Problem::NotACurrency)
                }
                // `Opened: unknown` contradicts that the goods are unopened.
                Target::Fact(fact) | Target::Answer(fact, _) if is_unknown(&cell.text) => {
                    state.reading.doubtful.push(fact.clone());
                    Ok(())
                }
                _ => Ok(()),
            },
            () if cell.kind == CellKind::Error || is_error_value(&cell.text) => {
                if self.counts(index, target) { Err(Problem::ErrorValue) } else { Ok(()) }
            }
            () if cell.is_struck && self.counts(index, target) => Err(Problem::Struck),
            () if is_formula(&cell.text) && self.counts(index, target) => Err(Problem::Formula),
            () if *target == Target::Quantity
                && matches!(cell.span, Span::MergedFirst | Span::MergedRest) =>
            {
                Err(Problem::QuantityMerged)
            }
            () => self.take(index, target, cell, state),
        }
    }

    fn note_fault(&self, row: &GridRow, index: usize, problem: Problem, state: &mut RowState) {
        let cell = row.cells.get(index);
        self.doubt(index, cell, &problem, state);
        let text = cell.map(|cell| cell.text.chars().take(100).collect()).unwrap_or_default();
        let heading = self.name(index);
        state.reading.faults.push(CellFault {
            row: row.number,
            column: index,
            heading,
            text,
            cells: None,
            problem,
        });
    }

    /// Reads the value of a cell, and stores it in the line, the request, or the row's context.
    fn take(&self, index: usize, target: &Target, cell: &Cell, state: &mut RowState) -> Result<(), Problem> {
        match target {
            Target::Description => {}
            Target::Discount => {
                let amount = cents_either_way(cell.text.trim_end_matches(['%', ' ']));
                let is_none =
                    amount == Some((0, 0)) || means_none(&cell.text) || read_bool(&cell.text) == Some(false);
                state.context.discount = (!is_none).then(|| cell.text.to_string());
            }
            // The price beside a line total is in the same currency.
            Target::LineTotal => {
                state.context.total = cents_either_way(&cell.text).map(|cents| (index, cents));
                let stated = cell.currency.or_else(|| currency_in(&cell.text));
                state.context.currency = state.context.currency.or(stated);
            }
            Target::Currency => {
                state.context.currency = Currency::named(&cell.text);
                state.context.has_unknown_currency = state.context.currency.is_none();
                if state.context.has_unknown_currency {
                    return Err(Problem::NotACurrency);
                }
            }
            Target::UnitOfMeasure => {
                state.context.unit = (!is_single_unit(&cell.text)).then(|| cell.text.to_string());
            }
            Target::PriceBasis => {
                let is_one = is_single_unit(&cell.text)
                    || cell.text.eq_ignore_ascii_case("e")
                    || cents_either_way(&cell.text).is_some_and(|(point, _)| point == 100);
                state.context.price_basis = (!is_one).then(|| cell.text.to_string());
            }
            Target::Quantity => match self.quantity(index, cell)? {
                Some(quantity) => self.keep(index, target, cell, Value::Quantity(quantity), state)?,
                None => self.set_quantity(index, 0, state)?,
            },
            Target::Model => {
                if has_more_than_model(&cell.text) {
                    state.is_counted &= self.quantities == Quantities::Stated;
                    return Err(Problem::MoreThanModel);
                }
                if let Some(model) = self.code(index, without_description(&cell.text), cell.kind)? {
                    self.keep(index, target, cell, Value::Model(model), state)?;
                }
            }
            Target::Serial => {
                let serial = self.code(index, &without_label(&cell.text), cell.kind)?;
                state.serial = serial.map(|serial| (index, serial));
            }
            Target::Wanted => {
                let remedy = self.remedies.find(&cell.text);
                state.line.wanted =
                    Some(remedy.ok_or_else(|| Problem::NotAChoice(self.remedies.ids()))?.clone());
            }
            Target::Fact(id) => {
                let Some(fact) = self.document.fact(id) else { return Ok(()) };
                self.take_fact(index, target, fact, cell, state)?;
            }
            Target::Answer(fact, answer) => self.take_answer((fact, answer), cell, state)?,
        }
        Ok(())
    }

    /// Remembers the value of a cell, and stores it in the line.
    fn keep(
        &self,
        index: usize,
        target: &Target,
        cell: &Cell,
        value: Value,
        state: &mut RowState,
    ) -> Result<(), Problem> {
        self.memory.remember(index, cell, &state.context, &value);
        self.store(index, target, value, state)
    }

    fn store(
        &self,
        index: usize,
        target: &Target,
        value: Value,
        state: &mut RowState,
    ) -> Result<(), Problem> {
        match value {
            Value::Quantity(quantity) => return self.set_quantity(index, quantity, state),
            Value::Model(model) => state.line.model = Some(model),
            Value::Answer(answer) => {
                if let Target::Fact(fact) = target {
                    return state.state(fact, answer);
                }
            }
        }
        Ok(())
    }

    fn set_quantity(&self, index: usize, quantity: u32, state: &mut RowState) -> Result<(), Problem> {
        state.line.quantity = quantity;
        match state.context.unit.clone().or_else(|| self.package_of(index)) {
            Some(unit) => Err(Problem::NotSingleUnits { unit }),
            None => Ok(()),
        }
    }
}
