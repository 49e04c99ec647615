//! Every condition of a document, with its place.

use crate::document::Document;
use crate::document::condition::{Condition, Test};

/// Returns every condition of a document with its JSON pointer, the parts of a condition after it.
pub(super) fn conditions(document: &Document) -> Vec<(String, &Condition)> {
    let gates = document.gates.iter().enumerate().flat_map(|(index, gate)| {
        let unless = gate.unless.as_ref().map(|unless| (format!("/gate/{index}/unless"), unless));
        [Some((format!("/gate/{index}/require"), &gate.require)), unless].into_iter().flatten()
    });
    let mut found = Vec::new();
    for (pointer, condition) in gates.chain(whens(document)) {
        collect(pointer, condition, &mut found);
    }
    found
}

/// Returns the conditions under which charges, freight terms, duties and notices apply, with their JSON pointers.
pub(super) fn whens(document: &Document) -> impl Iterator<Item = (String, &Condition)> {
    let fees = document.fees.iter().map(|fee| fee.when.as_ref()).enumerate().map(|when| ("fee", when));
    let contingent = document.contingent.iter().map(|fee| fee.when.as_ref()).enumerate();
    let freight = document.freight.iter().map(|term| term.when.as_ref()).enumerate();
    let duties = document.duties.iter().map(|notice| notice.when.as_ref()).enumerate();
    let notices = document.notices.iter().map(|notice| notice.when.as_ref()).enumerate();
    let lists = fees
        .chain(contingent.map(|when| ("contingent", when)))
        .chain(freight.map(|when| ("freight", when)))
        .chain(duties.map(|when| ("duty", when)))
        .chain(notices.map(|when| ("notice", when)));
    lists.filter_map(|(list, (index, when))| Some((format!("/{list}/{index}/when"), when?)))
}

fn collect<'d>(pointer: String, condition: &'d Condition, found: &mut Vec<(String, &'d Condition)>) {
    found.push((pointer.clone(), condition));
    let mut parts = |name: &str, parts: &'d [Condition]| {
        for (index, part) in parts.iter().enumerate() {
            collect(format!("{pointer}/{name}/{index}"), part, found);
        }
    };
    match &condition.test {
        Test::All(all) => parts("all", all),
        Test::Any(any) => parts("any", any),
        Test::Not(part) => collect(format!("{pointer}/not"), part, found),
        Test::Is { .. }
        | Test::Compare { .. }
        | Test::Within { .. }
        | Test::Clear { .. }
        | Test::Remedy { .. } => {}
    }
}
