//! The summary of what is to be put right.

use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use crate::ui::{jump, language};
use policy::FaultKind;
use words::format::colon;
use words::portal::{check, faults as say, questions};

use crate::request::form::{Form, form};
use crate::request::place::Place;

/// Lists every fault with a link to its input; focused when the customer wants to go on.
pub(crate) fn fault_summary(parent: El, faults: Live<Vec<(Place, FaultKind)>>) -> El {
    let (form, language) = (form(), language());
    // Whatever has been put right since leaves the list.
    let remaining = move || {
        let mut faults = faults.get();
        if !faults.is_empty() {
            form.faults.with(|wrong| faults.retain(|(place, _)| wrong.at(&place.id).is_some()));
        }
        faults
    };
    let item = move |(place, kind): (Place, FaultKind)| {
        let id = place.id.clone();
        let link = el("a").set("href", &format!("#{id}")).text(&field_name(form, &place)).on(
            "click",
            move |event| {
                event.prevent_default();
                go_to(form, &id);
            },
        );
        el("li").add(link).text(colon(language)).text(&say::fault(language, &kind))
    };
    let list = move || {
        let faults = remaining();
        (!faults.is_empty()).then(|| {
            el("div")
                .class("fault-summary")
                .set("id", "faults")
                .set("tabindex", "-1")
                .set("role", "group")
                .set("aria-labelledby", "faults-heading")
                .add(el("h2").set("id", "faults-heading").text(say::summary_heading(language)))
                .add(el("ul").add(faults.into_iter().map(item).collect::<Vec<_>>()))
        })
    };
    parent.live(list)
}

/// Shows the product that an input belongs to, and focuses the input.
pub(crate) fn go_to(form: Form, id: &str) {
    let key =
        id.strip_prefix("line-").and_then(|rest| rest.split('-').next()).and_then(|key| key.parse().ok());
    if let Some(key) = key {
        form.active.set(key);
    }
    form.unfolded.set(id.ends_with("-chosen"));
    jump::focus(if id.ends_with("-chosen") { "options-list".to_owned() } else { id.to_owned() });
}

/// What an input is called, with its product where there are several.
pub(crate) fn field_name(form: Form, place: &Place) -> String {
    let (language, vendor) = (language(), form.vendor);
    let name = match place.name.as_str() {
        "ship_on" => questions::ship_on_label(language).to_owned(),
        "model" => questions::model(language).to_owned(),
        "serial" => questions::serial(language).to_owned(),
        "quantity" => questions::quantity_label(language).to_owned(),
        "note" => check::note(language).to_owned(),
        "chosen" => words::portal::options::heading(language).to_owned(),
        name if place.id.starts_with("contact-") => {
            crate::ui::contact::contact_label(language, name).to_owned()
        }
        name => vendor.fact(&name.into()),
    };
    match place.line {
        Some(line) if form.draft.with(|draft| draft.lines.len() > 1) => {
            say::in_product(language, line.saturating_add(1), &name)
        }
        _ => name,
    }
}
