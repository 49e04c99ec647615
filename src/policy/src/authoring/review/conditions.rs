//! Every condition of a document, with its place.

use crate::document::Document;
use crate::document::condition::{Condition, Test};

/// Returns every condition of a document with its JSON pointer, the parts of a condition after it.
pub(super) fn conditions(document: &Document) -> Vec<(String, &Condition)> {
    let gates = document.gates.iter().enumerate().flat_map(|(index, gate)| {
        let unless = gate.unless.as_ref().map(|unless| (format!("/gate/{index}/unless"), unless));
        [Some((format!("/gate/{index}/require"), &gate.require)), unless].into_iter().flatten()
    });
    let fees = [("fee", &document.fees), ("contingent", &document.contingent)].into_iter();
    let fees = fees.flat_map(|(list, fees)| {
        fees.iter().map(|fee| fee.when.as_ref()).enumerate().map(move |when| (list, when))
    });
    let notices = [("duty", &document.duties), ("notice", &document.notices)].into_iter();
    let notices = notices.flat_map(|(list, notices)| {
        notices.iter().map(|notice| notice.when.as_ref()).enumerate().map(move |when| (list, when))
    });
    let whens = fees.chain(notices);
    let whens = whens.filter_map(|(list, (index, when))| Some((format!("/{list}/{index}/when"), when?)));
    let mut found = Vec::new();
    for (pointer, condition) in gates.chain(whens) {
        collect(pointer, condition, &mut found);
    }
    found
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
