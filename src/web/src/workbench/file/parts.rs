//! From the plan to the bodies that are sent.

use crate::ui::attempt::random_key;
use estimate::{Split, Strategy};
use policy::filing::Filing;
use words::portal::faults;

use super::contact::Contact;
use crate::workbench::bench::Bench;
use crate::workbench::compared::strategy_name;
use crate::workbench::filer::{Outcome, Part};

/// What is filed of these lines, each request under a key of its own; one that leaves out what the vendor requires of each
/// product is answered already.
pub(super) fn parts(
    bench: Bench,
    strategy: Strategy,
    split: Split,
    lines: &[usize],
    contact: &Contact,
) -> Vec<Part> {
    let language = crate::ui::language();
    let part = |part: estimate::Part| {
        let rows = bench.look_now(|work| part.lines.iter().map(|line| work.row_of_line(*line)).collect())?;
        let heading = match split {
            Split::Whole => strategy_name(bench, strategy),
            Split::ByRemedy => bench.vendor.remedy(&part.chosen.first()?.remedy),
        };
        let filing = Filing {
            digest: bench.vendor.document().digest.clone(),
            // The server's own date decides.
            request: policy::Request { as_of: None, ..part.request },
            chosen: part.chosen,
            contact: contact.details(),
            note: Some(contact.note.trim().to_owned()).filter(|note| !note.is_empty()),
        };
        let body = serde_json::to_value(&filing).ok()?;
        // What the server would refuse need not be sent.
        let (request, details) = (body.get("request")?, body.get("contact")?);
        let left_out = bench.vendor.document().left_out(request, details, &contact.note);
        let refusals =
            left_out.into_iter().map(|fault| (fault.pointer, faults::fault(language, &fault.kind)));
        let refusals: Vec<_> = refusals.collect();
        let (body, outcome) = if refusals.is_empty() {
            (body.to_string(), None)
        } else {
            (String::new(), Some(Outcome::Refused(refusals)))
        };
        Some(Part { key: random_key(), body, heading, rows, lines: part.lines.len(), outcome })
    };
    let planned = bench.look_now(|work| work.list.filing(&work.list.plan(strategy, lines), split));
    planned.unwrap_or_default().into_iter().filter_map(part).collect()
}
