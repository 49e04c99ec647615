//! The body of a filing, and its faults as the server would find them.

use policy::FaultKind;
use policy::filing::{Chosen, contact_faults};
use serde_json::{Value, json};

use super::{Draft, Faults, FieldId, Judged};
use crate::contact;
use crate::vendor::Vendor;

/// Builds the body that files a draft, with what the customer sees of it.
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
    let mut body = json!({
        "digest": vendor.document().digest,
        "request": request,
        "chosen": chosen,
        "contact": contact_json(vendor, draft),
    });
    if let (Some(body), note) = (body.as_object_mut(), draft.note.trim())
        && !note.is_empty()
    {
        body.insert("note".into(), note.into());
    }
    body
}

fn encode(chosen: &Chosen) -> Value {
    json!({
        "line": chosen.line,
        "remedy": chosen.remedy.as_str(),
        "verdict": chosen.verdict.as_str(),
        "net": chosen.net.map(|net| net.to_string()),
        "eligible_until": chosen.eligible_until.map(|until| until.to_string()),
    })
}

/// Returns every fault of a filing: those of the answers, lines without a remedy, and those of the contact form.
#[must_use]
pub fn faults(vendor: &Vendor, draft: &Draft, judged: &Judged) -> Faults {
    let mut faults = judged.faults.clone();
    faults.extend(
        draft
            .lines
            .iter()
            .enumerate()
            .filter(|(index, line)| judged.chosen(*index, line).is_none())
            .map(|(index, line)| (FieldId::Chosen(line.key), FaultKind::NotChosen { line: index })),
    );
    let (contact, note) = (contact_json(vendor, draft), draft.note.trim());
    let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
    let left_out = vendor.document().left_out(&judged.request, &contact, note);
    let found = contact_faults(&contact, note).into_iter().chain(left_out);
    faults.extend(found.map(|fault| (FieldId::from_pointer(&fault.pointer, &keys), fault.kind)));
    faults
}

fn contact_json(vendor: &Vendor, draft: &Draft) -> Value {
    contact::to_json(vendor.language, |field| draft.contact.get(field.path()))
}
