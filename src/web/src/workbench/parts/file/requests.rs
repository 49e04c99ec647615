use estimate::{Part, Split, Strategy};
use leptos::prelude::*;
use policy::filing::Filing;
use words::portal::faults;

use crate::filing::{Outcome, QueuedRequest, Refusal};
use crate::workbench::contact::Contact;
use crate::workbench::filed;
use crate::workbench::state::WorkbenchState;
use crate::workbench::strategy::strategy_name;

/// Builds the requests of these parts of the list, each under its own idempotency key. A request in which the vendor requires more of
/// each product is refused here already.
#[must_use]
pub fn requests(
    state: WorkbenchState,
    strategy: Strategy,
    split: Split,
    parts: Vec<Part>,
    contact: &Contact,
) -> Vec<QueuedRequest> {
    let vendor = state.vendor;
    let request = |part: Part| {
        let (rows, filed_as) = state.with_judged_untracked(|judged| {
            let rows = part.lines.iter().map(|line| judged.row_of_line(*line)).collect();
            (rows, filed::write(&part, |line| judged.place_in_row(line)))
        })?;
        let title = match split {
            Split::Whole => strategy_name(vendor, strategy),
            Split::ByRemedy => vendor.remedy(&part.chosen.first()?.remedy),
        };
        let filing = Filing {
            digest: vendor.document().digest.clone(),
            // The server decides on its own date.
            request: policy::Request { as_of: None, ..part.request },
            chosen: part.chosen,
            contact: contact.details(vendor),
            note: Some(contact.note.trim().to_owned()).filter(|note| !note.is_empty()),
        };
        let missing = vendor.document().missing_fields(&filing.request.lines, &filing.contact, &contact.note);
        let refusals: Vec<Refusal> = missing
            .into_iter()
            .map(|fault| Refusal {
                pointer: fault.pointer,
                detail: faults::fault(vendor.language, &fault.kind, vendor.currency()),
            })
            .collect();
        let (body, outcome) = if refusals.is_empty() {
            (policy::wire::encode(&filing), None)
        } else {
            (String::new(), Some(Outcome::Refused(refusals)))
        };
        let made_from = state.list.get_untracked();
        let request = QueuedRequest::new(body, part.lines.len());
        Some(QueuedRequest { made_from, title, rows, filed_as, outcome, ..request })
    };
    parts.into_iter().filter_map(request).collect()
}
