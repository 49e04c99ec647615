//! An object for each request, on a line of its own.

use serde_json::{Value, json};

use super::time;
use crate::store::{Exported, StoredEvent};

/// Writes a request.
pub(super) fn line_of(request: &Exported) -> serde_json::Result<Vec<u8>> {
    let summary = &request.summary;
    let events: Vec<Value> = request.events.iter().map(event).collect();
    let mut line = serde_json::to_vec(&json!({
        "reference": summary.reference,
        "policy": summary.policy,
        "digest": request.digest,
        "status": summary.status,
        "filed_at": time(summary.filed_at),
        "rma_number": summary.rma_number,
        "issued_on": request.issued_on,
        "last_ship_day": summary.last_ship_day,
        "ship_to": request.ship_to,
        "purged_at": request.purged_at.map(time),
        "filing": request.filing,
        "assessment": request.assessment,
        "events": events,
    }))?;
    line.push(b'\n');
    Ok(line)
}

/// Returns an entry of a request's history.
pub(in crate::cli) fn event(event: &StoredEvent) -> Value {
    json!({
        "number": event.number,
        "at": time(event.at),
        "kind": event.kind.as_str(),
        "actor": event.actor,
        "clause": event.clause,
        "note": event.note,
    })
}
