//! A table under a mapping to lines of goods, cell by cell: good cells go on, bad ones are named with what to do about them.

mod fault;
mod notation;
mod row;

use std::collections::BTreeMap;

use policy::document::FactType;
use policy::{Answer, Date, Document, Id, Line, Request, Requester};

pub use fault::{CellFault, Problem};
pub use notation::{Notation, NotationEvidence, Question, Readings};
pub use row::RowReading;

use crate::cell::Choices;
use crate::columns::Mapping;
use crate::grid::GridRow;
use crate::table::Table;
use crate::vocabulary::Target;

/// How the rows of one table are read: what its columns are, and how they write dates and amounts.
#[derive(Debug)]
pub struct RowReader<'d> {
    document: &'d Document,
    mapping: &'d Mapping,
    notations: Vec<Notation>,
    /// What only the user can tell; until then those cells are unknown.
    pub questions: Vec<Question>,
    choices: BTreeMap<Id, Choices>,
    remedies: Choices,
    as_of: Date,
}

/// A table as goods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The lines in the order of the table.
    pub lines: Vec<Line>,
    /// For each line the number of its row, as spreadsheets show it.
    pub rows: Vec<usize>,
    /// What columns say of the whole request.
    pub request: BTreeMap<Id, Answer>,
    /// Every cell that cannot be read.
    pub faults: Vec<CellFault>,
    /// What only the user can tell.
    pub questions: Vec<Question>,
    /// Whether no column has quantities, so that each row counts as one unit.
    pub is_each_row_one_unit: bool,
    /// The row in which each of them stands first.
    stated: BTreeMap<Id, usize>,
}

impl<'d> RowReader<'d> {
    /// Decides how the table's columns are written; nothing can have been bought after `as_of`.
    #[must_use]
    pub fn new(document: &'d Document, mapping: &'d Mapping, table: &Table, as_of: Date) -> Self {
        let mut evidence = NotationEvidence::new(document, mapping, as_of);
        evidence.add(&table.rows);
        Self::with(document, mapping, table, &evidence, as_of)
    }

    /// The same, where what the table's cells show is known.
    #[must_use]
    pub fn with(
        document: &'d Document,
        mapping: &'d Mapping,
        table: &Table,
        evidence: &NotationEvidence,
        as_of: Date,
    ) -> Self {
        let (notations, questions) = evidence.decide(mapping, table);
        let choices = document.facts.iter().filter(|fact| fact.kind == FactType::Choice);
        let choices = choices.map(|fact| (fact.id.clone(), Choices::of_fact(fact))).collect();
        Self {
            document,
            mapping,
            notations,
            questions,
            choices,
            remedies: Choices::of_remedies(document),
            as_of,
        }
    }

    /// The notation of each column, as far as it is known.
    #[must_use]
    pub fn notations(&self) -> &[Notation] {
        &self.notations
    }

    /// Reads every row.
    #[must_use]
    pub fn read(&self, table: &Table) -> Reading {
        let mut reading = self.begin();
        self.read_more(&table.rows, &mut reading);
        reading
    }

    /// A reading of no rows yet.
    #[must_use]
    pub fn begin(&self) -> Reading {
        Reading {
            questions: self.questions.clone(),
            is_each_row_one_unit: self.mapping.column_of(&Target::Quantity).is_none(),
            ..Reading::default()
        }
    }

    /// Reads some more rows.
    pub fn read_more(&self, rows: &[GridRow], reading: &mut Reading) {
        for row in rows {
            let read = self.read_row(row);
            reading.faults.extend(read.faults);
            if let Some(line) = read.line {
                reading.lines.push(line);
                reading.rows.push(row.number);
            }
            for (column, fact, answer) in read.request {
                let first = *reading.stated.entry(fact.clone()).or_insert(row.number);
                if *reading.request.entry(fact.clone()).or_insert_with(|| answer.clone()) != answer {
                    let text = row.cells.get(column).map(|cell| cell.text.clone()).unwrap_or_default();
                    let heading = fact.to_string();
                    let problem = Problem::Differs { first };
                    reading.faults.push(CellFault { row: row.number, column, heading, text, problem });
                }
            }
        }
    }
}

impl Reading {
    /// The request without its lines, as far as columns tell it.
    #[must_use]
    pub fn head(&self) -> Request {
        let mut head = Request::default();
        head.set_facts(&self.request);
        head
    }
}

/// What a request's head is filled with.
pub trait RequestFacts {
    /// Sets facts of the whole request, each where it belongs.
    fn set_facts(&mut self, facts: &BTreeMap<Id, Answer>);
}

impl RequestFacts for Request {
    fn set_facts(&mut self, facts: &BTreeMap<Id, Answer>) {
        for (fact, answer) in facts {
            match (fact.as_str(), answer) {
                ("role", Answer::Text(role)) => {
                    let requester = self.requester.get_or_insert_with(Requester::default);
                    requester.role = Some(Id::from(role.as_str()));
                }
                _ => {
                    self.answers.insert(fact.clone(), answer.clone());
                }
            }
        }
    }
}
