//! The summary of what is to be put right.

use leptos::prelude::*;
use policy::FaultKind;
use words::portal::{check, faults as say, questions};

use crate::form::{Form, form};
use crate::place::Place;
use crate::{jump, language};

/// Lists every fault with a link to its input; focused when the customer wants to go on.
#[component]
pub(crate) fn FaultSummary(faults: RwSignal<Vec<(Place, FaultKind)>>) -> impl IntoView {
    let (form, language) = (form(), language());
    // Whatever has been put right since leaves the list.
    let remaining = move || {
        let mut faults = faults.get();
        if !faults.is_empty() {
            form.faults.with(|wrong| faults.retain(|(place, _)| wrong.contains_key(&place.id)));
        }
        faults
    };
    let list = move || {
        let faults = remaining();
        if faults.is_empty() {
            return ().into_any();
        }
        let items = faults.into_iter().map(|(place, kind)| {
            let id = place.id.clone();
            view! {
                <li>
                    <a href=format!("#{}", place.id) on:click=move |event| { event.prevent_default(); go_to(form, &id); }>
                        {field_name(form, &place)}
                    </a>
                    ": "
                    {say::fault(language, &kind)}
                </li>
            }
        });
        view! {
            <div class="fault-summary" id="faults" tabindex="-1" role="group" aria-labelledby="faults-heading">
                <h2 id="faults-heading">{say::summary_heading(language)}</h2>
                <ul>{items.collect::<Vec<_>>()}</ul>
            </div>
        }
        .into_any()
    };
    list.into_any()
}

/// Shows the product that an input belongs to, and focuses the input.
pub(crate) fn go_to(form: Form, id: &str) {
    let key = id.strip_prefix("line-").and_then(|rest| rest.split('-').next()).and_then(|key| key.parse().ok());
    if let Some(key) = key {
        form.active.set(key);
    }
    form.unfolded.set(id.ends_with("-chosen"));
    jump::focus(if id.ends_with("-chosen") { "options-list".to_owned() } else { id.to_owned() });
}

/// What an input is called, with its product where there are several.
pub(crate) fn field_name(form: Form, place: &Place) -> String {
    let (language, vendor) = (language(), form.vendor());
    let name = match place.name.as_str() {
        "ship_on" => questions::ship_on_label(language).to_owned(),
        "model" => questions::model(language).to_owned(),
        "serial" => questions::serial(language).to_owned(),
        "quantity" => questions::quantity_label(language).to_owned(),
        "note" => check::note(language).to_owned(),
        "chosen" => words::portal::options::heading(language).to_owned(),
        name if place.id.starts_with("contact-") => crate::check::contact_label(language, name).to_owned(),
        name => vendor.fact(&name.into()),
    };
    match place.line {
        Some(line) if form.draft.with(|draft| draft.lines.len() > 1) => say::in_product(language, line.saturating_add(1), &name),
        _ => name,
    }
}
