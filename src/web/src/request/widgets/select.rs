//! One of many.

use crate::ui::choice::Offer;
use crate::ui::dom::{El, el};
use crate::ui::field::Caption;
use crate::ui::language;
use leptos::prelude::*;
use words::portal::questions as say;

use crate::request::form::Binding;

/// A list to choose one from, for choices with too many values to lay out.
pub(crate) fn select(caption: Caption, binding: Binding, offers: Vec<Offer>) -> El {
    let Binding { id, value, error, .. } = binding.clone();
    let nothing = Offer { value: String::new(), label: say::choose(language()).to_owned(), hint: None };
    let options = std::iter::once(nothing).chain(offers);
    let options: Vec<El> =
        options.map(|offer| el("option").set("value", &offer.value).text(&offer.label)).collect();
    let list = caption
        .described(el("select").set("id", &id).add(options), &id, error)
        .set_live("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .value_live(move || value.get())
        .on("change", move |event| {
            binding.set(event_target_value(&event));
            binding.touch();
        });
    caption.around("", &id, error, list)
}
