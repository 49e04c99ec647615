//! Compiles a document to a [`Program`]: resolves every reference, and records each problem of the document's logic with its place.

mod conditions;
mod exceptions;
mod intents;
mod order;
mod policy;
pub(crate) mod program;
mod remedies;
mod tables;

use litemap::LiteMap;

use crate::compile::program::{BuiltInIndices, ClauseIndex, CompiledFact, CompiledTable, Program};
use crate::document::clarity::Clarity;
use crate::document::{Document, FactType, Scope};
use crate::request::BuiltInFact;
use crate::spelling;
use crate::value::Id;
use crate::value::Pointer;

pub use policy::Policy;

/// A problem of a document: its place and its correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentProblem {
    /// JSON pointer (RFC 6901) into the document.
    pub pointer: String,
    /// The problem and its correction; empty without the feature `authoring`.
    pub message: String,
}

/// Compiles a document.
pub(crate) fn compile(document: &Document) -> Result<Program, Vec<DocumentProblem>> {
    let mut compiler = Compiler {
        document,
        totals: Vec::new(),
        shared: Vec::new(),
        tables: Vec::new(),
        problems: Vec::new(),
        absent_is_vague: false,
        undeclared: Vec::new(),
    };
    let program = compiler.program();
    if compiler.problems.is_empty() { Ok(program) } else { Err(compiler.problems) }
}

struct Compiler<'d> {
    document: &'d Document,
    totals: Vec<usize>,
    shared: Vec<usize>,
    tables: Vec<CompiledTable>,
    problems: Vec<DocumentProblem>,
    /// Whether the conditions that are being compiled treat an absent text as a text without information. Conditions that only show a
    /// notice do. Gates and charges do not: for them an absent text is unknown, so that a text written later never reverses a verdict.
    absent_is_vague: bool,
    /// The undeclared ids that are already reported as problems, each with the kind of thing that was looked up.
    undeclared: Vec<(&'static str, Id)>,
}

impl<'d> Compiler<'d> {
    fn program(&mut self) -> Program {
        let document = self.document;
        self.ids();
        let facts = document.facts.iter().map(|fact| CompiledFact {
            id: fact.id.clone(),
            kind: fact.kind,
            scope: fact.scope,
            choices: fact.choices.iter().map(|choice| choice.id.clone()).collect(),
        });
        self.tables =
            document.tables.iter().enumerate().map(|(index, table)| self.table(table, index)).collect();
        let mut gates: Vec<_> =
            document.gates.iter().enumerate().map(|(index, gate)| self.gate(gate, index)).collect();
        let remedies = document.remedies.iter().enumerate();
        let mut remedies: Vec<_> = remedies.map(|(index, remedy)| self.remedy(remedy, index)).collect();
        exceptions::mark_closing_exceptions(&mut remedies, &mut gates);
        for (index, process) in document.process.iter().enumerate() {
            self.clause(&process.clause, &Pointer::Root.field("process").element(index).field("clause"));
        }
        self.clause(&document.policy.rma_number.clause, &Pointer::Root.field("policy").field("rma_number"));
        self.intents();
        self.list_purposes();
        let order = self.order(&remedies, &gates);
        order::set_dependencies(&mut remedies, &gates, &self.tables, &order);
        Program {
            facts: facts.collect(),
            order,
            gates,
            remedies,
            tables: std::mem::take(&mut self.tables),
            totals: std::mem::take(&mut self.totals),
            shared: std::mem::take(&mut self.shared),
            built_in: self.built_in(),
            request_answers: self.answers(Scope::Request),
            line_answers: self.answers(Scope::Line),
            clarity: Clarity::new(&document.minimum_content),
        }
    }

    /// Records a problem once, although a rule that several remedies share is compiled for each of them. The message is for
    /// authors of documents; browsers read checked documents and do not need it.
    fn problem(&mut self, at: &Pointer<'_>, message: impl FnOnce() -> String) {
        let message = if cfg!(feature = "authoring") { message() } else { String::new() };
        let problem = DocumentProblem { pointer: at.to_text(), message };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Records ids that occur twice, and lists that are too long for their bit sets.
    fn ids(&mut self) {
        let document = self.document;
        let lists: [(&str, Vec<&Id>); 7] = [
            ("fact", document.facts.iter().map(|fact| &fact.id).collect()),
            ("wish", document.intents.iter().map(|wish| &wish.id).collect()),
            ("list", document.lists.iter().map(|purpose| &purpose.id).collect()),
            ("remedy", document.remedies.iter().map(|remedy| &remedy.id).collect()),
            ("clause", document.clauses.iter().map(|clause| &clause.id).collect()),
            ("section", document.sections.iter().map(|section| &section.id).collect()),
            ("table", document.tables.iter().map(|table| &table.id).collect()),
        ];
        for (name, ids) in lists {
            self.distinct(name, &ids, &Pointer::Root.field(name));
        }
        for (index, fact) in document.facts.iter().enumerate() {
            let list = Pointer::Root.field("fact");
            let at = list.element(index);
            if index == 64 {
                self.problem(&at, || "a document has at most 64 facts".to_owned());
            }
            if (fact.kind == FactType::Choice) == fact.choices.is_empty() {
                self.problem(&at, || {
                    format!("fact `{}` needs choices exactly if its type is `choice`", fact.id)
                });
            }
            let choices: Vec<&Id> = fact.choices.iter().map(|choice| &choice.id).collect();
            self.distinct("choice", &choices, &at.field("choice"));
            if fact.choices.len() > 64 {
                self.problem(&at, || format!("fact `{}` has more than 64 choices", fact.id));
            }
        }
    }

    fn distinct(&mut self, name: &str, ids: &[&Id], at: &Pointer<'_>) {
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().position(|other| other == id) != Some(index) {
                self.problem(&at.element(index), || {
                    format!("there is a {name} `{id}` already: give each its own id")
                });
            }
        }
    }

    /// Returns the ids and indices of the facts that a request states in its `answers`.
    fn answers(&self, scope: Scope) -> LiteMap<Id, usize> {
        let mut answers = LiteMap::new_vec();
        for (index, fact) in self.document.facts.iter().enumerate() {
            let is_built_in = BuiltInFact::from_id(&fact.id).is_some();
            if fact.scope == scope && fact.is_asked_of_customer() && !is_built_in {
                answers.insert(fact.id.clone(), index);
            }
        }
        answers
    }

    fn built_in(&mut self) -> BuiltInIndices {
        let mut find = |built_in: BuiltInFact| {
            let (kind, scope) = (built_in.kind(), built_in.scope());
            let found =
                self.document.facts.iter().position(|fact| {
                    fact.id == *built_in.as_str() && fact.kind == kind && fact.scope == scope
                });
            let name = built_in.as_str();
            let is_reported = self.undeclared.iter().any(|(kind, id)| *kind == "fact" && id == name);
            if found.is_none() && !is_reported {
                self.problem(&Pointer::Root.field("fact"), || {
                    let (kind, scope) = (kind.as_str(), scope.as_str());
                    format!(
                        "every document declares the fact `{name}` with type `{kind}` and scope `{scope}`"
                    )
                });
            }
            found.unwrap_or(0)
        };
        BuiltInIndices {
            role: find(BuiltInFact::Role),
            category: find(BuiltInFact::Category),
            unit_price: find(BuiltInFact::UnitPrice),
            purchased_on: find(BuiltInFact::PurchasedOn),
        }
    }

    fn fact(&mut self, id: &Id, at: &Pointer<'_>) -> usize {
        let declared = self.document.facts.iter().map(|fact| &fact.id);
        self.index_of(id, "fact", declared, at)
    }

    fn remedy_index(&mut self, id: &Id, at: &Pointer<'_>) -> usize {
        let declared = self.document.remedies.iter().map(|remedy| &remedy.id);
        self.index_of(id, "remedy", declared, at)
    }

    fn table_index(&mut self, id: &Id, at: &Pointer<'_>) -> usize {
        let declared = self.document.tables.iter().map(|table| &table.id);
        self.index_of(id, "table", declared, at)
    }

    fn clause(&mut self, id: &Id, at: &Pointer<'_>) -> ClauseIndex {
        let declared = self.document.clauses.iter().map(|clause| &clause.id);
        self.index_of(id, "clause", declared, at)
    }

    /// Returns the index of an id among the declared ids. Records an undeclared id as a problem and returns 0.
    fn index_of(
        &mut self,
        id: &Id,
        what: &'static str,
        declared: impl Iterator<Item = &'d Id> + Clone,
        at: &Pointer<'_>,
    ) -> usize {
        if let Some(index) = declared.clone().position(|other| other == id) {
            return index;
        }
        self.undeclared(what, id, at, || {
            format!("there is no {what} `{id}`: {}", spelling::instead(id, declared))
        });
        0
    }

    /// Records an undeclared id as a problem, at the place of its first use only.
    fn undeclared(
        &mut self,
        what: &'static str,
        id: &Id,
        at: &Pointer<'_>,
        message: impl FnOnce() -> String,
    ) {
        if !self.undeclared.iter().any(|(kind, other)| *kind == what && other == id) {
            self.undeclared.push((what, id.clone()));
            self.problem(at, message);
        }
    }
}
