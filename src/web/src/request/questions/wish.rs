use leptos::prelude::*;
use words::portal::questions as say;

use crate::components::{Caption, Choice, ChoiceLayout, Offer};
use crate::request::state::{FieldId, use_form};

/// Asks what the customer would like for a line.
#[component]
pub(crate) fn WishQuestion(line: u32) -> impl IntoView {
    let form = use_form();
    let vendor = form.vendor;
    let offers = vendor.document().intents.iter().map(|wish| {
        Offer::new(wish.id.as_str(), vendor.text(&wish.label)).with_hint(Some(vendor.text(&wish.hint)))
    });
    view! {
        <Choice
            binding=form.bind(FieldId::Wish(line))
            caption=Caption::new(say::wish(vendor.language))
            offers=offers.collect()
            layout=ChoiceLayout::Cards
        />
    }
}
