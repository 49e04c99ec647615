//! What remains after the last day of shipping.

use policy::tracking::Afterwards;
use policy::{Detail, Policy};

use super::view::ship_deadlines;
use crate::store::StoredRequest;

/// Returns the remedy that remains after each deadline of shipping, as of the filing: the next one of the wish that the chosen remedy
/// belongs to.
pub(crate) fn afterwards(request: &StoredRequest, policy: &Policy) -> Vec<Afterwards> {
    let filed = &request.assessment;
    let mut ends = ship_deadlines(filed, policy).peekable();
    if ends.peek().is_none() {
        return Vec::new();
    }
    let mut stated = request.filing.request.clone();
    stated.ship_on = Some(filed.ship_on);
    stated.detail = Some(Detail::Verdicts);
    let (resolved, _) = policy.resolve(&stated, filed.as_of);
    let assessment = policy.assess(&resolved);
    let intents = &policy.document().intents;
    let next = ends.filter_map(|(line, ending)| {
        let wish = intents.iter().find(|wish| wish.remedies.contains(&ending.remedy))?;
        let next = assessment.lines.get(line)?.after(ending, &wish.remedies)?;
        Some(Afterwards { line, remedy: next.remedy.clone(), until: next.eligible_until, net: next.net })
    });
    next.collect()
}
