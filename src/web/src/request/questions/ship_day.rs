use leptos::prelude::*;
use words::portal::questions as texts;

use crate::components::{Caption, InputType, TextInput};
use crate::request::state::{FieldId, use_form};

/// Asks for the day of shipping, where a rule of a wished remedy reads it.
#[component]
pub(crate) fn ShipDay() -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let (language, name) = (vendor.language, vendor.name());
    let is_asked = form.reads_ship_day();
    let hint = match vendor.approval_days {
        Some(_) => texts::ship_on_usual(language, name, &vendor.weekday_date(vendor.first_ship_day())),
        None => texts::ship_on_hint(language, name),
    };
    let input_type = InputType {
        kind: "date",
        min: Some(vendor.today.to_string()),
        class: "field-short",
        ..InputType::default()
    };
    let caption = Caption::new(texts::ship_on(language)).with_hint(Some(&hint));
    view! {
        <section class="panel" aria-label=texts::ship_on_label(language) hidden=move || !is_asked.get()>
            <TextInput binding=form.bind(FieldId::ShipOn) caption input_type/>
        </section>
    }
}
