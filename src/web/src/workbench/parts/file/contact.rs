//! The contact form: the sender of the list, the address for goods that come back, and a note.

use leptos::prelude::*;
use policy::Id;
use words::portal::faults;

use crate::components::{Binding, TextArea};
use crate::contact::{ContactField, ContactFields, note_caption};
use crate::workbench::contact::id_of;
use crate::workbench::state::use_workbench;

/// Renders the contact form. Faults are shown once the user has tried to file.
#[component]
pub fn ContactPart(
    is_checked: RwSignal<bool>,
    /// The remedies of the last attempt to file, which decide the faults.
    attempted: RwSignal<Vec<Id>>,
    /// The remedies that make fields required.
    requiring: Memo<Vec<Id>>,
) -> impl IntoView {
    let state = use_workbench();
    let contact = state.contact;
    let vendor = state.vendor;
    let language = vendor.language;
    let error = move |id: String| {
        Signal::derive(move || {
            let faults = is_checked.get().then(|| {
                attempted.with(|remedies| contact.with(|contact| contact.faults(vendor, remedies)))
            })?;
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
            contact.with_untracked(|contact| contact.store(state.policy_id()));
        });
        Binding::new(&id, value, set_value).with_error(error(id))
    };
    // Rebuilding the fields takes the focus from them.
    let required =
        Memo::new(move |_| requiring.with(|remedies| ContactField::required(vendor.document(), remedies)));
    let note = Signal::derive(move || contact.with(|contact| contact.note.clone()));
    let set_note = SignalSetter::map(move |note: String| contact.update(|contact| contact.note = note));
    let note_id = id_of("note");
    let binding = Binding::new(&note_id, note, set_note).with_error(error(note_id));
    view! {
        <div class="file-form">
            {move || view! { <ContactFields vendor required=required.get() bind/> }}
            <TextArea binding caption=note_caption(vendor) rows=3/>
        </div>
    }
}
