//! Reads the rows of a table into lines of goods. A cell that cannot be read becomes a fault with its remedy, and its line is read
//! without it.

mod fault;
mod memory;
mod notation;
mod outcome;
mod row;

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use policy::document::FactType;
use policy::{BuiltInFact, Date, Document, Id, Line};

pub use fault::{CellFault, Problem};
pub use notation::{Notation, NotationEvidence};
pub use outcome::Reading;
pub use row::RowReading;

use crate::cell::{Choices, Currency, HeadingUnit, plain_form};
use crate::columns::{Column, Mapping, Question};
use crate::grid::{Cell, GridRow};
use crate::list::Purpose;
use crate::table::Table;
use crate::vocabulary::{Target, Vocabulary};
use memory::Memory;

/// Reads the rows of one table by the targets and notations of its columns.
#[derive(Debug)]
pub struct RowReader<'d> {
    document: &'d Document,
    mapping: &'d Mapping,
    notations: Vec<Notation>,
    /// The open questions to the user. The cells in question are unknown until the answer.
    pub questions: Vec<Question>,
    choices: BTreeMap<Id, Choices>,
    remedies: Choices,
    /// The names of facts, collected when a cell needs them.
    vocabulary: OnceCell<Vocabulary>,
    /// For each column, the unit in its heading.
    heading_units: Vec<Option<HeadingUnit>>,
    /// Whether the totals are those of lines, comparable with their prices.
    are_totals_comparable: bool,
    /// The column of line totals from which unit prices are calculated.
    totals_for_prices: Option<usize>,
    as_of: Date,
    quantities: Quantities,
    /// Whether the column of currencies names another than the policy's, so that a row without one is not in it for certain.
    are_currencies_foreign: bool,
    /// The columns with the units and currencies of their rows.
    context_columns: Vec<usize>,
    /// The columns about which the user is asked whether values hold for the empty cells below them.
    gaps: Vec<usize>,
    /// The columns whose cells may state that the goods are not there.
    withdrawing: Vec<usize>,
    /// The columns of remarks.
    remarks: Vec<usize>,
    /// Faults of whole columns, found before the rows are read.
    column_faults: Vec<CellFault>,
    /// The number of rows of the table.
    rows: usize,
    /// The number of columns with answers.
    answers: usize,
    memory: Memory,
}

/// The quantities of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantities {
    /// A column has them.
    Stated,
    /// The user is asked which column has them.
    InQuestion,
    /// Each row is one unit.
    OneEach,
}

/// The most lines of a reading. Only rows with a thousand serial numbers each give more.
const MAX_LINES_READ: usize = 200_000;

impl<'d> RowReader<'d> {
    /// Creates a reader, and decides the notation of each column. No date of purchase can be after `as_of`.
    #[must_use]
    pub fn new(document: &'d Document, mapping: &'d Mapping, table: &Table, as_of: Date) -> Self {
        let mut evidence = NotationEvidence::new(document, mapping, as_of);
        evidence.add(&table.rows);
        Self::with(document, mapping, table, &evidence, as_of)
    }

    /// Creates a reader from evidence that was counted before.
    #[must_use]
    pub fn with(
        document: &'d Document,
        mapping: &'d Mapping,
        table: &Table,
        evidence: &NotationEvidence,
        as_of: Date,
    ) -> Self {
        let (notations, of_notation) = evidence.decide(mapping, table);
        let questions = mapping.questions().into_iter().chain(of_notation).collect();
        let choices = document.facts.iter().filter(|fact| fact.kind == FactType::Choice);
        let choices = choices.map(|fact| (fact.id.clone(), Choices::of_fact(fact))).collect();
        let mut reader = Self {
            document,
            mapping,
            notations,
            questions,
            choices,
            remedies: Choices::of_remedies(document),
            vocabulary: OnceCell::new(),
            heading_units: mapping.columns().iter().map(|column| HeadingUnit::of(&column.heading)).collect(),
            are_totals_comparable: row::are_totals_comparable(mapping, table),
            totals_for_prices: mapping.column_of_totals_for_prices(),
            as_of,
            quantities: Quantities::of(mapping),
            are_currencies_foreign: are_currencies_foreign(document, mapping, table),
            context_columns: context_columns(mapping),
            gaps: table.gaps.clone(),
            withdrawing: mapping.columns_that_withdraw(),
            remarks: row::remark_columns(document, mapping),
            column_faults: Vec::new(),
            rows: table.rows.len(),
            answers: count_answers(mapping),
            memory: Memory::new(mapping.columns().len()),
        };
        reader.column_faults = reader.find_column_faults(table, evidence);
        reader
    }

    /// Finds columns of amounts in another currency, and of formulas that were never calculated.
    fn find_column_faults(&self, table: &Table, evidence: &NotationEvidence) -> Vec<CellFault> {
        let expected = &self.document.policy.currency;
        let mut faults = Vec::new();
        for (index, column) in self.mapping.columns().iter().enumerate() {
            let Some((target, _)) = column.target.as_ref().filter(|(target, _)| self.counts(index, target))
            else {
                continue;
            };
            let mut note = |problem: Problem, cells: usize| {
                let heading = self.name(index);
                let text = String::new();
                let row = table.heading_row;
                faults.push(CellFault { row, column: index, heading, text, cells: Some(cells), problem });
            };
            let is_money = self.totals_for_prices == Some(index)
                || matches!(target, Target::Fact(id)
                    if self.document.fact(id).is_some_and(|fact| fact.kind == FactType::Money));
            if let Some(found) =
                self.mapping.currency_of(index).filter(|found| is_money && found.code() != expected)
            {
                let is_meant = |cell: &Cell| found.is_about(&cell.text, row::stated_currency(cell));
                let cells = table.column(index).filter(|(_, cell)| is_meant(cell)).count();
                note(Problem::Currency { found, expected: expected.clone() }, cells);
            }
            let not_calculated = evidence.not_calculated(index);
            if not_calculated > 0 {
                note(Problem::NotCalculated, not_calculated);
            }
        }
        faults
    }

    /// Returns whether a column affects the verdicts on lines.
    fn counts(&self, index: usize, target: &Target) -> bool {
        target.counts() || self.totals_for_prices == Some(index)
    }

    /// Returns a column's heading; without one, its target.
    fn name(&self, index: usize) -> String {
        let column = self.mapping.columns().get(index);
        let target =
            || column.and_then(|column| column.target.as_ref()).map(|(target, _)| target.to_string());
        let heading = column.map(|column| column.heading.clone()).filter(|heading| !heading.is_empty());
        heading.or_else(target).unwrap_or_default()
    }

    /// Returns the notation of each column.
    #[must_use]
    pub fn notations(&self) -> &[Notation] {
        &self.notations
    }

    /// Reads every row.
    #[must_use]
    pub fn read(&self, table: &Table) -> Reading {
        let mut reading = self.begin();
        self.read_more(&table.rows, &mut reading);
        self.finish(table, &mut reading);
        reading
    }

    /// Starts a reading without rows.
    #[must_use]
    pub fn begin(&self) -> Reading {
        Reading {
            // Nearly every row is one line.
            lines: Vec::with_capacity(self.rows),
            rows: Vec::with_capacity(self.rows),
            questions: self.questions.clone(),
            faults: self.column_faults.clone(),
            implied_of_new_goods: Purpose::first(self.document)
                .map(|purpose| purpose.implied_of_line())
                .unwrap_or_default(),
            is_each_row_one_unit: self.quantities == Quantities::OneEach,
            ..Reading::default()
        }
    }

    /// Reads some more rows.
    pub fn read_more(&self, rows: &[GridRow], reading: &mut Reading) {
        for row in rows {
            let read = self.read_row(row);
            reading.faults.extend(read.faults);
            reading.withdrawn.extend(read.is_withdrawn.then_some(row.number));
            reading.set_doubts(row.number, read.doubtful, read.has_remark);
            for mut line in read.lines {
                self.check_repeated_serial(row, &mut line, reading);
                if reading.lines.len() < MAX_LINES_READ {
                    reading.lines.push(line);
                    reading.rows.push(row.number);
                }
            }
            for (column, fact, answer) in read.request {
                let first = *reading.stated.entry(fact.clone()).or_insert(row.number);
                if *reading.request.entry(fact.clone()).or_insert_with(|| answer.clone()) != answer {
                    let heading = fact.to_string();
                    let problem = Problem::Differs { first };
                    reading.faults.push(CellFault { heading, ..fault_of(row, column, problem) });
                }
            }
        }
    }

    /// Adds a fault for a serial number that an earlier row has for the same model, and removes it from this line.
    fn check_repeated_serial(&self, row: &GridRow, line: &mut Line, reading: &mut Reading) {
        let Some(serial) = &line.serial else { return };
        // The server, too, compares only letters and digits. It normalises them (NFKC), whose tables would enlarge the page; of their
        // contents, full-width forms and digits occur in lists.
        let model = line.model.as_deref().unwrap_or_default();
        let mut key = String::with_capacity(serial.len().saturating_add(model.len()).saturating_add(1));
        for c in serial.chars().map(plain_form).filter(|c| c.is_alphanumeric()) {
            if c.is_ascii() { key.push(c.to_ascii_uppercase()) } else { key.extend(c.to_uppercase()) }
        }
        key.push('\n');
        key.push_str(model);
        let first = *reading.serials.entry(key).or_insert(row.number);
        if first != row.number
            && let Some(column) = self.mapping.column_of(&Target::Serial)
        {
            line.serial = None;
            let heading = self.name(column);
            let problem = Problem::SerialTwice { first };
            reading.faults.push(CellFault { heading, ..fault_of(row, column, problem) });
        }
    }
}

/// Returns the fault of a cell, without its heading.
fn fault_of(row: &GridRow, column: usize, problem: Problem) -> CellFault {
    let text = row.cells.get(column).map(|cell| cell.text.to_string()).unwrap_or_default();
    CellFault { row: row.number, column, heading: String::new(), text, cells: None, problem }
}

impl RowReader<'_> {
    /// Replaces the same fault of several cells of a column by one, if all its cells have it, or if the fault is one that many cells of a
    /// good column may have. Call it after all rows are read.
    pub fn finish(&self, table: &Table, reading: &mut Reading) {
        reading.serials = HashMap::new();
        let kind = |fault: &CellFault| (fault.column, std::mem::discriminant(&fault.problem));
        let mut counts: Vec<(_, usize)> = Vec::new();
        for fault in reading.faults.iter().filter(|fault| fault.cells.is_none()) {
            let kind = kind(fault);
            match counts.iter_mut().find(|(other, _)| *other == kind) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => counts.push((kind, 1)),
            }
        }
        for (of_column, cells) in counts.into_iter().filter(|(_, cells)| *cells >= MIN_OF_COLUMN) {
            let is_of_column = |fault: &CellFault| fault.cells.is_none() && kind(fault) == of_column;
            let Some(first) = reading.faults.iter().find(|fault| is_of_column(fault)).cloned() else {
                continue;
            };
            let may_be_many =
                matches!(first.problem, Problem::NotTheProduct | Problem::NoUnits | Problem::NoPrice);
            if may_be_many || cells >= table.column(first.column).count() {
                reading.faults.retain(|fault| !is_of_column(fault));
                reading.faults.insert(0, CellFault { cells: Some(cells), ..first });
            }
        }
    }
}

impl Quantities {
    fn of(mapping: &Mapping) -> Self {
        match (mapping.column_of(&Target::Quantity), mapping.is_in_question(&Target::Quantity)) {
            (Some(_), _) => Self::Stated,
            (None, true) => Self::InQuestion,
            (None, false) => Self::OneEach,
        }
    }
}

fn are_currencies_foreign(document: &Document, mapping: &Mapping, table: &Table) -> bool {
    let own = Currency::of_code(&document.policy.currency);
    let column = mapping.column_of(&Target::Currency);
    column.is_some_and(|column| table.column(column).any(|(_, cell)| Currency::named(&cell.text) != own))
}

/// Returns the number of columns with answers, for which the lines reserve memory.
fn count_answers(mapping: &Mapping) -> usize {
    let is_answer = |column: &&Column| matches!(&column.target, Some((Target::Fact(id) | Target::Answer(id, _), _)) if BuiltInFact::from_id(id).is_none());
    mapping.columns().iter().filter(is_answer).count()
}

/// Returns the columns that are read before the others of a row.
fn context_columns(mapping: &Mapping) -> Vec<usize> {
    let columns = mapping.columns().iter().enumerate();
    let is_context = |column: &Column| column.target.as_ref().is_some_and(|(target, _)| target.is_context());
    columns.filter(|(_, column)| is_context(column)).map(|(index, _)| index).collect()
}

/// The least number of faults that become one fault of the column.
const MIN_OF_COLUMN: usize = 4;
