//! Facts and tables that no rule reads.

use crate::authoring::conditions::conditions;
use crate::compile::DocumentProblem;
use crate::document::Document;
use crate::document::condition::{Limit, Operand, Test};
use crate::request::BuiltInFact;
use crate::spelling;
use crate::value::Id;

/// Returns the facts and tables that nothing reads. An unread one is not reported if its id resembles an undeclared id that is read: then
/// one of the two is misspelt.
pub(super) fn facts_and_tables(document: &Document) -> Vec<DocumentProblem> {
    let read = Read::by(document);
    let mut problems = Vec::new();
    for (index, fact) in document.facts.iter().enumerate() {
        if BuiltInFact::from_id(&fact.id).is_none()
            && is_unread(&fact.id, &read.facts, |id| document.fact(id).is_some())
        {
            let message = format!(
                "nothing reads fact `{}`: use it in a condition or a table, name it in a wish under `also_asks`, or take it out",
                fact.id
            );
            problems.push(DocumentProblem { pointer: format!("/fact/{index}"), message });
        }
    }
    for (index, table) in document.tables.iter().enumerate() {
        let is_declared = |id: &Id| document.tables.iter().any(|table| table.id == *id);
        if is_unread(&table.id, &read.tables, is_declared) {
            let message = format!(
                "nothing reads table `{0}`: use it as `within = {{ table = \"{0}\" }}`, or take it out",
                table.id
            );
            problems.push(DocumentProblem { pointer: format!("/table/{index}"), message });
        }
    }
    problems
}

fn is_unread(id: &Id, read: &[&Id], is_declared: impl Fn(&Id) -> bool) -> bool {
    let misspelt = read.iter().copied().filter(|read| !is_declared(read));
    !read.contains(&id) && spelling::nearest(id.as_str(), misspelt).is_none()
}

/// The ids of the facts and tables that the rules of a document read, declared or not.
struct Read<'d> {
    facts: Vec<&'d Id>,
    tables: Vec<&'d Id>,
}

impl<'d> Read<'d> {
    fn by(document: &'d Document) -> Self {
        let keys = document.tables.iter().flat_map(|table| &table.keys);
        let asked = document.intents.iter().flat_map(|wish| &wish.also_asks);
        let mut read = Self { facts: keys.chain(asked).collect(), tables: Vec::new() };
        for (_, condition) in conditions(document) {
            match &condition.test {
                Test::Is { fact, .. } | Test::Clear { fact, .. } => read.facts.push(fact),
                Test::Compare { fact, to, .. } => {
                    read.facts.push(fact);
                    if let Operand::Fact { fact } = to {
                        read.facts.push(fact);
                    }
                }
                Test::Within { day, limit, of } => {
                    read.facts.extend([day, of]);
                    if let Limit::Table { table } = limit {
                        read.tables.push(table);
                    }
                }
                Test::Remedy { .. } | Test::All(_) | Test::Any(_) | Test::Not(_) => {}
            }
        }
        read
    }
}
