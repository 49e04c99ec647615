//! The clauses that bear on a remedy: the vendor may decline it by one of them.

use std::collections::BTreeSet;

use super::Document;
use super::condition::{Condition, Limit, Test};
use crate::value::Id;

impl Document {
    /// Returns the clauses that the rules of a remedy cite: its gates with their tables, the gates of the remedies whose verdict it
    /// depends on, its charges, freight, duties and notices.
    #[must_use]
    pub fn clauses_bearing_on(&self, remedy: &Id) -> BTreeSet<&Id> {
        let mut bearing = Bearing { document: self, clauses: BTreeSet::new(), visited: BTreeSet::new() };
        bearing.remedy(remedy);
        let applies = |remedies: &[Id]| remedies.is_empty() || remedies.contains(remedy);
        let charges = self.fees.iter().chain(&self.contingent).map(|fee| (&fee.remedies, &fee.clause));
        let quoted = self.quoted_later.iter().map(|cost| (&cost.remedies, &cost.clause));
        let freight = self.freight.iter().map(|term| (&term.remedies, &term.clause));
        let notices =
            self.duties.iter().chain(&self.notices).map(|notice| (&notice.remedies, &notice.clause));
        let rules = charges.chain(quoted).chain(freight).chain(notices);
        bearing.clauses.extend(rules.filter(|(remedies, _)| applies(remedies)).map(|(_, clause)| clause));
        bearing.clauses
    }
}

struct Bearing<'d> {
    document: &'d Document,
    clauses: BTreeSet<&'d Id>,
    visited: BTreeSet<&'d Id>,
}

impl<'d> Bearing<'d> {
    fn remedy(&mut self, remedy: &Id) {
        for gate in self.document.gates.iter().filter(|gate| gate.remedies.contains(remedy)) {
            self.clauses.insert(&gate.clause);
            self.condition(&gate.require);
            gate.unless.iter().for_each(|unless| self.condition(unless));
        }
    }

    fn condition(&mut self, condition: &'d Condition) {
        self.clauses.extend(&condition.clause);
        match &condition.test {
            Test::Within { limit: Limit::Table { table }, .. } => {
                let tables = self.document.tables.iter().filter(|other| other.id == *table);
                self.clauses.extend(tables.flat_map(|table| &table.rows).map(|row| &row.clause));
            }
            Test::Remedy { remedy, .. } => {
                // A circle of remedies does not compile.
                if self.visited.insert(remedy) {
                    self.remedy(remedy);
                }
            }
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| self.condition(part)),
            Test::Not(part) => self.condition(part),
            Test::Within { limit: Limit::Period(_), .. }
            | Test::Is { .. }
            | Test::Compare { .. }
            | Test::Clear { .. } => {}
        }
    }
}
