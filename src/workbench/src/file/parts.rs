//! From the plan to the bodies that are sent.

use estimate::{Split, Strategy};
use policy::filing::Filing;
use ui::attempt::random_key;

use super::contact::Contact;
use crate::bench::Bench;
use crate::compared::strategy_name;
use crate::filer::Part;

/// What is filed of these lines, each request under a key of its own.
pub(super) fn parts(
    bench: Bench,
    strategy: Strategy,
    split: Split,
    lines: &[usize],
    contact: &Contact,
) -> Vec<Part> {
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
        let body = serde_json::to_string(&filing).ok()?;
        Some(Part { key: random_key(), body, heading, rows, lines: part.lines.len(), outcome: None })
    };
    let planned = bench.look_now(|work| work.list.filing(&work.list.plan(strategy, lines), split));
    planned.unwrap_or_default().into_iter().filter_map(part).collect()
}
