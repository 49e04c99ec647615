//! A list that has been read and judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use estimate::reading::Notation;
use estimate::{
    Cell, CellFault, List, Mapping, NotationEvidence, PurposeChoice, Reading, RowReader, Table, Target,
    Vocabulary,
};
use policy::document::Scope;
use policy::{Answer, BuiltInFact, Id, Policy, Request, Requester};

use crate::vendor::Vendor;
use crate::workbench::filed::{FiledLine, FiledLines};
use crate::workbench::user_edits::UserEdits;

/// The vendor's data for reading and judging a list.
#[derive(Clone)]
pub struct JudgingContext {
    pub vendor: &'static Vendor,
    /// Shared with the list.
    pub policy: Arc<Policy>,
    pub vocabulary: Arc<Vocabulary>,
}

/// A list that has been read and judged.
pub struct JudgedList {
    pub table: Arc<Table>,
    /// The targets of the columns.
    pub mapping: Mapping,
    evidence: NotationEvidence,
    notations: Vec<Notation>,
    /// The reading of the cells. Its lines have moved into `list`.
    pub reading: Reading,
    /// The faults of the cells, by row and column.
    pub faults: BTreeMap<(usize, usize), CellFault>,
    pub list: List,
}

impl JudgingContext {
    /// Compiles the vendor's policy; `None` if it does not compile.
    #[must_use]
    pub fn new(vendor: &'static Vendor) -> Option<Self> {
        let document = vendor.document().clone();
        let vocabulary = Arc::new(Vocabulary::of(&document));
        // A list shares ownership of its policy, which `Vendor` does not give away.
        Some(Self { vendor, policy: Arc::new(Policy::new(document).ok()?), vocabulary })
    }
}

/// The extent of a changed cell's effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Only its own line has changed, and was read again.
    OfLine,
    /// The whole list must be read again: the change affects the reading of other cells, or the number of lines.
    OfReading,
}

impl JudgedList {
    /// Creates a judged list from its parts.
    #[must_use]
    pub fn new(
        table: Arc<Table>,
        mapping: Mapping,
        (evidence, notations): (NotationEvidence, Vec<Notation>),
        reading: Reading,
        list: List,
    ) -> Self {
        let mut judged = Self { table, mapping, evidence, notations, reading, faults: BTreeMap::new(), list };
        judged.index_faults();
        judged
    }

    /// Reads a cell again after the user has changed its text, and judges its line again.
    pub fn change_cell(
        &mut self,
        context: &JudgingContext,
        edits: &UserEdits,
        row: usize,
        column: usize,
    ) -> Change {
        let text = edits.cells.get(&row).and_then(|cells| cells.get(&column)).cloned().unwrap_or_default();
        let table = Arc::make_mut(&mut self.table);
        let place = table.rows.binary_search_by_key(&row, |row| row.number).ok();
        let Some(cells) = place.and_then(|place| table.rows.get_mut(place)) else { return Change::OfReading };
        let Some(cell) = cells.cells.get_mut(column) else { return Change::OfReading };
        let old = std::mem::replace(cell, Cell::text(text.trim()));
        self.evidence.replace(column, &old, cell);
        let (document, today) = (context.vendor.document(), context.vendor.today);
        let reader = RowReader::with(document, &self.mapping, &self.table, &self.evidence, today);
        let is_read_the_same =
            reader.questions == self.reading.questions && reader.notations() == self.notations;
        let read = place.and_then(|place| self.table.rows.get(place)).map(|row| reader.read_row(row));
        let read = read.unwrap_or_default();
        // A row with a serial number for each unit is several lines.
        let is_one_line = self.reading.rows.iter().filter(|other| **other == row).count() == 1;
        let (Some(index), [line], true) = (self.line_of_row(row), read.lines.as_slice(), is_one_line) else {
            return Change::OfReading;
        };
        let mut line = line.clone();
        let of_request = self.fact_of(column).and_then(|fact| document.fact(fact));
        let is_of_request = of_request.is_some_and(|fact| fact.scope == Scope::Request);
        let is_blank = place
            .and_then(|place| self.table.rows.get(place))
            .is_some_and(|row| row.cells.iter().all(|cell| cell.text.is_empty()));
        if !is_read_the_same || is_of_request || is_blank {
            return Change::OfReading;
        }
        self.reading.faults.retain(|fault| fault.row != row);
        self.reading.faults.extend(read.faults);
        self.reading.faults.sort_by_key(|fault| (fault.row, fault.column));
        edits.apply_to(&mut line, row);
        self.reading.set_doubts(row, read.doubtful, read.has_remark);
        let basis = edits.assume(&PurposeChoice::new(document), &mut line, row, &self.reading);
        self.list.set_basis(index, basis);
        self.list.change_line(index, line);
        self.index_faults();
        Change::OfLine
    }

    /// Returns the fact that a column holds.
    #[must_use]
    pub fn fact_of(&self, column: usize) -> Option<&Id> {
        match self.mapping.columns().get(column)?.target.as_ref()? {
            (Target::Fact(fact), _) => Some(fact),
            (
                Target::Model
                | Target::Serial
                | Target::Quantity
                | Target::Wanted
                | Target::LineTotal
                | Target::Description
                | Target::Currency
                | Target::UnitOfMeasure
                | Target::PriceBasis
                | Target::Discount
                | Target::Answer(..),
                _,
            ) => None,
        }
    }

    /// Sets a fact of some lines; `None` makes it unknown.
    pub fn change_fact(&mut self, lines: &[usize], fact: &Id, answer: Option<&Answer>) {
        if BuiltInFact::from_id(fact).is_none() {
            self.list.change_answers(lines, fact, answer);
            return;
        }
        let changed = lines.iter().filter_map(|index| {
            let mut line = self.list.lines().get(*index)?.clone();
            line.set(fact, answer.cloned());
            Some((*index, line))
        });
        self.list.change_lines(changed.collect());
        self.list.set_stated(lines, fact);
    }

    /// Returns whether a line's facts or edits now give it another purpose than it was read with.
    #[must_use]
    pub fn has_another_purpose(&self, choice: &PurposeChoice<'_>, edits: &UserEdits, line: usize) -> bool {
        let stated = self.list.stated_line(line).unwrap_or_default();
        edits.purpose_of(choice, self.row_of_line(line), &stated) != self.list.purpose(line)
    }

    /// Sets the facts of the whole request.
    pub fn change_head(&mut self, context: &JudgingContext, edits: &UserEdits) {
        let (head, assumed) = request_facts(context, &self.reading, edits);
        self.list.change_head(head);
        self.list.set_assumed_of_request(&assumed);
    }

    /// Returns the row of a line in the file.
    #[must_use]
    pub fn row_of_line(&self, line: usize) -> usize {
        self.reading.rows.get(line).copied().unwrap_or_default()
    }

    /// Returns the place of a line among the lines of its row: 0 unless the row has a serial number for each unit.
    #[must_use]
    pub fn place_in_row(&self, line: usize) -> usize {
        let row = self.row_of_line(line);
        line.saturating_sub(self.reading.rows.partition_point(|other| *other < row))
    }

    /// Returns whether a line is filed.
    #[must_use]
    pub fn is_filed(&self, filed: &FiledLines, line: usize) -> bool {
        !filed.is_empty() && filed.contains(self.row_of_line(line), self.place_in_row(line))
    }

    /// Returns what the lines are filed as, by their index, as far as that is known.
    #[must_use]
    pub fn all_filed_as(&self, filed: &FiledLines) -> BTreeMap<usize, FiledLine> {
        if filed.is_empty() {
            return BTreeMap::new();
        }
        let lines = self.list.all().into_iter();
        lines.filter_map(|line| Some((line, self.filed_as(filed, line)?.clone()))).collect()
    }

    /// Returns those of the lines that are not filed.
    #[must_use]
    pub fn unfiled(&self, filed: &FiledLines, mut lines: Vec<usize>) -> Vec<usize> {
        lines.retain(|line| !self.is_filed(filed, *line));
        lines
    }

    /// Returns what a line is filed as, if it is filed and that is known.
    #[must_use]
    pub fn filed_as<'f>(&self, filed: &'f FiledLines, line: usize) -> Option<&'f FiledLine> {
        filed.get(self.row_of_line(line), self.place_in_row(line))
    }

    /// Returns the line of a row in the file.
    #[must_use]
    pub fn line_of_row(&self, row: usize) -> Option<usize> {
        self.reading.rows.binary_search(&row).ok()
    }

    fn index_faults(&mut self) {
        let faults = self.reading.faults.iter();
        self.faults = faults.map(|fault| ((fault.row, fault.column), fault.clone())).collect();
    }
}

/// Returns the facts of the whole request: those that columns state, overridden by the user's. The requester is a distributor
/// unless one of them states another role. Beside the facts, returns those of them that are assumed and unconfirmed.
pub fn request_facts(context: &JudgingContext, reading: &Reading, edits: &UserEdits) -> (Request, Vec<Id>) {
    let mut head = reading.head();
    for (fact, answer) in &edits.head {
        head.set(&Id::from(fact.as_str()), Some(answer.clone()));
    }
    let has_distributors = context
        .vendor
        .document()
        .fact(&Id::from("role"))
        .is_some_and(|role| role.choices.iter().any(|choice| choice.id == "distributor"));
    if head.requester.is_none() && has_distributors {
        head.requester = Some(Requester { role: Some(Id::from("distributor")), country: None });
    }
    head.as_of = Some(context.vendor.today);
    head.ship_on = edits.ship_on.parse().ok().filter(|day| *day >= context.vendor.today);
    let purpose = edits.purpose_of_list(context.vendor.document());
    let assumed = purpose.map(|purpose| purpose.assume_of_request(&mut head)).unwrap_or_default();
    (head, if edits.is_request_confirmed { Vec::new() } else { assumed })
}
