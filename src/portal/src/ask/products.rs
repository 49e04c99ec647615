//! The products of a request: added, duplicated, removed and put back.

use leptos::prelude::*;
use words::portal::questions as say;

use crate::ask::product::ProductQuestions;
use crate::draft::LineDraft;
use crate::form::form;
use crate::ui::icon::Icon;
use crate::ui::message::{Tone, message};
use crate::{jump, language, place};

/// One section per product, and the button that adds one.
#[component]
pub(crate) fn Products() -> impl IntoView {
    let (form, language) = (form(), language());
    let removed = RwSignal::new(None::<(usize, LineDraft)>);
    let keys = Memo::new(move |_| form.draft.with(|draft| draft.lines.iter().map(|line| line.key).collect::<Vec<u32>>()));
    let show = move |key: u32| {
        removed.set(None);
        form.active.set(key);
        jump::focus(place::of_line(key, "model"));
    };
    let add = move |_| {
        let mut key = 0;
        form.draft.update(|draft| key = draft.add_line());
        show(key);
    };
    let undo = move |_| {
        if let Some((index, line)) = removed.get_untracked() {
            let key = line.key;
            form.draft.update(|draft| draft.restore_line(index, line));
            show(key);
        }
    };
    let notice = move || {
        removed.get().map(|(index, line)| {
            let name = if line.model.is_empty() { say::product(language, index.saturating_add(1)) } else { line.model };
            let undo = view! { <p class="buttons"><button type="button" class="button quiet" id="undo" on:click=undo>{say::undo(language)}</button></p> };
            message(Tone::Info, say::removed(language, &name), undo.into_any())
        })
    };
    view! {
        <For each=move || keys.get() key=|key| *key let:line>
            <Product line keys removed />
        </For>
        <div role="status">{notice}</div>
        <p><button type="button" class="button quiet add" on:click=add>{Icon::Plus.draw()} {say::add_product(language)}</button></p>
    }
    .into_any()
}

/// One product with its heading and what can be done with it.
#[component]
fn Product(line: u32, keys: Memo<Vec<u32>>, removed: RwSignal<Option<(usize, LineDraft)>>) -> impl IntoView {
    let (form, language) = (form(), language());
    let number = Memo::new(move |_| keys.with(|keys| keys.iter().position(|key| *key == line)).map_or(1, |index| index.saturating_add(1)));
    let is_one_of_several = Memo::new(move |_| keys.with(|keys| keys.len() > 1));
    let heading_id = place::of_line(line, "heading");
    let duplicate = move |_| {
        let mut copy = None;
        form.draft.update(|draft| copy = draft.duplicate_line(line));
        if let Some(copy) = copy {
            removed.set(None);
            form.active.set(copy);
            jump::focus(place::of_line(copy, "serial"));
        }
    };
    let remove = move |_| {
        let mut taken = None;
        form.draft.update(|draft| taken = draft.remove_line(line));
        let first = form.draft.with_untracked(|draft| draft.lines.first().map_or(0, |line| line.key));
        form.active.set(first);
        removed.set(taken);
        jump::focus("undo".to_owned());
    };
    let make_active = move |_| {
        if form.active.get_untracked() != line {
            form.active.set(line);
        }
    };
    let remove_button = move || {
        is_one_of_several.get().then(|| {
            view! {
                <button type="button" class="button link" on:click=remove aria-label=move || say::remove_product(language, number.get())>
                    {say::remove(language)}
                </button>
            }
        })
    };
    view! {
        <section class="panel product" aria-labelledby=heading_id.clone() data-line=move || number.get().saturating_sub(1)
            on:focusin=make_active>
            <div class="product-head">
                <h2 id=heading_id.clone()>{move || if is_one_of_several.get() { say::product(language, number.get()) } else { say::your_product(language).to_owned() }}</h2>
                <div class="product-tools">
                    <button type="button" class="button link" on:click=duplicate aria-label=move || say::duplicate_product(language, number.get())>
                        {say::duplicate(language)}
                    </button>
                    {remove_button}
                </div>
            </div>
            <ProductQuestions line />
        </section>
    }
    .into_any()
}
