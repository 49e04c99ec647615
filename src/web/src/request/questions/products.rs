use leptos::prelude::*;
use words::portal::questions as texts;

use super::product::ProductQuestions;
use crate::components::{Glyph, Icon, Message, Tone};
use crate::focus;
use crate::request::state::{Draft, FieldId, LineDraft, ProductLine, use_form};

/// Renders one section for each line, a button that adds one, and a notice that restores the one that was removed last.
#[component]
pub(crate) fn Products() -> impl IntoView {
    let form = use_form();
    let language = form.vendor.language;
    let removed = form.store.removed;
    let keys = form.keys();
    let show = move |key: u32| {
        removed.set(None);
        form.store.active.set(key);
        focus::focus(FieldId::Wish(key).element_id());
    };
    let add = move |_| {
        if let Some(key) = form.draft.try_update(Draft::add_line) {
            show(key);
        }
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
            let name = line.name(index, language);
            view! {
                <Message tone=Tone::Info heading=texts::removed(language, &name)>
                    <p class="buttons">
                        <button type="button" class="button quiet" id="undo" on:click=undo>
                            {texts::undo(language)}
                        </button>
                    </p>
                </Message>
            }
        })
    };
    view! {
        <For each=move || keys.get() key=|key| *key let:line>
            <Product line keys/>
        </For>
        <div role="status">{notice}</div>
        <p>
            <button type="button" class="button quiet add" on:click=add>
                <Icon glyph=Glyph::Plus/>
                {texts::add_product(language)}
            </button>
        </p>
    }
}

/// Returns the id of the heading of a line's section.
pub(crate) fn heading_id(line: u32) -> String {
    format!("line-{line}-heading")
}

/// Renders the section of a line, with buttons that duplicate and remove it.
#[component]
fn Product(line: u32, keys: Memo<Vec<u32>>) -> impl IntoView {
    let form = use_form();
    let removed = form.store.removed;
    let language = form.vendor.language;
    let index =
        Memo::new(move |_| keys.with(|keys| keys.iter().position(|key| *key == line)).unwrap_or_default());
    let ProductLine { draft, .. } = form.provide_line(line, index);
    let is_blank = Memo::new(move |_| {
        draft.with(|draft| draft.as_ref().is_none_or(|draft| *draft == LineDraft::new(line)))
    });
    let number = move || index.get().saturating_add(1);
    let is_one_of_several = Memo::new(move |_| keys.with(|keys| keys.len() > 1));
    let duplicate = move |_| {
        if let Some(copy) = form.draft.try_update(|draft| draft.duplicate_line(line)).flatten() {
            removed.set(None);
            form.store.active.set(copy);
            focus::focus(FieldId::Serial(copy).element_id());
        }
    };
    let remove = move |_| {
        let line = form.draft.try_update(|draft| draft.remove_line(line)).flatten();
        form.store.active.set(form.draft.with_untracked(Draft::first_key));
        removed.set(line);
        focus::focus("undo");
    };
    let activate = move |_| {
        if form.store.active.get_untracked() != line {
            form.store.active.set(line);
        }
    };
    let heading = move || {
        if is_one_of_several.get() {
            texts::product(language, number())
        } else {
            texts::your_product(language).to_owned()
        }
    };
    let heading_id = heading_id(line);
    view! {
        <section
            class="panel product"
            aria-labelledby=heading_id
            data-line=move || index.get().to_string()
            on:focusin=activate
        >
            <div class="product-head">
                <h2 id=heading_id.clone()>{heading}</h2>
                <div class="product-tools">
                    <button
                        type="button"
                        class="button link"
                        aria-label=move || texts::duplicate_product(language, number())
                        hidden=move || is_blank.get()
                        on:click=duplicate
                    >
                        {texts::duplicate(language)}
                    </button>
                    <button
                        type="button"
                        class="button link"
                        aria-label=move || texts::remove_product(language, number())
                        hidden=move || !is_one_of_several.get()
                        on:click=remove
                    >
                        {texts::remove(language)}
                    </button>
                </div>
            </div>
            <ProductQuestions/>
        </section>
    }
}
