use policy::{Id, RemedyAssessment, Verdict};

/// Returns remedies in the order in which they are offered: those that need only a step of the customer, eligible, undetermined,
/// ineligible; within each those of the wish first, in its order, then in the policy's order. So the order changes only with a
/// verdict.
#[must_use]
pub fn ranked<'a>(remedies: &'a [RemedyAssessment], wished: &[Id]) -> Vec<&'a RemedyAssessment> {
    let of_wish = wished.iter().filter_map(|wished| remedies.iter().find(|remedy| remedy.remedy == *wished));
    let others = remedies.iter().filter(|remedy| !wished.contains(&remedy.remedy));
    let mut groups: [Vec<&RemedyAssessment>; 4] = Default::default();
    let [with_step, eligible, undetermined, ineligible] = &mut groups;
    for remedy in of_wish.chain(others) {
        let group = match remedy.verdict {
            _ if !remedy.step.is_empty() => &mut *with_step,
            Verdict::Eligible => eligible,
            Verdict::Undetermined => undetermined,
            Verdict::Ineligible => ineligible,
        };
        group.push(remedy);
    }
    groups.concat()
}
