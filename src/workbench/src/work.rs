//! The list as it stands: read, and judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use estimate::{List, Mapping, Problem, Reading, Sheet, Table, Vocabulary};
use policy::{Answer, Id, Line, Policy, Request, Requester};
use ui::vendor::Vendor;

use crate::source::{Said, Source};

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
    pub table: Table,
    /// What the columns are.
    pub mapping: Mapping,
    /// The lines, and what could not be read.
    pub reading: Reading,
    /// What cannot be read, by row and column.
    pub faults: BTreeMap<(usize, usize), Problem>,
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

impl Work {
    /// Reads and judges a list.
    #[must_use]
    pub fn new(kit: &Kit, source: &Source, said: &Said) -> Self {
        let table = source.table(kit.vendor, &kit.vocabulary, said);
        let mapping = source.mapping(kit.vendor.document(), &kit.vocabulary, &table, said);
        let reading = read(kit, &mapping, &table, source);
        let list = judge(kit, &reading, said);
        let mut work = Self { table, mapping, reading, faults: BTreeMap::new(), list };
        work.index_faults();
        work
    }

    /// Reads the cells again, after the columns were taken for something else.
    pub fn read_again(&mut self, kit: &Kit, source: &Source, said: &Said) {
        self.reading = read(kit, &self.mapping, &self.table, source);
        self.list = judge(kit, &self.reading, said);
        self.index_faults();
    }

    /// Takes another text for a cell, and judges again what that may touch.
    pub fn change_cell(&mut self, kit: &Kit, source: &Source, said: &Said, row: usize, column: usize) {
        let text = said.cells.get(&row).and_then(|cells| cells.get(&column)).cloned().unwrap_or_default();
        let Some(place) = self.table.rows.iter().position(|other| other.number == row) else { return };
        if let Some(cell) = self.table.rows.get_mut(place).and_then(|row| row.cells.get_mut(column)) {
            *cell = estimate::Cell::text(text.trim());
        }
        let sheet = Sheet::new(kit.vendor.document(), &self.mapping, &self.table, kit.vendor.today);
        let read = self.table.rows.get(place).map(|row| sheet.read_row(row)).unwrap_or_default();
        let line = self.line_of_row(row);
        match (line, read.line) {
            // The same lines as before, read in the same way: this one alone is another.
            (Some(index), Some(mut line))
                if sheet.questions == self.reading.questions && read.request.is_empty() =>
            {
                self.reading.faults.retain(|fault| fault.row != row);
                self.reading.faults.extend(read.faults);
                self.reading.faults.sort_by_key(|fault| (fault.row, fault.column));
                if let Some(place) = self.reading.lines.get_mut(index) {
                    *place = line.clone();
                }
                state(&mut line, said, row);
                self.list.change_line(index, line);
                self.index_faults();
            }
            _ => self.read_again(kit, source, said),
        }
    }

    /// Sets a fact of many lines.
    pub fn change_fact(
        &mut self,
        kit: &Kit,
        said: &Said,
        lines: &[usize],
        fact: &Id,
        answer: Option<&Answer>,
    ) {
        if is_field(fact) {
            self.list = judge(kit, &self.reading, said);
            return;
        }
        self.list.change_answers(lines, fact, answer);
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
        self.faults = faults.map(|fault| ((fault.row, fault.column), fault.problem.clone())).collect();
    }
}

fn read(kit: &Kit, mapping: &Mapping, table: &Table, source: &Source) -> Reading {
    let sheet = Sheet::new(kit.vendor.document(), mapping, table, kit.vendor.today);
    if !matches!(source, Source::Typed { .. }) {
        return sheet.read(table);
    }
    // Rows that are still to be typed say nothing.
    let mut filled = table.clone();
    filled.rows.retain(|row| row.cells.iter().any(|cell| !cell.text.is_empty()));
    sheet.read(&filled)
}

fn judge(kit: &Kit, reading: &Reading, said: &Said) -> List {
    let mut lines = reading.lines.clone();
    if !said.facts.is_empty() {
        for (line, row) in lines.iter_mut().zip(&reading.rows) {
            state(line, said, *row);
        }
    }
    List::new(Arc::clone(&kit.policy), head(kit, reading, said), lines, kit.vendor.today).0
}

/// Puts what the user has said of a row's line into it.
fn state(line: &mut Line, said: &Said, row: usize) {
    for (fact, answer) in said.facts.get(&row).into_iter().flatten() {
        let id = Id::from(fact.as_str());
        match (fact.as_str(), answer) {
            ("category", Some(Answer::Text(text))) => line.category = Some(Id::from(text.as_str())),
            ("category", _) => line.category = None,
            ("unit_price", Some(Answer::Text(text))) => line.unit_price = Some(text.clone()),
            ("unit_price", _) => line.unit_price = None,
            ("purchased_on", Some(Answer::Text(text))) => line.purchased_on = Some(text.clone()),
            ("purchased_on", _) => line.purchased_on = None,
            (_, Some(answer)) => {
                line.answers.insert(id, answer.clone());
            }
            (_, None) => {
                line.answers.remove(&id);
            }
        }
    }
}

fn is_field(fact: &Id) -> bool {
    matches!(fact.as_str(), "category" | "unit_price" | "purchased_on")
}

/// The facts of the whole request: what columns say, and over it what the user says. Whoever has a list is a distributor until
/// something says otherwise.
fn head(kit: &Kit, reading: &Reading, said: &Said) -> Request {
    use estimate::Head as _;
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
