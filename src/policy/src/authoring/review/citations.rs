//! Clauses that nothing cites, that belong to no section, or that lack the vendor's words.

use crate::authoring::conditions::conditions;
use crate::compile::DocumentProblem;
use crate::document::Document;
use crate::spelling;
use crate::value::Id;

/// Returns the clauses that nothing cites, that belong to no section, or that lack the vendor's words. An uncited clause is not reported
/// if its id resembles an undeclared id that is cited: then the citation is misspelt.
pub(super) fn clauses_without_effect(document: &Document) -> Vec<DocumentProblem> {
    let mut problems = Vec::new();
    let cited = cited_clauses(document);
    let undeclared: Vec<&Id> = cited.iter().copied().filter(|id| document.clause(id).is_none()).collect();
    for (index, clause) in document.clauses.iter().enumerate() {
        let mut note =
            |message: String| problems.push(DocumentProblem { pointer: format!("/clause/{index}"), message });
        if !cited.contains(&&clause.id)
            && spelling::nearest(clause.id.as_str(), undeclared.iter().copied()).is_none()
        {
            note(format!("clause `{}` has no effect: cite it in a rule, a table or the process", clause.id));
        }
        if clause.source.trim().is_empty() {
            note(format!("clause `{}` lacks the vendor's own words: copy them into `source`", clause.id));
        }
        let mut sections = document.sections.iter();
        if !sections.any(|section| clause.id.as_str().starts_with(&format!("{}.", section.id))) {
            note(format!(
                "clause `{}` belongs to no `[[section]]`: its id begins with none of their ids",
                clause.id
            ));
        }
    }
    problems
}

fn cited_clauses(document: &Document) -> Vec<&Id> {
    let mut cited = vec![&document.policy.rma_number.clause];
    cited.extend(document.gates.iter().map(|gate| &gate.clause));
    cited.extend(conditions(document).into_iter().filter_map(|(_, condition)| condition.clause.as_ref()));
    cited.extend(document.tables.iter().flat_map(|table| &table.rows).map(|row| &row.clause));
    cited.extend(document.fees.iter().chain(&document.contingent).map(|fee| &fee.clause));
    cited.extend(document.quoted_later.iter().map(|cost| &cost.clause));
    cited.extend(document.freight.iter().map(|term| &term.clause));
    cited.extend(document.duties.iter().chain(&document.notices).map(|notice| &notice.clause));
    cited.extend(document.process.iter().map(|process| &process.clause));
    cited
}
