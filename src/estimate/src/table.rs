//! Finds the goods of a file: the headings, the rows of goods, and the rows to leave out.

mod carry;
mod charges;
mod choice;
mod decimals;
mod described;
mod ditto;
mod grouped;
mod heading;
mod pivot;
mod rows;
mod struck;
mod totals;

pub use choice::SheetChoice;
pub use grouped::rows_in_words;

use crate::cell::Currency;
use crate::grid::{Cell, FileNote, Grid, GridRow, ListError, Span};
use crate::vocabulary::{Target, Vocabulary};

/// The goods of a file under their headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One per column; empty where the column has none.
    pub headings: Vec<String>,
    /// The number of the row with the headings; 0 where there are none.
    pub heading_row: usize,
    /// The goods, each row with a cell for each heading.
    pub rows: Vec<GridRow>,
    /// What was left out or carried down, and the reason.
    pub notes: Vec<Note>,
    /// For each column the currency that a total below it states.
    pub currencies: Vec<Option<Currency>>,
    /// The currency that a title, a remark or a total states for all amounts.
    pub currency: Option<Currency>,
    /// The columns that the file hides.
    pub hidden_columns: Vec<usize>,
    /// The columns in which a value may hold for the empty cells below it. The user is asked.
    pub gaps: Vec<usize>,
}

/// A note for the user about the rows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Rows above the headings, such as a title, are left out.
    Above { rows: usize },
    /// No row looks like headings: columns were recognised by their content alone.
    NoHeadings,
    /// A total is left out.
    Sums { row: usize },
    /// A row of a pivot table is left out: it details the row above it.
    Detail { row: usize },
    /// Headings that are repeated are left out.
    HeadingsAgain { row: usize },
    /// A row names the goods in the rows below it; its text was carried down.
    Group { row: usize },
    /// A row of words only, such as a description or a footer, is left out.
    WordsOnly { row: usize },
    /// A row that is struck through is left out.
    Struck { row: usize },
    /// A charge or a tax is left out.
    Charge { row: usize },
    /// A discount is left out, so that the prices are those before it.
    Discount { row: usize },
    /// Another table with other headings is left out.
    OtherTable {
        /// The number of the row with its headings.
        row: usize,
        /// The number of rows under them.
        rows: usize,
    },
    /// A row has more cells than there are headings; the rest is left out.
    Overflow {
        /// The number of the first such row.
        row: usize,
    },
    /// A row of a text has more fields than there are headings, as after a delimiter within a text: its values may be in the wrong
    /// columns, and it is left out.
    Shifted { row: usize },
    /// A value that is written once was carried down to the rows below it.
    CarriedDown {
        /// The column's index.
        column: usize,
        /// The number of rows that got it.
        rows: usize,
    },
    /// Ditto marks were replaced by the value above them.
    Ditto {
        /// The column's index.
        column: usize,
        /// The number of rows with a mark.
        rows: usize,
    },
    /// Cells have a description behind the model, which is not used.
    Described {
        /// The column's index.
        column: usize,
        /// The number of such rows.
        rows: usize,
    },
    /// A value of merged cells counts for each of their rows.
    Merged {
        /// The column's index.
        column: usize,
        /// The number of rows that got it.
        rows: usize,
    },
    /// The file hides rows; they are part of the list.
    HiddenRows {
        /// The number of the first hidden row.
        first: usize,
        rows: usize,
    },
    /// A note on the file.
    File(FileNote),
}

/// The most cells of a table, empty ones included.
const MAX_CELLS: usize = 4_000_000;

impl Table {
    /// Finds the goods: below the headings, without empty rows, totals, repeated headings and rows of words.
    ///
    /// # Errors
    /// [`ListError`] where there are none, or too many.
    pub fn find(grid: Grid, vocabulary: &Vocabulary) -> Result<Self, ListError> {
        let (heading, mut headings) = heading::find(&grid, vocabulary);
        let is_empty = grid.rows.iter().all(GridRow::is_empty);
        let Grid { rows: mut above, hidden_columns, notes } = grid;
        let mut notes: Vec<Note> = notes.into_iter().map(Note::File).collect();
        let mut names = above.split_off(heading.start.min(above.len()));
        let mut rows = names.split_off(heading.len().min(names.len()));
        rows.retain(|row| !row.is_empty());
        let mut targets = rows::targets(&headings, vocabulary);
        decimals::rejoin(&mut headings, &mut rows, &targets);
        ditto::replace(&mut rows, &mut notes);
        struck::remove(&mut rows, &mut notes);
        targets.truncate(headings.len());
        let titles = above.iter().filter(|row| !row.is_empty()).count();
        let currency = above.iter().find_map(rows::currency_of_title);
        if titles > 0 {
            notes.push(Note::Above { rows: titles });
        }
        if heading.is_empty() {
            notes.push(Note::NoHeadings);
        }
        let heading_row = names.last().map_or(0, |row| row.number);
        if heading::stand_sideways(&rows, &headings, vocabulary) {
            return Err(ListError::Sideways);
        }
        if heading::stand_side_by_side(&headings) {
            return Err(ListError::SideBySide);
        }
        if targets.iter().all(Option::is_none) && rows::are_sentences(&rows) {
            return Err(ListError::NoColumns);
        }
        pivot::remove_groups(&mut rows, &headings, &mut notes)?;
        if rows.len().saturating_mul(headings.len()) > MAX_CELLS {
            return Err(ListError::TooMuch);
        }
        let mut table =
            Self { headings, heading_row, rows, notes, currency, hidden_columns, ..Self::default() };
        table.leave_rows_out(&targets, vocabulary);
        if table.rows.is_empty() {
            return Err(match (is_empty, heading.is_empty()) {
                (true, _) => ListError::Empty,
                (false, true) => ListError::NoColumns,
                (false, false) => ListError::NoRows,
            });
        }
        table.note_overflow();
        let width = table.headings.len();
        for row in &mut table.rows {
            row.cells.resize(width, Cell::default());
        }
        table.currencies.resize(width, None);
        table.carry_down(&targets);
        described::note(&table.rows, &targets, &mut table.notes);
        table.note_merged();
        table.note_hidden_rows();
        Ok(table)
    }

    fn leave_rows_out(&mut self, targets: &[Option<Target>], vocabulary: &Vocabulary) {
        rows::remove_shifted(&mut self.rows, targets, &mut self.notes);
        rows::remove_headings_again(&mut self.rows, &self.headings, &mut self.notes);
        rows::remove_other_tables(&mut self.rows, targets, vocabulary, &mut self.notes);
        self.currencies = totals::remove(&mut self.rows, targets, &mut self.notes);
        charges::remove(&mut self.rows, targets, &mut self.notes);
        rows::take_groups(&mut self.rows, targets, &mut self.notes);
        let of_words = rows::remove_words(&mut self.rows, targets, &mut self.notes);
        // The currency of a total is that of the prices above it.
        let of_totals = self.currencies.iter().flatten().next().copied();
        self.currency = self.currency.or(of_words).or(of_totals);
    }

    /// Takes the currency that the name of the file or sheet mentions, if no row states one.
    pub fn set_name(&mut self, name: &str) {
        self.currency = self.currency.or_else(|| Currency::in_name(name));
    }

    fn note_overflow(&mut self) {
        let width = self.headings.len();
        let overflows = |row: &&GridRow| row.cells.iter().skip(width).any(|cell| !cell.is_empty());
        if let Some(row) = self.rows.iter().find(overflows) {
            self.notes.push(Note::Overflow { row: row.number });
        }
    }

    fn note_merged(&mut self) {
        for column in 0..self.headings.len() {
            let rows = self.spans(column, Span::MergedRest);
            if rows > 0 {
                self.notes.push(Note::Merged { column, rows });
            }
        }
    }

    fn note_hidden_rows(&mut self) {
        let mut hidden = self.rows.iter().filter(|row| row.is_hidden);
        if let Some(first) = hidden.next() {
            self.notes.push(Note::HiddenRows { first: first.number, rows: hidden.count().saturating_add(1) });
        }
    }

    fn spans(&self, column: usize, span: Span) -> usize {
        self.rows.iter().filter(|row| row.cells.get(column).is_some_and(|cell| cell.span == span)).count()
    }

    /// Returns how many cells of a column got their value from a row above.
    #[must_use]
    pub fn cells_carried_down(&self, column: usize) -> usize {
        self.spans(column, Span::CarriedDown)
    }

    /// Returns the cells of a column that are not empty, with their rows' numbers.
    pub fn column(&self, column: usize) -> impl Iterator<Item = (usize, &Cell)> {
        self.rows.iter().filter_map(move |row| {
            row.cells.get(column).filter(|cell| !cell.is_empty()).map(|cell| (row.number, cell))
        })
    }
}
