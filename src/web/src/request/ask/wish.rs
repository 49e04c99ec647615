//! What the customer would like for a product.

use crate::ui::choice::{Look, Offer, choice};
use crate::ui::dom::El;
use crate::ui::field::Caption;
use crate::ui::language;
use crate::ui::live::derived;
use policy::Id;
use words::portal::questions as say;

use crate::request::draft::Draft;
use crate::request::form::form;
use crate::request::place;

/// The document's wishes, as cards.
pub(crate) fn wish_choice(line: u32) -> El {
    let (form, language) = (form(), language());
    let vendor = form.vendor;
    let offer = |wish: &policy::document::Intent| Offer {
        value: wish.id.to_string(),
        label: vendor.text(&wish.label).to_owned(),
        hint: Some(vendor.text(&wish.hint).to_owned()),
    };
    let offers: Vec<Offer> = vendor.document().intents.iter().map(offer).collect();
    let value = derived(move || {
        let wish = |draft: &Draft| draft.line(line)?.wish.as_ref().map(Id::to_string);
        form.draft.with(wish).unwrap_or_default()
    });
    let choose = move |wish: String| {
        form.draft.update(|draft| {
            if let Some(line) = draft.line_mut(line) {
                line.wish = Some(wish.as_str().into());
            }
        });
    };
    let caption = Caption::new(say::wish(language));
    choice(caption, &place::of_line(line, "wish"), value, derived(|| None), offers, Look::Cards, choose)
}
