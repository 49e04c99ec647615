//! The contact form: the sender of the list, the address for goods that come back, and a note.

use std::collections::BTreeMap;

use leptos::prelude::*;
use policy::FaultKind;
use policy::filing::{ContactDetails, contact_faults};
use serde::{Deserialize, Serialize};
use words::portal::faults;

use crate::components::{Binding, TextArea};
use crate::contact::{self, ContactField, ContactFields, note_caption};
use crate::storage::StoredItem;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The values of the contact form. The device stores them for the next filing, without the note.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// By the path of the field.
    #[serde(default)]
    fields: BTreeMap<String, String>,
    #[serde(default)]
    pub note: String,
}

impl Contact {
    #[must_use]
    pub fn stored(state: WorkbenchState) -> Self {
        item(state).read_text().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn store(&self, state: WorkbenchState) {
        // The note is about these goods.
        let stored = Self { note: String::new(), ..self.clone() };
        item(state).write_text(&serde_json::to_string(&stored).unwrap_or_default());
    }

    /// Returns the contact of a filing, without blank fields.
    #[must_use]
    pub fn details(&self, state: WorkbenchState) -> ContactDetails {
        contact::details(state.vendor.language, |field| self.fields.get(field.path()))
    }

    /// Returns the faults that the server would find, each with the id of its control.
    #[must_use]
    pub fn faults(&self, state: WorkbenchState) -> Vec<(String, FaultKind)> {
        let (contact, note) = (self.details(state), self.note.trim());
        // Missing values of lines are reported for each request.
        let missing = state.vendor.document().missing_fields(&[], &contact, note);
        let faults = contact_faults(&contact, note).into_iter().chain(missing);
        faults.map(|fault| (id_of(fault.pointer.trim_start_matches("/contact")), fault.kind)).collect()
    }

    #[must_use]
    pub fn first_fault(&self, state: WorkbenchState) -> Option<String> {
        self.faults(state).into_iter().next().map(|(id, _)| id)
    }
}

/// Renders the contact form. Faults are shown once the user has tried to file.
#[component]
pub fn ContactPart(contact: RwSignal<Contact>, is_checked: RwSignal<bool>) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let error = move |id: String| {
        Signal::derive(move || {
            let faults = is_checked.get().then(|| contact.with(|contact| contact.faults(state)))?;
            let (_, kind) = faults.into_iter().find(|(at, _)| *at == id)?;
            Some(faults::fault(language, &kind, vendor.currency()))
        })
    };
    let bind = move |field: ContactField| {
        let id = id_of(field.path());
        let value = Signal::derive(move || {
            contact.with(|contact| contact.fields.get(field.path()).cloned().unwrap_or_default())
        });
        let set_value = SignalSetter::map(move |value: String| {
            contact.update(|contact| drop(contact.fields.insert(field.path().to_owned(), value)));
            contact.with_untracked(|contact| contact.store(state));
        });
        Binding::new(&id, value, set_value).with_error(error(id))
    };
    let note = Signal::derive(move || contact.with(|contact| contact.note.clone()));
    let set_note = SignalSetter::map(move |note: String| contact.update(|contact| contact.note = note));
    let note_id = id_of("note");
    let binding = Binding::new(&note_id, note, set_note).with_error(error(note_id));
    view! {
        <div class="file-form">
            <ContactFields vendor bind/>
            <TextArea binding caption=note_caption(vendor) rows=3/>
        </div>
    }
}

/// Returns the id of a control, by the path of its field or its pointer into the body.
fn id_of(path: &str) -> String {
    format!("file-{}", path.trim_start_matches('/').replace('/', "-"))
}

fn item(state: WorkbenchState) -> StoredItem {
    StoredItem::on_device("estimate-contact", state.policy_id())
}
