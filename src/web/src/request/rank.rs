//! In which order remedies are offered.

use std::cmp::Reverse;

use policy::{Date, Id, RemedyAssessment, Verdict};

/// The remedies in the order in which they are offered: open, then undetermined, then closed; among these first what the
/// customer came for, then what gives most, then what closes first, then the policy's order.
#[must_use]
pub fn ranked<'a>(remedies: &'a [RemedyAssessment], wished: &[Id]) -> Vec<&'a RemedyAssessment> {
    let rank = |remedy: &RemedyAssessment| {
        let verdict = match remedy.verdict {
            Verdict::Eligible => 0,
            Verdict::Undetermined => 1,
            Verdict::Ineligible => 2,
        };
        (verdict, !wished.contains(&remedy.remedy), Reverse(remedy.net), until(remedy))
    };
    // By insertion: there are few, and the library's sort is much code to download.
    let mut ranked: Vec<&RemedyAssessment> = Vec::with_capacity(remedies.len());
    for remedy in remedies {
        let place = ranked.iter().position(|other| rank(other) > rank(remedy));
        ranked.insert(place.unwrap_or(ranked.len()), remedy);
    }
    ranked
}

/// Without a time limit comes after every date.
fn until(remedy: &RemedyAssessment) -> (bool, Option<Date>) {
    (remedy.eligible_until.is_none(), remedy.eligible_until)
}
