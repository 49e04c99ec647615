//! What the customer would like for a product.

use leptos::prelude::*;
use policy::Id;
use words::portal::questions as say;

use crate::form::form;
use crate::language;
use crate::place;
use crate::ui::choice::{Choice, Look, Offer};
use crate::ui::field::Caption;

/// The document's wishes, as cards.
#[component]
pub(crate) fn WishChoice(line: u32) -> impl IntoView {
    let (form, language) = (form(), language());
    let vendor = form.vendor();
    let offer = |wish: &policy::document::Wish| Offer {
        value: wish.id.to_string(),
        label: vendor.text(&wish.label).to_owned(),
        hint: Some(vendor.text(&wish.hint).to_owned()),
    };
    let offers: Vec<Offer> = vendor.document().wishes.iter().map(offer).collect();
    let value = Memo::new(move |_| {
        let wish = |draft: &crate::draft::Draft| draft.line(line)?.wish.as_ref().map(Id::to_string);
        form.draft.with(wish).unwrap_or_default()
    });
    let on_choose = Callback::new(move |wish: String| {
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(line) {
                line.wish = Some(wish.as_str().into());
            }
        });
    });
    let id = place::of_line(line, "wish");
    let error = Memo::new(|_| None);
    view! { <Choice caption=Caption::new(say::wish(language)) id value error offers look=Look::Cards on_choose /> }.into_any()
}
