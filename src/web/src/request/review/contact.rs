use leptos::prelude::*;
use words::portal::check as texts;

use crate::components::TextArea;
use crate::contact::{ContactField, ContactFields, note_caption};
use crate::request::state::{Draft, FieldId, use_form};

/// Renders the contact form, and the note to the vendor.
#[component]
pub(crate) fn ContactForm() -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let language = vendor.language;
    let chosen =
        |draft: &Draft| draft.lines.iter().filter_map(|line| line.chosen.clone()).collect::<Vec<_>>();
    let required = ContactField::required(vendor.document(), &form.draft.with_untracked(chosen));
    view! {
        <section class="panel" aria-labelledby="contact-heading">
            <div>
                <h2 id="contact-heading">{texts::contact_heading(language)}</h2>
                <p class="hint">{texts::contact_hint(language, vendor.name())}</p>
            </div>
            <ContactFields vendor required bind=move |field| form.bind(FieldId::Contact(field))/>
            <TextArea binding=form.bind(FieldId::Note) caption=note_caption(vendor) rows=3/>
        </section>
    }
}
