//! The filing of a draft, and the faults that the server would find in it.

use policy::filing::{Chosen, ContactDetails, Filing, contact_faults};
use policy::{FaultKind, Request};

use super::{Draft, Faults, FieldId, Judged};
use crate::contact;
use crate::vendor::Vendor;

/// Builds the filing of a draft, with the verdicts, amounts and deadlines that the customer sees.
#[must_use]
pub fn filing(vendor: &Vendor, draft: &Draft, judged: &Judged) -> Filing {
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
    Filing {
        digest: vendor.document().digest.clone(),
        // The server's own date decides.
        request: Request { as_of: None, ..judged.request.clone() },
        chosen: chosen.collect(),
        contact: contact_details(vendor, draft),
        note: Some(draft.note.trim().to_owned()).filter(|note| !note.is_empty()),
    }
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
    let (contact, note) = (contact_details(vendor, draft), draft.note.trim());
    let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
    let missing = vendor.document().missing_fields(&judged.request.lines, &contact, note);
    let found = contact_faults(&contact, note).into_iter().chain(missing);
    faults.extend(found.map(|fault| (FieldId::from_pointer(&fault.pointer, &keys), fault.kind)));
    faults
}

fn contact_details(vendor: &Vendor, draft: &Draft) -> ContactDetails {
    contact::details(vendor.language, |field| draft.contact.get(field.path()))
}
