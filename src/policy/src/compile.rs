//! From a document to a [`Program`]: every reference resolved, every problem of the document's logic noted at its place.

use crate::condition::{Condition, Limit, Operand, Test, Value};
use crate::document::{Document, FactType, Fee, Gate, Notice, Scope, Table};
use crate::id::Id;
use crate::program::{
    Check, ClauseIndex, Day, FactProgram, FeeProgram, FieldFacts, GateProgram, Node, NoticeProgram, Program,
    RemedyProgram, RowProgram, Side, Span, TableProgram,
};
use crate::read::At;

/// Something in a document that cannot be: where (a JSON pointer into the document), and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place.
    pub pointer: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// Compiles a document.
pub(crate) fn compile(document: &Document) -> Result<Program, Vec<Problem>> {
    let mut compiler = Compiler { document, totals: Vec::new(), problems: Vec::new() };
    let program = compiler.program();
    if compiler.problems.is_empty() { Ok(program) } else { Err(compiler.problems) }
}

struct Compiler<'d> {
    document: &'d Document,
    totals: Vec<usize>,
    problems: Vec<Problem>,
}

impl Compiler<'_> {
    fn program(&mut self) -> Program {
        let document = self.document;
        self.ids();
        let facts = document.facts.iter().map(|fact| FactProgram {
            id: fact.id.clone(),
            kind: fact.kind,
            scope: fact.scope,
            choices: fact.choices.iter().map(|choice| choice.id.clone()).collect(),
        });
        let tables =
            document.tables.iter().enumerate().map(|(index, table)| self.table(table, index)).collect();
        let gates: Vec<_> =
            document.gates.iter().enumerate().map(|(index, gate)| self.gate(gate, index)).collect();
        let remedies: Vec<_> = (0..document.remedies.len()).map(|index| self.remedy(index)).collect();
        for (index, process) in document.process.iter().enumerate() {
            self.clause(
                &process.clause,
                &At::Field(&At::Index(&At::Field(&At::Root, "process"), index), "clause"),
            );
        }
        self.clause(
            &document.policy.rma_number.clause,
            &At::Field(&At::Field(&At::Root, "policy"), "rma_number"),
        );
        self.wishes();
        Program {
            facts: facts.collect(),
            order: self.order(&remedies, &gates),
            gates,
            remedies,
            tables,
            totals: std::mem::take(&mut self.totals),
            fields: self.field_facts(),
        }
    }

    /// Notes a problem, once: a rule that several remedies share is compiled for each.
    fn problem(&mut self, at: &At<'_>, message: String) {
        let problem = Problem { pointer: at.pointer(), message };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Notes ids that occur twice, and lists too long for their bit sets.
    fn ids(&mut self) {
        let document = self.document;
        let lists: [(&str, Vec<&Id>); 5] = [
            ("fact", document.facts.iter().map(|fact| &fact.id).collect()),
            ("wish", document.wishes.iter().map(|wish| &wish.id).collect()),
            ("remedy", document.remedies.iter().map(|remedy| &remedy.id).collect()),
            ("clause", document.clauses.iter().map(|clause| &clause.id).collect()),
            ("table", document.tables.iter().map(|table| &table.id).collect()),
        ];
        for (name, ids) in lists {
            for (index, id) in ids.iter().enumerate() {
                if ids.iter().position(|other| other == id) != Some(index) {
                    self.problem(
                        &At::Index(&At::Field(&At::Root, name), index),
                        format!("there is a {name} `{id}` already: give each its own id"),
                    );
                }
            }
        }
        for (index, fact) in document.facts.iter().enumerate() {
            let at = At::Index(&At::Field(&At::Root, "fact"), index);
            if index == 64 {
                self.problem(&at, "a document has at most 64 facts".to_owned());
            }
            if (fact.kind == FactType::Choice) == fact.choices.is_empty() {
                self.problem(
                    &at,
                    format!("fact `{}` needs choices exactly if its type is `choice`", fact.id),
                );
            }
            if fact.choices.len() > 64 {
                self.problem(&at, format!("fact `{}` has more than 64 choices", fact.id));
            }
        }
    }

    fn field_facts(&mut self) -> FieldFacts {
        let mut find = |name: &str, kind: FactType, scope: Scope| {
            let found = self.document.facts.iter().position(|fact| fact.id == name);
            let fits = |index: &usize| {
                self.document.facts.get(*index).is_some_and(|fact| fact.kind == kind && fact.scope == scope)
            };
            found.filter(fits).unwrap_or_else(|| {
                let message = format!(
                    "every document declares the fact `{name}` with type {kind:?} and scope {scope:?}"
                );
                self.problem(&At::Field(&At::Root, "fact"), message.to_lowercase());
                0
            })
        };
        FieldFacts {
            role: find("role", FactType::Choice, Scope::Request),
            category: find("category", FactType::Choice, Scope::Line),
            unit_price: find("unit_price", FactType::Money, Scope::Line),
            purchased_on: find("purchased_on", FactType::Date, Scope::Line),
        }
    }

    fn gate(&mut self, gate: &Gate, index: usize) -> GateProgram {
        let at_list = At::Field(&At::Root, "gate");
        let at = At::Index(&at_list, index);
        self.remedy_list(&gate.remedies, &at);
        GateProgram {
            clause: self.clause(&gate.clause, &At::Field(&at, "clause")),
            require: self.node(&gate.require, &At::Field(&at, "require")),
            unless: gate.unless.as_ref().map(|unless| self.node(unless, &At::Field(&at, "unless"))),
        }
    }

    fn remedy(&mut self, index: usize) -> RemedyProgram {
        let document = self.document;
        let Some(remedy) = document.remedies.get(index) else {
            return RemedyProgram {
                id: Id::from(""),
                credits: false,
                gates: vec![],
                fees: vec![],
                contingent: vec![],
                quoted_later: vec![],
                terms: vec![],
                duties: vec![],
                notices: vec![],
            };
        };
        let all_gates = document.gates.iter().enumerate();
        let gates: Vec<usize> = all_gates
            .filter(|(_, gate)| gate.remedies.contains(&remedy.id))
            .map(|(index, _)| index)
            .collect();
        if gates.is_empty() {
            let at = At::Field(&At::Root, "remedy");
            self.problem(
                &At::Index(&at, index),
                format!("no gate guards remedy `{}`: it would always be open", remedy.id),
            );
        }
        let fees = self.fees(&document.fees, "fee", &remedy.id);
        let contingent = self.fees(&document.contingent, "contingent", &remedy.id);
        let mut quoted_later = Vec::new();
        for (index, cost) in document.quoted_later.iter().enumerate() {
            let at_list = At::Field(&At::Root, "quoted_later");
            let at = At::Index(&at_list, index);
            self.remedy_list(&cost.remedies, &at);
            self.clause(&cost.clause, &At::Field(&at, "clause"));
            if cost.remedies.contains(&remedy.id) {
                quoted_later.push((cost.id.clone(), cost.clause.clone()));
            }
        }
        let mut terms: Vec<Id> = Vec::new();
        for clause in
            contingent.iter().map(|fee| &fee.clause).chain(quoted_later.iter().map(|(_, clause)| clause))
        {
            if !terms.contains(clause) {
                terms.push(clause.clone());
            }
        }
        RemedyProgram {
            id: remedy.id.clone(),
            credits: remedy.credits,
            gates,
            fees,
            contingent,
            quoted_later,
            terms,
            duties: self.notices(&document.duties, "duty", &remedy.id),
            notices: self.notices(&document.notices, "notice", &remedy.id),
        }
    }

    fn fees(&mut self, fees: &[Fee], list: &str, remedy: &Id) -> Vec<FeeProgram> {
        let at_list = At::Field(&At::Root, list);
        let mut own = Vec::new();
        for (index, fee) in fees.iter().enumerate() {
            let at = At::Index(&at_list, index);
            self.remedy_list(&fee.remedies, &at);
            if fee.remedies.contains(remedy) {
                self.clause(&fee.clause, &At::Field(&at, "clause"));
                own.push(FeeProgram {
                    id: fee.id.clone(),
                    clause: fee.clause.clone(),
                    rate: fee.rate.clone(),
                    when: fee.when.as_ref().map(|when| self.node(when, &At::Field(&at, "when"))),
                });
            }
        }
        own
    }

    fn notices(&mut self, notices: &[Notice], list: &str, remedy: &Id) -> Vec<NoticeProgram> {
        let at_list = At::Field(&At::Root, list);
        let mut own = Vec::new();
        for (index, notice) in notices.iter().enumerate() {
            let at = At::Index(&at_list, index);
            if !notice.remedies.is_empty() {
                self.remedy_list(&notice.remedies, &at);
            }
            if notice.remedies.is_empty() || notice.remedies.contains(remedy) {
                own.push(NoticeProgram {
                    clause: self.clause(&notice.clause, &At::Field(&at, "clause")),
                    when: notice.when.as_ref().map(|when| self.node(when, &At::Field(&at, "when"))),
                });
            }
        }
        own.sort_by_key(|notice| notice.clause);
        own
    }

    fn wishes(&mut self) {
        let document = self.document;
        for (index, wish) in document.wishes.iter().enumerate() {
            let at_list = At::Field(&At::Root, "wish");
            let at = At::Index(&at_list, index);
            self.remedy_list(&wish.remedies, &at);
            for (asked, fact) in wish.also_asks.iter().enumerate() {
                self.fact(fact, &At::Index(&At::Field(&at, "also_asks"), asked));
            }
            for (fact, value) in &wish.answers {
                let at = At::Field(&at, "answers");
                let at = At::Field(&at, fact.as_str());
                self.bits(fact, std::slice::from_ref(value), &at);
            }
        }
    }

    /// Notes unknown remedies.
    fn remedy_list(&mut self, remedies: &[Id], at: &At<'_>) {
        let at = At::Field(at, "remedies");
        if remedies.is_empty() {
            self.problem(&at, "name at least one remedy: this has no effect".to_owned());
        }
        for (index, remedy) in remedies.iter().enumerate() {
            self.remedy_index(remedy, &At::Index(&at, index));
        }
    }

    fn table(&mut self, table: &Table, index: usize) -> TableProgram {
        let at_list = At::Field(&At::Root, "table");
        let at = At::Index(&at_list, index);
        let at_keys = At::Field(&at, "keys");
        let keys: Vec<usize> = table
            .keys
            .iter()
            .enumerate()
            .map(|(index, key)| self.fact(key, &At::Index(&at_keys, index)))
            .collect();
        let at_rows = At::Field(&at, "row");
        let mut rows = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let at = At::Index(&at_rows, index);
            let at_for = At::Field(&at, "for");
            for key in row.keys.keys().filter(|key| !table.keys.contains(key)) {
                self.problem(
                    &At::Field(&at_for, key.as_str()),
                    format!("`{key}` is no key of table `{}`", table.id),
                );
            }
            let bits = |compiler: &mut Self, key: &Id| {
                let values: Vec<Value> = row.keys.get(key)?.iter().cloned().map(Value::Choice).collect();
                Some(compiler.bits(key, &values, &At::Field(&at_for, key.as_str())))
            };
            rows.push(RowProgram {
                keys: table.keys.iter().map(|key| bits(self, key)).collect(),
                period: row.period,
                clause: self.clause(&row.clause, &At::Field(&at, "clause")),
                assumed: row.assumed,
            });
        }
        self.table_is_complete(table, &rows, &at);
        TableProgram { keys, rows }
    }

    /// Notes values of the first key that no row is for.
    fn table_is_complete(&mut self, table: &Table, rows: &[RowProgram], at: &At<'_>) {
        let Some(fact) = table.keys.first().and_then(|key| self.document.fact(key)) else {
            return self.problem(at, format!("table `{}` needs at least one key", table.id));
        };
        for (index, choice) in fact.choices.iter().enumerate() {
            let covered = rows
                .iter()
                .any(|row| row.keys.first().copied().flatten().is_none_or(|bits| bits & bit(index) != 0));
            if covered == table.without.contains(&choice.id) {
                let message = format!(
                    "table `{}` needs either a row for `{}`, or to name it under `without`",
                    table.id, choice.id
                );
                self.problem(at, message);
            }
        }
    }

    fn node(&mut self, condition: &Condition, at: &At<'_>) -> Node {
        Node {
            clause: condition.clause.as_ref().map(|clause| self.clause(clause, &At::Field(at, "clause"))),
            check: self.check(&condition.test, at),
        }
    }

    fn check(&mut self, test: &Test, at: &At<'_>) -> Check {
        match test {
            Test::Is { fact, values, negated } => {
                let among = self.bits(fact, values, at);
                Check::Is { fact: self.fact(fact, at), among: if *negated { !among } else { among } }
            }
            Test::Compare { fact, relation, to } => {
                let left = self.fact_of_type(fact, &[FactType::Money, FactType::Number], at);
                Check::Compare { fact: left, relation: *relation, to: self.side(fact, to, at) }
            }
            Test::Within { day, limit, of } => Check::Within {
                day: self.day(day, &At::Field(at, "day")),
                of: self.day(of, &At::Field(at, "of")),
                limit: match limit {
                    Limit::Period(period) => Span::Period(*period),
                    Limit::Table { table } => Span::Table(self.table_index(table, &At::Field(at, "within"))),
                },
            },
            Test::Clear { fact, expected } => {
                let fact = self.fact_of_type(fact, &[FactType::Text], &At::Field(at, "text"));
                Check::Clear { fact, expected: *expected }
            }
            Test::Remedy { remedy, verdict } => Check::Remedy {
                remedy: self.remedy_index(remedy, &At::Field(at, "remedy")),
                verdict: *verdict,
            },
            Test::All(parts) => Check::All(self.nodes(parts, &At::Field(at, "all"))),
            Test::Any(parts) => Check::Any(self.nodes(parts, &At::Field(at, "any"))),
            Test::Not(part) => Check::Not(Box::new(self.node(part, &At::Field(at, "not")))),
        }
    }

    fn nodes(&mut self, parts: &[Condition], at: &At<'_>) -> Vec<Node> {
        if parts.is_empty() {
            self.problem(at, "name at least one condition".to_owned());
        }
        parts.iter().enumerate().map(|(index, part)| self.node(part, &At::Index(at, index))).collect()
    }

    fn side(&mut self, left: &Id, to: &Operand, at: &At<'_>) -> Side {
        let kind = self.document.fact(left).map(|fact| fact.kind);
        let expects = |kind_of_side| kind.is_none_or(|kind| kind == kind_of_side);
        let (side, fits) = match to {
            Operand::Number(number) => (Side::Number(*number), expects(FactType::Number)),
            Operand::Amount(amount) => (Side::Number(amount.cents()), expects(FactType::Money)),
            Operand::Fact { fact } => {
                let same = self.document.fact(fact).is_none_or(|other| expects(other.kind));
                (Side::Fact(self.fact(fact, at)), same)
            }
            Operand::Total { total } => {
                let remedy = self.remedy_index(total, at);
                let known = self.totals.iter().position(|total| *total == remedy);
                let index = known.unwrap_or_else(|| {
                    self.totals.push(remedy);
                    self.totals.len().saturating_sub(1)
                });
                (Side::Total(index), expects(FactType::Money))
            }
        };
        if !fits {
            self.problem(at, format!("`{left}` is compared with something of another type"));
        }
        side
    }

    fn day(&mut self, id: &Id, at: &At<'_>) -> Day {
        match id.as_str() {
            "as_of" => Day::AsOf,
            "ship_on" => Day::ShipOn,
            _ => Day::Fact(self.fact_of_type(id, &[FactType::Date], at)),
        }
    }

    /// The values' indices among the fact's choices, as bits.
    fn bits(&mut self, id: &Id, values: &[Value], at: &At<'_>) -> u64 {
        let document = self.document;
        let Some(fact) = document.fact(id) else {
            self.fact(id, at);
            return 0;
        };
        let mut bits = 0;
        for value in values {
            let index = match (value, fact.kind) {
                (Value::Bool(value), FactType::Bool | FactType::Decision) => Some(usize::from(*value)),
                (Value::Choice(value), FactType::Choice) => {
                    fact.choices.iter().position(|choice| choice.id == *value)
                }
                _ => None,
            };
            match index {
                Some(index) => bits |= bit(index),
                None => self.problem(at, format!("fact `{id}` has no value {}", describe(value))),
            }
        }
        bits
    }

    fn fact_of_type(&mut self, id: &Id, kinds: &[FactType], at: &At<'_>) -> usize {
        let index = self.fact(id, at);
        if self.document.facts.get(index).is_some_and(|fact| fact.id == *id && !kinds.contains(&fact.kind)) {
            self.problem(at, format!("fact `{id}` has the wrong type for this").to_lowercase());
        }
        index
    }

    fn fact(&mut self, id: &Id, at: &At<'_>) -> usize {
        let index = self.document.facts.iter().position(|fact| fact.id == *id);
        self.resolved(index, "fact", id, at)
    }

    fn remedy_index(&mut self, id: &Id, at: &At<'_>) -> usize {
        let index = self.document.remedies.iter().position(|remedy| remedy.id == *id);
        self.resolved(index, "remedy", id, at)
    }

    fn table_index(&mut self, id: &Id, at: &At<'_>) -> usize {
        let index = self.document.tables.iter().position(|table| table.id == *id);
        self.resolved(index, "table", id, at)
    }

    fn clause(&mut self, id: &Id, at: &At<'_>) -> ClauseIndex {
        let index = self.document.clauses.iter().position(|clause| clause.id == *id);
        self.resolved(index, "clause", id, at)
    }

    /// The index that was found; a problem where there is none.
    fn resolved(&mut self, index: Option<usize>, what: &str, id: &Id, at: &At<'_>) -> usize {
        index.unwrap_or_else(|| {
            self.problem(at, format!("there is no {what} `{id}`: declare it, or correct the spelling"));
            0
        })
    }

    /// The remedies, each after those that its gates read; a circle is a problem.
    fn order(&mut self, remedies: &[RemedyProgram], gates: &[GateProgram]) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        loop {
            let ready = |index: &usize| {
                let reads =
                    remedies.get(*index).map(|remedy| remedies_read(remedy, gates)).unwrap_or_default();
                !order.contains(index) && reads.iter().all(|read| order.contains(read))
            };
            match (0..remedies.len()).find(ready) {
                Some(index) => order.push(index),
                None if order.len() == remedies.len() || !self.problems.is_empty() => return order,
                None => {
                    self.problem(
                        &At::Field(&At::Root, "gate"),
                        "remedies ask for each other's verdict in a circle".to_owned(),
                    );
                    return order;
                }
            }
        }
    }
}

fn remedies_read(remedy: &RemedyProgram, gates: &[GateProgram]) -> Vec<usize> {
    let mut read = Vec::new();
    for gate in remedy.gates.iter().filter_map(|gate| gates.get(*gate)) {
        gate.require.remedies_read(&mut read);
        gate.unless.iter().for_each(|node| node.remedies_read(&mut read));
    }
    for node in remedy.fees.iter().chain(&remedy.contingent).filter_map(|fee| fee.when.as_ref()) {
        node.remedies_read(&mut read);
    }
    for node in remedy.duties.iter().chain(&remedy.notices).filter_map(|notice| notice.when.as_ref()) {
        node.remedies_read(&mut read);
    }
    read
}

impl Node {
    fn remedies_read(&self, read: &mut Vec<usize>) {
        match &self.check {
            Check::Remedy { remedy, .. } => read.push(*remedy),
            Check::All(parts) | Check::Any(parts) => parts.iter().for_each(|part| part.remedies_read(read)),
            Check::Not(part) => part.remedies_read(read),
            Check::Is { .. } | Check::Compare { .. } | Check::Within { .. } | Check::Clear { .. } => {}
        }
    }
}

/// The bit of the choice with this index; compilation refuses more than 64.
pub(crate) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}

fn describe(value: &Value) -> String {
    match value {
        Value::Bool(value) => format!("`{value}`"),
        Value::Choice(id) => format!("`{id}`"),
    }
}
