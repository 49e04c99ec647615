use policy::{Id, RemedyAssessment, Verdict};

/// Sorts remedies into the order in which they are offered: those that need only a step of the customer, eligible, undetermined,
/// ineligible; within each those of the wish first, in its order, then in the policy's order. So the order changes only with a
/// verdict.
#[must_use]
pub fn ranked<'a>(remedies: &'a [RemedyAssessment], wished: &[Id]) -> Vec<&'a RemedyAssessment> {
    let rank = |remedy: &RemedyAssessment| {
        let verdict = match remedy.verdict {
            _ if !remedy.step.is_empty() => 0,
            Verdict::Eligible => 1,
            Verdict::Undetermined => 2,
            Verdict::Ineligible => 3,
        };
        let wish = wished.iter().position(|wished| *wished == remedy.remedy);
        (verdict, wish.unwrap_or(wished.len()))
    };
    let mut ranked: Vec<&RemedyAssessment> = remedies.iter().collect();
    ranked.sort_by_key(|remedy| rank(remedy));
    ranked
}
