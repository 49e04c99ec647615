//! Who files, where goods go back to, and a note: as the form for one request asks.

use std::collections::BTreeMap;

use crate::ui::contact::{as_filed, browser_knows, contact_caption, contact_fields, note_caption};
use crate::ui::device::Kept;
use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use policy::FaultKind;
use policy::filing::{ContactDetails, contact_faults};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::portal::faults;

use crate::workbench::bench::Bench;
use crate::workbench::facts::typed;

/// What is typed of who files; kept on the device for the next time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Contact {
    #[serde(default)]
    fields: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) note: String,
}

impl Contact {
    pub(super) fn kept(bench: Bench) -> Self {
        place(bench).read_text().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn keep(&self, bench: Bench) {
        // The note is about these goods; the next ones are others.
        let kept = Self { note: String::new(), ..self.clone() };
        place(bench).write_text(&serde_json::to_string(&kept).unwrap_or_default());
    }

    /// As it is filed, without what is empty.
    pub(super) fn details(&self) -> ContactDetails {
        serde_json::from_value(self.value()).unwrap_or_default()
    }

    fn value(&self) -> Value {
        as_filed(crate::ui::language(), |name| self.fields.get(name))
    }

    /// What the server would find wrong, by the id of its control.
    pub(super) fn faults(&self, bench: Bench) -> Vec<(String, FaultKind)> {
        let (contact, note) = (self.value(), self.note.trim());
        // What lines leave out is said of them.
        let left_out = bench.vendor.document().left_out(&Value::Null, &contact, note);
        let faults = contact_faults(&contact, note).into_iter().chain(left_out);
        faults.map(|fault| (id_of(fault.pointer.trim_start_matches("/contact")), fault.kind)).collect()
    }

    pub(super) fn first_fault(&self, bench: Bench) -> Option<String> {
        self.faults(bench).into_iter().next().map(|(id, _)| id)
    }
}

/// The controls; what is wrong is said once somebody has tried to file.
pub(super) fn fields(bench: Bench, contact: Live<Contact>, is_checked: Live<bool>) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let wrong = move |id: String| {
        derived(move || {
            let faults = is_checked.get().then(|| contact.with(|contact| contact.faults(bench)))?;
            let (_, kind) = faults.into_iter().find(|(at, _)| *at == id)?;
            Some(faults::fault(language, &kind))
        })
    };
    let field = move |name: &'static str| {
        let caption = contact_caption(vendor, name);
        let (kind, autocomplete) = browser_knows(name);
        let (id, wrong) = (id_of(name), wrong(id_of(name)));
        let input = el("input")
            .set("id", &id)
            .set("type", kind)
            .set("autocomplete", autocomplete)
            .set_live("aria-invalid", move || wrong.with(Option::is_some).then(|| "true".to_owned()))
            .value_live(move || contact.with(|contact| contact.fields.get(name).cloned().unwrap_or_default()))
            .on("input", move |event| {
                contact.update(|contact| drop(contact.fields.insert(name.to_owned(), typed(&event))));
                contact.with_untracked(|contact| contact.keep(bench));
            });
        let input = caption.described(input, &id, wrong);
        caption.around("", &id, wrong, input)
    };
    let note = note_caption(vendor);
    let (id, wrong) = (id_of("note"), wrong(id_of("note")));
    let area = el("textarea")
        .set("id", &id)
        .set("rows", "3")
        .value_live(move || contact.with(|contact| contact.note.clone()))
        .on("input", move |event| contact.update(|contact| contact.note = typed(&event)));
    let area = note.described(area, &id, wrong);
    let note = note.around("", &id, wrong, area);
    el("div").class("file-form").add(contact_fields(field)).add(note)
}

/// The id of the control for a field, by its name or its place in the body.
fn id_of(name: &str) -> String {
    format!("file-{}", name.trim_start_matches('/').replace('/', "-"))
}

fn place(bench: Bench) -> Kept {
    Kept::on_device("estimate-contact", bench.vendor.document().policy.id.as_str())
}
