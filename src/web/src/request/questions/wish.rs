use leptos::prelude::*;
use words::portal::questions as texts;

use crate::components::{Caption, ControlOption, RadioGroup, RadioLayout};
use crate::request::state::{FieldId, use_form};

/// Asks what the customer would like for a line.
#[component]
pub(crate) fn WishQuestion(line: u32) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let options = vendor.document().intents.iter().map(|wish| {
        ControlOption::new(wish.id.as_str(), vendor.text(&wish.label))
            .with_hint(Some(vendor.text(&wish.hint)))
    });
    view! {
        <RadioGroup
            binding=form.bind(FieldId::Wish(line))
            caption=Caption::new(texts::wish(vendor.language))
            options=options.collect()
            layout=RadioLayout::Cards
        />
    }
}
