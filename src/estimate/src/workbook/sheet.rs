//! Builds the rows of a sheet within bounds.

use crate::cell::without_full_width;
use crate::grid::{Cell, CellKind, FileNote, Grid, GridRow, ListError, MAX_COLUMNS, MAX_ROWS, Room, Span};
use crate::text::cell_name;

/// The most merged ranges of a sheet.
const MAX_MERGED: usize = 100_000;

/// A sheet under construction.
#[derive(Debug, Default)]
pub(super) struct SheetBuilder {
    grid: Grid,
    merged: Vec<Merged>,
    /// The rows and columns of formulas whose value is zero.
    zeros: Vec<(usize, usize)>,
    /// The first number that is shown in thousands or millions, and how many there are.
    scaled: Option<((usize, usize), usize)>,
    /// Whether a formula has another value than zero.
    is_calculated: bool,
}

/// A range of merged cells, by indices from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merged {
    pub(super) first_row: usize,
    pub(super) last_row: usize,
    pub(super) column: usize,
}

impl SheetBuilder {
    /// Sets the cell at a row and column from 0. Blank cells are not stored.
    ///
    /// # Errors
    /// [`ListError::TooLarge`] if the cell is beyond the bounds of a list; [`ListError::TooMuch`] if no room is left.
    pub(super) fn put(
        &mut self,
        room: &mut Room,
        row: usize,
        column: usize,
        cell: Cell,
    ) -> Result<(), ListError> {
        let text = cell.text.trim();
        let text = if text.is_ascii() { text.into() } else { text.chars().map(without_full_width).collect() };
        let cell = Cell { text, ..cell };
        if cell.is_empty() {
            return Ok(());
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(ListError::TooLarge { cell: cell_name(row.saturating_add(1), column) });
        }
        let number = row.saturating_add(1);
        if self.grid.rows.last().is_none_or(|last| last.number < number) {
            self.grid.rows.push(GridRow::new(number, Vec::new()));
        }
        // Rows usually come in order; others are inserted in their place.
        let Ok(place) = self.grid.rows.binary_search_by_key(&number, |row| row.number) else {
            return self.insert(room, number, column, cell);
        };
        self.set(room, place, column, cell)
    }

    fn insert(&mut self, room: &mut Room, number: usize, column: usize, cell: Cell) -> Result<(), ListError> {
        let place = self.grid.rows.partition_point(|row| row.number < number);
        self.grid.rows.insert(place, GridRow::new(number, Vec::new()));
        self.set(room, place, column, cell)
    }

    fn set(&mut self, room: &mut Room, place: usize, column: usize, cell: Cell) -> Result<(), ListError> {
        let Some(row) = self.grid.rows.get_mut(place) else { return Ok(()) };
        let added = column.saturating_add(1).saturating_sub(row.cells.len());
        room.take(added, cell.text.len())?;
        if row.cells.len() <= column {
            row.cells.resize(column.saturating_add(1), Cell::default());
        }
        if let Some(stands) = row.cells.get_mut(column) {
            *stands = cell;
        }
        Ok(())
    }

    /// Records the stored value of a formula.
    pub(super) fn formula(&mut self, row: usize, column: usize, value: &str) {
        if value == "0" {
            self.zeros.push((row, column));
        } else if !value.is_empty() {
            self.is_calculated = true;
        }
    }

    /// Records a number that is shown in thousands or millions.
    pub(super) fn note_scaled(&mut self, row: usize, column: usize) {
        let (_, cells) = self.scaled.get_or_insert(((row, column), 0));
        *cells = cells.saturating_add(1);
    }

    pub(super) fn hide_row(&mut self, row: usize) {
        if let Some(row) = self.grid.rows.iter_mut().rev().find(|other| other.number == row.saturating_add(1))
        {
            row.is_hidden = true;
        }
    }

    pub(super) fn hide_columns(&mut self, first: usize, last: usize) {
        let columns = first..last.saturating_add(1).min(MAX_COLUMNS);
        self.grid.hidden_columns.extend(columns);
    }

    pub(super) fn merge(&mut self, merged: Merged) {
        if self.merged.len() < MAX_MERGED {
            self.merged.push(merged);
        }
    }

    /// Returns the rows. Each cell of a range that is merged downwards gets its value. `is_to_be_calculated`: whether the file asks
    /// for its formulas to be calculated when it is opened. If all of them are then stored as zero, none was calculated.
    pub(super) fn finish(mut self, room: &mut Room, is_to_be_calculated: bool) -> Result<Grid, ListError> {
        if is_to_be_calculated && !self.is_calculated {
            for (row, column) in std::mem::take(&mut self.zeros) {
                let row = self.grid.rows.binary_search_by_key(&row.saturating_add(1), |row| row.number);
                let row = row.ok().and_then(|row| self.grid.rows.get_mut(row));
                if let Some(cell) = row.and_then(|row| row.cells.get_mut(column)) {
                    *cell = Cell::of(CellKind::NotCalculated, String::new());
                }
            }
        }
        if let Some(((row, column), cells)) = self.scaled {
            let cell = cell_name(row.saturating_add(1), column);
            self.grid.notes.push(FileNote::Scaled { cell, cells });
        }
        for merged in std::mem::take(&mut self.merged) {
            self.fill(room, merged)?;
        }
        Ok(self.grid)
    }

    fn fill(&mut self, room: &mut Room, merged: Merged) -> Result<(), ListError> {
        let Merged { first_row, last_row, column } = merged;
        if last_row <= first_row || column >= MAX_COLUMNS {
            return Ok(());
        }
        let start = self.grid.rows.partition_point(|row| row.number <= first_row);
        let end = self.grid.rows.partition_point(|row| row.number <= last_row.saturating_add(1));
        let first = self.grid.rows.get_mut(start).filter(|row| row.number == first_row.saturating_add(1));
        let Some(first) = first.and_then(|row| row.cells.get_mut(column)).filter(|cell| !cell.is_empty())
        else {
            return Ok(());
        };
        first.span = Span::MergedFirst;
        let value = Cell { span: Span::MergedRest, ..first.clone() };
        for place in start.saturating_add(1)..end {
            self.set(room, place, column, value.clone())?;
        }
        Ok(())
    }
}
