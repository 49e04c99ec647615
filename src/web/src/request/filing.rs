//! The filing as JSON, and what the policy itself finds wrong with it before it is sent.

use crate::ui::contact::as_filed;
use crate::ui::json::{object, optional};
use crate::ui::vendor::Vendor;
use policy::FaultKind;
use policy::filing::{Chosen, contact_faults};
use serde_json::Value;

use crate::request::draft::Draft;
use crate::request::judged::Judged;
use crate::request::place::Place;

/// The body that files the draft with what the customer sees of it.
#[must_use]
pub fn body(vendor: &Vendor, draft: &Draft, judged: &Judged) -> Value {
    let chosen = draft.lines.iter().enumerate().filter_map(|(index, line)| {
        let remedy = judged.chosen(index, line)?;
        Some(Chosen {
            line: index,
            remedy: remedy.remedy.clone(),
            verdict: remedy.verdict,
            net: remedy.net,
            eligible_until: remedy.eligible_until,
        })
    });
    let chosen: Value = chosen.map(|chosen| encode(&chosen)).collect();
    let mut request = judged.request.clone();
    if let Some(request) = request.as_object_mut() {
        // The server's own date decides.
        request.remove("as_of");
    }
    let mut body = object([
        ("digest", vendor.document().digest.as_str().into()),
        ("request", request),
        ("chosen", chosen),
        ("contact", contact(vendor, draft)),
    ]);
    if let (Some(body), note) = (body.as_object_mut(), draft.note.trim())
        && !note.is_empty()
    {
        body.insert("note".into(), note.into());
    }
    body
}

fn encode(chosen: &Chosen) -> Value {
    object([
        ("line", chosen.line.into()),
        ("remedy", chosen.remedy.as_str().into()),
        ("verdict", chosen.verdict.as_str().into()),
        ("net", optional(chosen.net.map(|net| net.to_string()))),
        ("eligible_until", optional(chosen.eligible_until.map(|until| until.to_string()))),
    ])
}

/// Everything that is wrong with a filing, at its place in the form, as the server would find it.
#[must_use]
pub fn faults(vendor: &Vendor, draft: &Draft, judged: &Judged) -> Vec<(Place, FaultKind)> {
    let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
    let mut faults = judged.faults.to_vec();
    for (line, draft) in draft.lines.iter().enumerate() {
        if judged.chosen(line, draft).is_none() {
            let place = Place::from_pointer(&format!("/chosen/{line}"), &keys);
            faults.push((place, FaultKind::NotChosen { line }));
        }
    }
    let (contact, note) = (contact(vendor, draft), draft.note.trim());
    let left_out = vendor.document().left_out(&judged.request, &contact, note);
    for fault in contact_faults(&contact, note).into_iter().chain(left_out) {
        faults.push((Place::from_pointer(&fault.pointer, &keys), fault.kind));
    }
    faults
}

/// Whether a fault is to be put right with the answers, rather than with who files.
#[must_use]
pub fn is_of_the_answers(place: &Place) -> bool {
    !place.id.starts_with("contact-") && place.name != "note"
}

fn contact(vendor: &Vendor, draft: &Draft) -> Value {
    as_filed(vendor.language, |name| draft.contact.get(name))
}
