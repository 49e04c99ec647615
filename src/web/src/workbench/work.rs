//! The list as it stands: read, and judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ui::vendor::Vendor;
use estimate::reading::Notation;
use estimate::{
    Cell, CellFault, List, Mapping, NotationEvidence, Reading, RowReader, Table, Target, Vocabulary,
};
use policy::document::Scope;
use policy::{Answer, Id, Policy, Request, Requester};

use crate::workbench::said::{Said, is_field, set};

/// What judging needs.
#[derive(Clone)]
pub struct Kit {
    /// Whose policy it is.
    pub vendor: &'static Vendor,
    /// The policy, to be shared with lists.
    pub policy: Arc<Policy>,
    /// What headings mean.
    pub vocabulary: Arc<Vocabulary>,
}

/// The list as it stands.
pub struct Work {
    /// The cells.
    pub table: Arc<Table>,
    /// What the columns are.
    pub mapping: Mapping,
    /// What the cells show of how they are written.
    evidence: NotationEvidence,
    notations: Vec<Notation>,
    /// What was read of the cells; its lines are the list's.
    pub reading: Reading,
    /// What cannot be read, by row and column.
    pub faults: BTreeMap<(usize, usize), CellFault>,
    /// The lines judged.
    pub list: List,
}

impl Kit {
    /// What judging by a vendor's policy needs.
    #[must_use]
    pub fn new(vendor: &'static Vendor) -> Option<Self> {
        let document = vendor.document().clone();
        let vocabulary = Arc::new(Vocabulary::of(&document));
        // Lists share the policy; the vendor's own is not to be had.
        Some(Self { vendor, policy: Arc::new(Policy::new(document).ok()?), vocabulary })
    }
}

/// What came of another text in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// That line alone is another.
    OfLine,
    /// Other rows are read in another way, or there are other lines than before: all of it has to be read anew.
    OfReading,
}

impl Work {
    /// A list that has been read.
    #[must_use]
    pub fn new(
        table: Arc<Table>,
        mapping: Mapping,
        (evidence, notations): (NotationEvidence, Vec<Notation>),
        reading: Reading,
        list: List,
    ) -> Self {
        let mut work = Self { table, mapping, evidence, notations, reading, faults: BTreeMap::new(), list };
        work.index_faults();
        work
    }

    /// Takes another text for a cell, and judges again what that may touch.
    pub fn change_cell(&mut self, kit: &Kit, said: &Said, row: usize, column: usize) -> Change {
        let text = said.cells.get(&row).and_then(|cells| cells.get(&column)).cloned().unwrap_or_default();
        let table = Arc::make_mut(&mut self.table);
        let place = table.rows.binary_search_by_key(&row, |row| row.number).ok();
        let Some(cells) = place.and_then(|place| table.rows.get_mut(place)) else { return Change::OfReading };
        let Some(cell) = cells.cells.get_mut(column) else { return Change::OfReading };
        let old = std::mem::replace(cell, Cell::text(text.trim()));
        self.evidence.replace(column, &old, cell);
        let (document, today) = (kit.vendor.document(), kit.vendor.today);
        let sheet = RowReader::with(document, &self.mapping, &self.table, &self.evidence, today);
        let is_read_the_same =
            sheet.questions == self.reading.questions && sheet.notations() == self.notations;
        let read = place.and_then(|place| self.table.rows.get(place)).map(|row| sheet.read_row(row));
        let read = read.unwrap_or_default();
        let (Some(index), Some(mut line)) = (self.line_of_row(row), read.line) else {
            return Change::OfReading;
        };
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
        said.fill(&mut line, row);
        self.list.change_line(index, line);
        self.index_faults();
        Change::OfLine
    }

    /// The fact that a column says, of its line or of the whole request.
    #[must_use]
    pub fn fact_of(&self, column: usize) -> Option<&Id> {
        match self.mapping.columns().get(column)?.target.as_ref()? {
            (Target::Fact(fact), _) => Some(fact),
            (Target::Model | Target::Serial | Target::Quantity | Target::Wanted | Target::LineTotal, _) => {
                None
            }
        }
    }

    /// Sets a fact of many lines.
    pub fn change_fact(&mut self, lines: &[usize], fact: &Id, answer: Option<&Answer>) {
        if !is_field(fact) {
            self.list.change_answers(lines, fact, answer);
            return;
        }
        let changed = lines.iter().filter_map(|index| {
            let mut line = self.list.lines().get(*index)?.clone();
            set(&mut line, fact, answer);
            Some((*index, line))
        });
        self.list.change_lines(changed.collect());
    }

    /// Takes other facts of the whole request.
    pub fn change_head(&mut self, kit: &Kit, said: &Said) {
        self.list.change_head(head(kit, &self.reading, said));
    }

    /// The row in the file that a line stands in.
    #[must_use]
    pub fn row_of_line(&self, line: usize) -> usize {
        self.reading.rows.get(line).copied().unwrap_or_default()
    }

    /// The line that stands in a row of the file.
    #[must_use]
    pub fn line_of_row(&self, row: usize) -> Option<usize> {
        self.reading.rows.binary_search(&row).ok()
    }

    fn index_faults(&mut self) {
        let faults = self.reading.faults.iter();
        self.faults = faults.map(|fault| ((fault.row, fault.column), fault.clone())).collect();
    }
}

/// The facts of the whole request: what columns say, and over it what the user says. Whoever has a list is a distributor until
/// something says otherwise.
pub(crate) fn head(kit: &Kit, reading: &Reading, said: &Said) -> Request {
    use estimate::RequestFacts as _;
    let mut head = reading.head();
    let facts = said.head.iter().map(|(fact, answer)| (Id::from(fact.as_str()), answer.clone())).collect();
    head.set_facts(&facts);
    let knows_distributors = kit
        .vendor
        .document()
        .fact(&Id::from("role"))
        .is_some_and(|role| role.choices.iter().any(|choice| choice.id == "distributor"));
    if head.requester.is_none() && knows_distributors {
        head.requester = Some(Requester { role: Some(Id::from("distributor")), country: None });
    }
    head.as_of = Some(kit.vendor.today);
    head.ship_on = said.ship_on.parse().ok().filter(|day| *day >= kit.vendor.today);
    head
}
