//! The form of ids.

use crate::compile::DocumentProblem;
use crate::document::Document;
use crate::value::Id;

/// Returns the declared ids that are not made of letters, digits, `.`, `_` and `-`: they are part of addresses and of headings of
/// spreadsheets.
pub(super) fn malformed<'d>(document: &'d Document) -> Vec<DocumentProblem> {
    let mut ids = vec![("/policy".to_owned(), &document.policy.id)];
    let mut list = |name: &str, list: Vec<&'d Id>| {
        ids.extend(list.into_iter().enumerate().map(|(index, id)| (format!("/{name}/{index}"), id)));
    };
    list("list", document.lists.iter().map(|purpose| &purpose.id).collect());
    list("wish", document.intents.iter().map(|wish| &wish.id).collect());
    list("remedy", document.remedies.iter().map(|remedy| &remedy.id).collect());
    list("clause", document.clauses.iter().map(|clause| &clause.id).collect());
    list("section", document.sections.iter().map(|section| &section.id).collect());
    list("table", document.tables.iter().map(|table| &table.id).collect());
    list("fee", document.fees.iter().map(|fee| &fee.id).collect());
    list("contingent", document.contingent.iter().map(|fee| &fee.id).collect());
    list("quoted_later", document.quoted_later.iter().map(|cost| &cost.id).collect());
    list("freight", document.freight.iter().map(|term| &term.method).collect());
    list("fact", document.facts.iter().map(|fact| &fact.id).collect());
    for (index, fact) in document.facts.iter().enumerate() {
        let choices = fact.choices.iter().enumerate();
        ids.extend(choices.map(|(choice, of)| (format!("/fact/{index}/choice/{choice}"), &of.id)));
    }
    let malformed = ids.into_iter().filter(|(_, id)| !is_well_formed(id.as_str()));
    let problem = |(pointer, id): (String, &Id)| DocumentProblem {
        pointer: format!("{pointer}/id"),
        message: format!(
            "`{id}` is not a valid id: write letters without accents, digits, `.`, `_` and `-` only, at least one"
        ),
    };
    malformed.map(problem).collect()
}

fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}
