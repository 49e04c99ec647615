//! The assumptions about the list: one sentence, with controls that confirm or change them, and the kind of each model.

mod kinds;

use std::collections::BTreeSet;

use leptos::prelude::*;
use words::workbench as texts;

use self::kinds::Kinds;
use crate::components::{Binding, Caption, ControlOption, Select};
use crate::focus;
use crate::vendor::Vendor;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The value of the choice that assumes nothing.
const NOTHING: &str = "";
/// The value that is shown if lines differ.
const SEVERAL: &str = "several";

/// Renders the assumptions; nothing if the document declares no lists.
#[component]
pub fn Assumptions() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    if vendor.document().lists.is_empty() {
        return None;
    }
    let has_unconfirmed =
        Memo::new(move |_| state.with_judged(|judged| judged.list.has_unconfirmed()) == Some(true));
    let sentence = move || {
        let purpose = state.edits.with(|edits| {
            edits
                .purpose_of(vendor.document(), None)
                .map(|purpose| vendor.text(&purpose.declared().label).to_owned())
        });
        match purpose {
            None => texts::assumptions::assumes_nothing(language).to_owned(),
            Some(goods) if has_unconfirmed.get() => texts::assumptions::we_assume(language, &goods),
            Some(goods) => texts::assumptions::we_count(language, &goods),
        }
    };
    let confirm = move |_| {
        state.confirm(&selected(state));
        if !has_unconfirmed.get_untracked() {
            // The button is no longer there.
            focus::focus("assumed-sentence");
        }
    };
    let confirm_text = move || match state.selection.with(BTreeSet::len) {
        0 => texts::assumptions::confirm_all(language).to_owned(),
        count => texts::assumptions::confirm_selected(language, count),
    };
    view! {
        <section class="panel assumption-panel" aria-label=texts::assumptions::heading(language)>
            <div class="assumed-head">
                <div>
                    <p class="assumed-sentence" id="assumed-sentence" tabindex="-1">{sentence}</p>
                    <Show when=move || has_unconfirmed.get()>
                        <p class="hint">{texts::assumptions::up_to_hint(language)}</p>
                    </Show>
                </div>
                <Show when=move || has_unconfirmed.get()>
                    <button type="button" class="button primary" on:click=confirm>{confirm_text}</button>
                </Show>
                <PurposeChoice/>
            </div>
            <AllRemedies/>
            <Kinds/>
        </section>
    }
    .into()
}

/// Renders the choice of a purpose for the selected lines, or for all.
#[component]
fn PurposeChoice() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let value = Signal::derive(move || {
        state.edits.with(|edits| {
            if edits.has_several_purposes() {
                return SEVERAL.to_owned();
            }
            let purpose = edits.purpose_of(vendor.document(), None);
            purpose.map_or_else(|| NOTHING.to_owned(), |purpose| purpose.declared().id.to_string())
        })
    });
    let set_value = SignalSetter::map(move |purpose: String| {
        if purpose != SEVERAL {
            state.set_purpose(&selected(state), &purpose);
        }
    });
    let caption = Caption::new(texts::assumptions::list_is(vendor.language));
    let mut options = options(vendor);
    options.push(ControlOption::new(SEVERAL, texts::assumptions::several(vendor.language)));
    view! { <Select binding=Binding::new("list-purpose", value, set_value) caption options/> }
}

fn options(vendor: &Vendor) -> Vec<ControlOption> {
    let lists = vendor.document().lists.iter();
    let options = lists.map(|list| ControlOption::new(list.id.as_str(), vendor.text(&list.label)));
    options.chain([ControlOption::new(NOTHING, texts::assumptions::nothing(vendor.language))]).collect()
}

/// Renders the switch that brings every remedy into question.
#[component]
fn AllRemedies() -> impl IntoView {
    let state = use_workbench();
    let is_on = move || state.edits.with(|edits| edits.counts_all_remedies);
    view! {
        <label class="all-remedies">
            <input
                type="checkbox"
                prop:checked=is_on
                on:change=move |event| state.count_all_remedies(event_target_checked(&event))
            />
            " "
            {texts::assumptions::all_remedies(state.vendor.language)}
        </label>
    }
}

fn selected(state: WorkbenchState) -> Vec<usize> {
    state.selection.with_untracked(|selection| selection.iter().copied().collect())
}
