use std::collections::BTreeSet;

use estimate::{FiledCount, FiledCounts, Split};
use leptos::prelude::*;
use policy::Id;
use words::format::number;
use words::portal::faults;
use words::workbench as texts;

use super::check::{CHECK_HEADING_ID, CheckPage};
use super::contact::ContactPart;
use super::requests::requests;
use crate::components::{Binding, Caption, ControlOption, Message, Select, Tone, read_filled_fields};
use crate::focus;
use crate::workbench::checked::Checked;
use crate::workbench::filed::FiledLines;
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::strategy::{strategy_of, strategy_options, strategy_value};

/// The form before it is filed.
#[derive(Clone, Copy)]
struct Form {
    state: WorkbenchState,
    /// The requests that are shown before they are filed.
    checked: RwSignal<Option<Checked>>,
    /// Whether the user has tried to file. Then the faults are shown.
    is_checked: RwSignal<bool>,
    /// The remedies of the last attempt to file.
    attempted: RwSignal<Vec<Id>>,
    /// The number of unfiled lines that would be filed, and their remedies; `None` until they are counted.
    counts: RwSignal<Option<FiledCounts>>,
    /// The remedies that would be filed or were to be, as far as they require a part of the contact form.
    requiring: Memo<Vec<Id>>,
}

impl Form {
    fn new(state: WorkbenchState) -> Self {
        let counts = state.fold_lines(move |judged| {
            let scope = untrack(|| state.scope());
            let unfiled = state.unfiled(judged, scope);
            state.plan.track();
            let count = state.plan.with_untracked(|plan| {
                FiledCount::new(&judged.list, state.strategy.get(), &unfiled, plan.as_ref())
            });
            (count, unfiled)
        });
        let attempted = RwSignal::new(Vec::new());
        let document = state.vendor.document();
        let is_counted = move |id: &Id| {
            let index = document.remedies.iter().position(|remedy| remedy.id == *id);
            let counts = counts.get();
            index.zip(counts).is_some_and(|(index, counts)| counts.remedies.contains(&index))
        };
        // What the plan no longer files requires nothing.
        Effect::new(move |_| {
            counts.track();
            attempted.maybe_update(|remedies: &mut Vec<Id>| {
                let before = remedies.len();
                remedies.retain(is_counted);
                remedies.len() != before
            });
        });
        let requiring = Memo::new(move |_| {
            let requiring = document.remedies.iter().filter(|remedy| !remedy.required.is_empty());
            let ids = requiring.map(|remedy| remedy.id.clone());
            ids.filter(|id| is_counted(id) || attempted.with(|remedies| remedies.contains(id))).collect()
        });
        Self {
            state,
            checked: RwSignal::new(None),
            is_checked: RwSignal::new(false),
            attempted,
            counts,
            requiring,
        }
    }

    /// Returns whether nothing can be checked now: every line is filed, or the cells are being read.
    fn is_disabled(self) -> bool {
        self.counts.get().is_none_or(|counts| counts.all == 0) || self.state.progress.is_reading()
    }

    /// Returns whether lines are left out because an assumption is not confirmed.
    fn waits_for_confirmation(self) -> bool {
        self.counts.get().is_some_and(|counts| counts.unconfirmed > 0)
    }

    /// Returns the number of lines that would be filed, as a sentence.
    fn counts_in_words(self) -> String {
        let language = self.state.vendor.language;
        let has_filed = || !self.state.filed.with(FiledLines::is_empty);
        let Some(FiledCounts { filed, unconfirmed, all, .. }) = self.counts.get() else {
            return String::new();
        };
        match (filed, all) {
            (_, 0) => texts::file::all_filed(language).to_owned(),
            (0, _) if unconfirmed > 0 => String::new(),
            (0, _) if has_filed() => texts::file::rest_left_out(language).to_owned(),
            (0, _) => texts::file::nothing_to_file(language).to_owned(),
            (filed, all) if filed == all => texts::file::all_to_file(language, all),
            (filed, all) => {
                let rest = if unconfirmed == 0 {
                    texts::file::rest_not_possible(language)
                } else if filed.saturating_add(unconfirmed) == all {
                    texts::file::rest_unconfirmed(language)
                } else {
                    texts::file::rest_unconfirmed_or_not_possible(language)
                };
                format!("{} {rest}", texts::file::some_to_file(language, filed, &number(language, all)))
            }
        }
    }

    /// Opens the check before filing, or focuses the first fault.
    fn check(self) {
        let state = self.state;
        if state.progress.is_reading() {
            return;
        }
        read_filled_fields(".file-form");
        // Another tab may have filed some of the lines.
        if state.filer.take_over(&state.list.get_untracked()) {
            return;
        }
        let scope = untrack(|| state.scope());
        let lines = state.filed.with_untracked(|filed| {
            state.with_judged_untracked(|judged| judged.unfiled(filed, scope)).unwrap_or_default()
        });
        let (strategy, split) = (state.strategy.get_untracked(), state.split.get_untracked());
        let checked = state.with_judged_untracked(|judged| {
            let plan = state.plan.with_untracked(|plan| match plan {
                Some(best) => judged.list.carry_out(strategy, &lines, best),
                None => judged.list.plan(strategy, &lines),
            });
            Checked::new(&judged.list, &plan, split)
        });
        let remedies = checked.as_ref().map(Checked::remedies).unwrap_or_default();
        let fault = state.contact.with_untracked(|contact| contact.first_fault(state.vendor, &remedies));
        self.attempted.set(remedies);
        self.is_checked.set(true);
        if let Some(id) = fault {
            return focus::focus(id);
        }
        self.checked.set(checked);
        focus::focus_when_drawn(CHECK_HEADING_ID.to_owned());
    }

    /// Files the requests that were shown.
    fn file(self) {
        let state = self.state;
        let Some(checked) = self.checked.get_untracked() else { return };
        // Another tab may have filed some of the lines since they were checked.
        let filed = state.filed.get_untracked();
        if state.filer.take_over(&state.list.get_untracked()) || state.filed.get_untracked() != filed {
            self.checked.set(None);
            return focus::focus("file-counts");
        }
        let split = state.split.get_untracked();
        let strategy = state.strategy.get_untracked();
        let requests =
            state.contact.with_untracked(|contact| requests(state, strategy, split, checked.parts, contact));
        self.checked.set(None);
        if !requests.is_empty() {
            state.filer.file(requests);
            // The controls are about the remaining lines now.
            state.selection.set(BTreeSet::new());
            if !untrack(|| state.filer.is_busy()) {
                focus::focus("answered-heading");
            }
        }
    }
}

/// Renders the form. It is locked until every request that was sent is answered.
#[component]
pub fn FileForm() -> impl IntoView {
    let state = use_workbench();
    let form = Form::new(state);
    let (vendor, filer) = (state.vendor, state.filer);
    let language = vendor.language;
    let faults = move || {
        let count = if form.is_checked.get() {
            form.attempted
                .with(|remedies| state.contact.with(|contact| contact.faults(vendor, remedies).len()))
        } else {
            0
        };
        (count > 0).then(|| view! { <p class="error">{faults::summary_heading(language)}</p> })
    };
    // The check closes when the list changes. Without a check the form stays as it is, with its focus.
    Effect::new(move |_| {
        state.judged.track();
        state.selection.track();
        form.checked.maybe_update(|checked| checked.take().is_some());
    });
    let fields = move || {
        view! {
            <fieldset class="lockable file-form" disabled=move || filer.is_busy()>
                <p class="hint">{texts::file::hint(language, vendor.name())}</p>
                <div class="halves"><StrategyChoice/><SplitChoice/></div>
                <ContactPart is_checked=form.is_checked attempted=form.attempted requiring=form.requiring/>
                <p role="status" id="file-counts" tabindex="-1">{move || form.counts_in_words()}</p>
                <Unconfirmed form/>
                <div role="status">{faults}</div>
                <p class="buttons">
                    <button
                        type="button"
                        class="button primary"
                        disabled=move || form.is_disabled()
                        on:click=move |_| form.check()
                    >
                        {texts::file::check(language)}
                    </button>
                </p>
            </fieldset>
        }
    };
    move || match form.checked.get() {
        None => fields().into_any(),
        Some(checked) => {
            let back = Callback::new(move |()| {
                form.checked.set(None);
                focus::focus("file-strategy");
            });
            view! { <CheckPage checked file=Callback::new(move |()| form.file()) back/> }.into_any()
        }
    }
}

/// Renders the button that confirms assumptions before filing.
#[component]
fn Unconfirmed(form: Form) -> impl IntoView {
    let state = form.state;
    let language = state.vendor.language;
    let confirm = move |_| {
        state.confirm(true);
        // The button is no longer there.
        focus::focus("file-counts");
    };
    view! {
        <Show when=move || form.waits_for_confirmation()>
            <Message tone=Tone::Info heading=texts::file::unconfirmed(language)>
                <p class="buttons">
                    <button type="button" class="button" on:click=confirm>
                        {texts::file::confirm_now(language)}
                    </button>
                </p>
            </Message>
        </Show>
    }
}

#[component]
fn StrategyChoice() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let value = Signal::derive(move || strategy_value(state.strategy.get()));
    let set_value = SignalSetter::map(move |value: String| state.strategy.set(strategy_of(&value)));
    let binding = Binding::new("file-strategy", value, set_value);
    view! {
        <Select binding caption=Caption::new(texts::file::remedy_of_each(vendor.language)) options=strategy_options(vendor)/>
    }
}

/// Renders the choice between one request and one for each remedy.
#[component]
fn SplitChoice() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let options = vec![
        ControlOption::new("whole", texts::file::as_one(language)),
        ControlOption::new("split", texts::file::by_remedy(language)),
    ];
    let value = Signal::derive(move || match state.split.get() {
        Split::Whole => "whole".to_owned(),
        Split::ByRemedy => "split".to_owned(),
    });
    let set_value = SignalSetter::map(move |value: String| {
        state.split.set(if value == "split" { Split::ByRemedy } else { Split::Whole });
    });
    let binding = Binding::new("file-split", value, set_value);
    view! { <Select binding caption=Caption::new(texts::file::file_as(language)) options/> }
}
