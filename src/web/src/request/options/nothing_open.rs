use leptos::prelude::*;
use words::portal::options as texts;

use super::ranking::Ranking;
use crate::focus;
use crate::request::state::{FieldId, use_form};
use crate::vendor::VendorContact;

/// Shows that nothing is possible for the wish, and offers the other wishes and the vendor's contact.
#[component]
pub(crate) fn NothingOpen(ranking: Memo<Ranking>) -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let is_shown =
        Memo::new(move |_| ranking.with(|ranking| !ranking.wished.is_empty() && !ranking.is_possible));
    let wishes = move || {
        let key = form.store.active.get();
        let current = form.draft.with(|draft| draft.line(key).and_then(|line| line.wish.clone()));
        let others = vendor.document().intents.iter().filter(move |wish| current.as_ref() != Some(&wish.id));
        let button = move |wish: &'static policy::document::Intent| {
            let choose = move |_| {
                form.write(&FieldId::Wish(key), wish.id.to_string());
                // The button, which had the focus, goes.
                focus::focus("options-list");
            };
            view! {
                <button type="button" class="button quiet" on:click=choose>{vendor.text(&wish.label)}</button>
            }
        };
        others.map(button).collect_view()
    };
    view! {
        <section class="nothing-open" aria-label=texts::nothing_open(language) hidden=move || !is_shown.get()>
            <p><strong>{texts::nothing_open(language)}</strong></p>
            <p>{texts::nothing_open_hint(language)}</p>
            <p class="buttons">{wishes}</p>
            <VendorContact vendor/>
        </section>
    }
}
