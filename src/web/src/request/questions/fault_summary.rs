use leptos::prelude::*;
use words::format::colon;
use words::portal::{check, faults as texts, options, questions};

use crate::focus;
use crate::request::state::{Faults, FieldId, Form, use_form};

/// Lists faults with a link to the field of each. A corrected fault disappears from the list.
#[component]
pub(crate) fn FaultSummary(faults: RwSignal<Faults>) -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let remaining = move || {
        let mut faults = faults.get();
        if !faults.is_empty() {
            form.faults.with(|current| faults.retain(|(field, _)| current.at(field).is_some()));
        }
        faults
    };
    move || {
        let faults = remaining();
        let items = faults.iter().map(|(field, kind)| {
            view! {
                <li>
                    <FieldLink field=field.clone()/>
                    {colon(language)}
                    {texts::fault(language, kind, form.vendor.currency())}
                </li>
            }
        });
        (!faults.is_empty()).then(|| {
            view! {
                <div class="fault-summary" id="faults" tabindex="-1" role="group" aria-labelledby="faults-heading">
                    <h2 id="faults-heading">{texts::summary_heading(language)}</h2>
                    <ul>{items.collect_view()}</ul>
                </div>
            }
        })
    }
}

/// Renders a link to a field.
#[component]
fn FieldLink(field: FieldId) -> impl IntoView {
    let form = use_form();
    let (href, name) = (format!("#{}", field.element_id()), field_name(form, &field));
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        go_to_field(form, &field);
    };
    view! { <a href=href on:click=go>{name}</a> }
}

/// Activates the line of a field, and focuses the field. For the remedy of a line, focuses the list of options.
pub(crate) fn go_to_field(form: Form, field: &FieldId) {
    if let Some(key) = field.line() {
        form.store.active.set(key);
    }
    let is_an_option = matches!(field, FieldId::Chosen(_));
    form.is_sheet_open.set(is_an_option);
    focus::focus(if is_an_option { "options-list".to_owned() } else { field.element_id() });
}

/// Returns the label of a field, with the number of its line where there are several.
pub(crate) fn field_name(form: Form, field: &FieldId) -> String {
    let (language, vendor) = (form.vendor.language, form.vendor);
    let name = match field {
        FieldId::ShipOn => questions::ship_on_label(language).to_owned(),
        FieldId::Model(_) => questions::model(language).to_owned(),
        FieldId::Serial(_) => questions::serial(language).to_owned(),
        FieldId::Quantity(_) => questions::quantity_label(language).to_owned(),
        FieldId::Wish(_) => questions::wish_label(language).to_owned(),
        FieldId::Note => check::note(language).to_owned(),
        FieldId::Chosen(_) => options::heading(language).to_owned(),
        FieldId::Contact(field) => field.label(language).to_owned(),
        FieldId::RequestFact(fact) | FieldId::LineFact(_, fact) => vendor.fact(fact),
    };
    form.draft.with_untracked(|draft| match field.line().and_then(|key| draft.index(key)) {
        Some(index) if draft.lines.len() > 1 => texts::in_product(language, index.saturating_add(1), &name),
        _ => name,
    })
}
