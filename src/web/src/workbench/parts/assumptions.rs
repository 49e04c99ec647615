//! The assumptions about the list: one sentence, with controls that confirm or change them, and the kind of each model.

mod kinds;

use std::collections::BTreeSet;

use estimate::Purpose;
use leptos::prelude::*;
use words::workbench as texts;

use self::kinds::Kinds;
use crate::components::{Caption, ControlOption, Field};
use crate::focus;
use crate::vendor::Vendor;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The value of the choice that assumes nothing.
const NOTHING: &str = "nothing";
/// The value of the choice by the facts of each line.
const BY_FACTS: &str = "by-facts";

/// The lines about which the controls speak: the selected ones, or all if none is selected.
#[derive(Clone, Copy)]
struct Scope {
    state: WorkbenchState,
    /// The number of selected lines.
    selected: Memo<usize>,
    /// The purposes of the lines, each once.
    purposes: Memo<Vec<Option<Purpose<'static>>>>,
    /// Whether a line has the purpose of the list, which implies what is assumed of the request.
    is_about_request: Memo<bool>,
    /// The purposes that imply an assumption that is unconfirmed, apart from kinds of product.
    unconfirmed: Memo<Vec<Purpose<'static>>>,
    /// Whether a kind of product is assumed.
    assumes_kinds: Memo<bool>,
}

impl Scope {
    fn new(state: WorkbenchState) -> Self {
        let purposes = Memo::new(move |_| state.purposes_of(&state.scope()));
        let of_list = move || state.edits.with(|edits| edits.purpose_of_list(state.vendor.document()));
        let is_about_request = Memo::new(move |_| {
            let of_list = of_list();
            of_list.is_some() && purposes.read().contains(&of_list)
        });
        let unconfirmed = Memo::new(move |_| {
            let (mut lines, is_about_request) = (state.scope(), is_about_request.get());
            let of_request = state.with_judged(|judged| {
                lines.retain(|line| judged.list.has_unconfirmed(&[*line]));
                is_about_request && judged.list.has_unconfirmed_request()
            });
            // Until the list is read again after another choice, a line without a purpose may still rest on the earlier one.
            let mut purposes: Vec<Purpose> = state.purposes_of(&lines).into_iter().flatten().collect();
            let of_list = of_list().filter(|_| of_request == Some(true));
            purposes.extend(of_list.filter(|of_list| !purposes.contains(of_list)));
            purposes
        });
        let assumes_kinds = Memo::new(move |_| {
            let lines = state.scope();
            state.with_judged(|judged| lines.iter().any(|line| judged.list.assumes_kind(*line))) == Some(true)
        });
        let selected = Memo::new(move |_| state.selection.with(BTreeSet::len));
        Self { state, selected, purposes, is_about_request, unconfirmed, assumes_kinds }
    }

    fn is_unconfirmed(self) -> bool {
        self.unconfirmed.with(|purposes| !purposes.is_empty())
    }

    /// Returns what is assumed of the lines, or else what is confirmed.
    fn sentence(self) -> String {
        let vendor = self.state.vendor;
        let language = vendor.language;
        let label = |purpose: &Purpose| vendor.text(&purpose.declared().label).to_owned();
        if self.is_unconfirmed() {
            let assumed: Vec<String> = self.unconfirmed.read().iter().map(label).collect();
            return texts::assumptions::we_assume(language, &assumed.join("; "));
        }
        let counted = self.purposes.read().iter().flatten().map(label).collect::<Vec<_>>().join("; ");
        if counted.is_empty() {
            texts::assumptions::assumes_nothing(language).to_owned()
        } else {
            texts::assumptions::we_count(language, &counted)
        }
    }

    fn hint(self) -> Option<&'static str> {
        let language = self.state.vendor.language;
        if self.is_unconfirmed() {
            return Some(texts::assumptions::up_to_hint(language));
        }
        self.assumes_kinds.get().then(|| texts::assumptions::up_to_kinds(language))
    }

    fn confirm(self) {
        self.state.confirm(self.is_about_request.get_untracked());
        // The button is no longer there.
        focus::focus("assumed-sentence");
    }
}

/// Renders the assumptions; nothing if the document declares no lists.
#[component]
pub fn Assumptions() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    if state.vendor.document().lists.is_empty() {
        return None;
    }
    let scope = Scope::new(state);
    let confirm_text = move || match scope.selected.get() {
        0 => texts::assumptions::confirm_all(language).to_owned(),
        count => texts::assumptions::confirm_selected(language, count),
    };
    let of_selected = move || match scope.selected.get() {
        0 => None,
        count => Some(view! { <p class="hint">{texts::assumptions::of_selected(language, count)}</p> }),
    };
    let hint = move || scope.hint().map(|hint| view! { <p class="hint">{hint}</p> });
    view! {
        <section class="panel assumption-panel" aria-label=texts::assumptions::heading(language)>
            <div class="assumed-head">
                <div>
                    {of_selected}
                    <p class="assumed-sentence" id="assumed-sentence" tabindex="-1">{move || scope.sentence()}</p>
                    {hint}
                </div>
                <Show when=move || scope.is_unconfirmed()>
                    <button type="button" class="button primary" on:click=move |_| scope.confirm()>{confirm_text}</button>
                </Show>
                {move || view! { <PurposeChoice scope selected=scope.selected.get()/> }}
            </div>
            <AllRemedies/>
            <Kinds/>
        </section>
    }
    .into()
}

/// Renders the choice of a purpose for the selected lines, or for all.
#[component]
fn PurposeChoice(scope: Scope, selected: usize) -> impl IntoView {
    let state = scope.state;
    let vendor = state.vendor;
    // Empty if the lines have several purposes.
    let value = Memo::new(move |_| match scope.purposes.read().as_slice() {
        [Some(purpose)] => purpose.declared().id.to_string(),
        [] | [None] => NOTHING.to_owned(),
        _ => String::new(),
    });
    let set_value = move |event| {
        let purpose = event_target_value(&event);
        let lines: Vec<usize> =
            state.selection.with_untracked(|selection| selection.iter().copied().collect());
        let purpose = match purpose.as_str() {
            NOTHING => Some(""),
            BY_FACTS => None,
            purpose => Some(purpose),
        };
        state.set_purpose(&lines, purpose);
    };
    let label = match selected {
        0 => texts::assumptions::list_is(vendor.language).to_owned(),
        count => texts::assumptions::selected_are(vendor.language, count),
    };
    let options = options(vendor).into_iter().map(move |ControlOption { value: own, label, .. }| {
        let shown = own.clone();
        view! { <option value=own prop:selected=move || value.with(|value| *value == shown)>{label}</option> }
    });
    view! {
        <Field id="list-purpose" caption=Caption::new(&label)>
            <select id="list-purpose" on:change=set_value>
                <option value="" hidden=true prop:selected=move || value.with(String::is_empty)>
                    {texts::assumptions::several(vendor.language)}
                </option>
                {options.collect_view()}
            </select>
        </Field>
    }
}

fn options(vendor: &Vendor) -> Vec<ControlOption> {
    let lists = vendor.document().lists.iter();
    let options = lists.map(|list| ControlOption::new(list.id.as_str(), vendor.text(&list.label)));
    let by_facts = (vendor.document().lists.len() > 1)
        .then(|| ControlOption::new(BY_FACTS, texts::assumptions::by_facts(vendor.language)));
    let nothing = ControlOption::new(NOTHING, texts::assumptions::nothing(vendor.language));
    options.chain(by_facts).chain([nothing]).collect()
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
