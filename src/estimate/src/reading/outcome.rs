//! The lines that were read, and what is known about them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use policy::{Answer, Id, Line, Request};

use super::CellFault;
use crate::columns::Question;

/// The lines of a table, with faults and questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The lines in the order of the table.
    pub lines: Vec<Line>,
    /// For each line, the number of its row, as spreadsheets show it.
    pub rows: Vec<usize>,
    /// The facts of the whole request that columns state.
    pub request: BTreeMap<Id, Answer>,
    pub faults: Vec<CellFault>,
    /// The open questions to the user.
    pub questions: Vec<Question>,
    /// Whether no column has quantities, so that each row counts as one unit.
    pub is_each_row_one_unit: bool,
    /// For each row with such cells, the facts that they state in an unknown way.
    pub doubtful: BTreeMap<usize, Vec<Id>>,
    /// The rows with a remark that goods are not as new.
    pub(super) remarked: BTreeSet<usize>,
    /// The answers that the first purpose of lists implies, which a remark that goods are not as new contradicts.
    pub(super) implied_of_new_goods: BTreeMap<Id, Answer>,
    /// The rows that are left out because their goods are not there, by the answer of the user or until there is one.
    pub withdrawn: Vec<usize>,
    /// The first row that states each fact of the request.
    pub(super) stated: BTreeMap<Id, usize>,
    /// The first row with each serial number and model, until all rows are read.
    pub(super) serials: HashMap<String, usize>,
}

impl Reading {
    /// Sets the facts that a row states in an unknown way, and whether it has a remark that goods are not as new.
    pub fn set_doubts(&mut self, row: usize, facts: Vec<Id>, has_remark: bool) {
        if has_remark {
            self.remarked.insert(row);
        } else {
            self.remarked.remove(&row);
        }
        if facts.is_empty() {
            self.doubtful.remove(&row);
        } else {
            self.doubtful.insert(row, facts);
        }
    }

    /// Returns whether an answer may be assumed for a row's line: no cell of the row states the fact in an unknown way, and no
    /// remark contradicts that the goods are new.
    #[must_use]
    pub fn may_assume(&self, row: usize, fact: &Id, answer: &Answer) -> bool {
        let is_in_doubt = self.remarked.contains(&row) && self.implied_of_new_goods.get(fact) == Some(answer);
        !is_in_doubt && self.doubtful.get(&row).is_none_or(|facts| !facts.contains(fact))
    }

    /// Returns the request without its lines, with the facts that columns hold for the whole request.
    #[must_use]
    pub fn head(&self) -> Request {
        let mut head = Request::default();
        for (fact, answer) in &self.request {
            head.set(fact, Some(answer.clone()));
        }
        head
    }
}
