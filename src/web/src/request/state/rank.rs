use std::cmp::Reverse;

use policy::{Date, Id, RemedyAssessment, Verdict};

/// Sorts remedies into the order in which they are offered: eligible, undetermined, ineligible; within each those of the wish first,
/// then by the greater net amount, the earlier deadline, and the policy's order.
#[must_use]
pub fn ranked<'a>(remedies: &'a [RemedyAssessment], wished: &[Id]) -> Vec<&'a RemedyAssessment> {
    let rank = |remedy: &RemedyAssessment| {
        let verdict = match remedy.verdict {
            Verdict::Eligible => 0,
            Verdict::Undetermined => 1,
            Verdict::Ineligible => 2,
        };
        (verdict, !wished.contains(&remedy.remedy), Reverse(remedy.net), deadline_key(remedy))
    };
    let mut ranked: Vec<&RemedyAssessment> = remedies.iter().collect();
    ranked.sort_by_key(|remedy| rank(remedy));
    ranked
}

/// Returns a key that sorts a remedy without a deadline after every date.
fn deadline_key(remedy: &RemedyAssessment) -> (bool, Option<Date>) {
    (remedy.eligible_until.is_none(), remedy.eligible_until)
}
