//! Sets a fact for many lines at once.

use std::collections::{BTreeMap, BTreeSet};

use estimate::{LineFold, List, typed_amount};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use policy::document::Fact;
use policy::{FaultKind, Id};
use words::portal::faults;
use words::workbench as texts;

use crate::components::{Caption, ControlOption, Field};
use crate::focus;
use crate::workbench::amounts::marked;
use crate::workbench::commands::EarlierAnswers;
use crate::workbench::parts::facts;
use crate::workbench::selecting::until_sum;
use crate::workbench::source::of_many;
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The choices of the controls.
#[derive(Clone, Copy)]
struct Bulk {
    state: WorkbenchState,
    /// The fact that the user has picked.
    picked: RwSignal<Option<Id>>,
    /// The fact that is picked, or else the one that most lines wait for.
    fact: Memo<Option<Id>>,
    /// The facts to pick from with the number of lines that wait for each, the greatest first.
    ranked: Memo<Vec<(Id, usize)>>,
    /// The value that was chosen last, `""` for unknown, and its fact.
    chosen: RwSignal<Option<(Id, String)>>,
    /// The chosen value of the fact; `None` until one is chosen.
    value: Memo<Option<String>>,
    /// The message about the last change.
    done: RwSignal<String>,
    /// The answers before the last change.
    earlier: RwSignal<Option<EarlierAnswers>>,
}

impl Bulk {
    fn new(state: WorkbenchState) -> Self {
        let waiting = state.fold_lines(move |_| (Waiting::default(), untrack(|| lines(state))));
        let ranked = Memo::new(move |_| {
            let count = |fact: &Id| {
                waiting.with(|waiting| waiting.as_ref().and_then(|waiting| waiting.get(fact).copied()))
            };
            let facts = of_many(state.vendor.document()).into_iter();
            let mut facts: Vec<(Id, usize)> =
                facts.map(|fact| (fact.clone(), count(&fact).unwrap_or_default())).collect();
            facts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            facts
        });
        let picked = RwSignal::new(None::<Id>);
        let fact = Memo::new(move |_| {
            picked.get().or_else(|| ranked.with(|facts| facts.first().map(|(fact, _)| fact.clone())))
        });
        let chosen = RwSignal::new(None::<(Id, String)>);
        let value = Memo::new(move |_| {
            let (of, value) = chosen.get()?;
            (fact.get() == Some(of)).then_some(value)
        });
        let (done, earlier) = (RwSignal::new(String::new()), RwSignal::new(None));
        Self { state, picked, fact, ranked, chosen, value, done, earlier }
    }

    fn document_fact(self) -> Option<&'static Fact> {
        self.fact.get().and_then(|id| self.state.vendor.document().fact(&id))
    }

    fn apply(self) {
        let vendor = self.state.vendor;
        let (Some(fact), Some(text)) = (untrack(|| self.document_fact()), self.value.get_untracked()) else {
            return;
        };
        let (lines, answer) = (
            untrack(|| lines(self.state)),
            facts::answer(vendor.document(), fact, &text, vendor.decimal_sign()),
        );
        let earlier = self.state.set_fact_of_many(&lines, &fact.id, answer.as_ref());
        self.earlier.set(Some(earlier));
        let value = facts::in_words(vendor, fact, answer.as_ref());
        let count = texts::page::lines(vendor.language, lines.len());
        self.done.set(texts::filters::was_set(vendor.language, vendor.text(&fact.label), &value, &count));
        // The next answer is about the same fact, until the user picks another one.
        self.picked.set(Some(fact.id.clone()));
        self.chosen.set(None);
        // The button is disabled until a value is chosen.
        focus::focus("bulk-value");
    }

    fn undo(self) {
        let Some(earlier) = self.earlier.get_untracked() else { return };
        self.state.put_back(&earlier);
        self.earlier.set(None);
        self.done.set(texts::filters::was_undone(self.state.vendor.language).to_owned());
        // The button is no longer there.
        focus::focus("bulk-fact");
    }
}

/// Returns the selected lines, or the visible lines if none is selected.
fn lines(state: WorkbenchState) -> Vec<usize> {
    let selected: Vec<usize> = state.selection.with(|lines| lines.iter().copied().collect());
    if selected.is_empty() { state.visible.get() } else { selected }
}

/// Renders the controls that set a fact for the selected lines, or for all visible ones.
#[component]
pub fn BulkEdit() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let bulk = Bulk::new(state);
    let count = move || match state.selection.with(BTreeSet::len) {
        0 => state.visible.with(Vec::len),
        selected => selected,
    };
    view! {
        <div class="bulk" role="group" aria-label=texts::filters::bulk_heading(language)>
            <FactChoice bulk/>
            <div><ValueChoice bulk/></div>
            <button
                type="button"
                class="button"
                disabled=move || count() == 0 || bulk.value.with(Option::is_none)
                on:click=move |_| bulk.apply()
            >
                {move || texts::filters::set_for(language, count())}
            </button>
            <SelectionButtons/>
            <p class="hint bulk-done" role="status">{move || bulk.done.get()}</p>
            <Show when=move || bulk.earlier.with(Option::is_some)>
                <button type="button" class="button quiet" on:click=move |_| bulk.undo()>
                    {texts::filters::undo(language)}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn SelectionButtons() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let reached = RwSignal::new(None::<Reached>);
    let select_visible =
        move |_| state.selection.set(state.visible.with_untracked(|lines| lines.iter().copied().collect()));
    let select_none = move |_| {
        state.selection.set(BTreeSet::new());
        // The button is disabled now.
        focus::focus("select-shown");
    };
    let selected = move || {
        let count = state.selection.with(BTreeSet::len);
        let reached = reached.get().filter(|(lines, _)| state.selection.with(|selection| selection == lines));
        match reached {
            Some((_, sum)) => texts::filters::reached(language, &texts::page::lines(language, count), &sum),
            None => texts::filters::selected_count(language, count),
        }
    };
    // These changes may change the amounts.
    Effect::new(move |_| {
        state.judged.track();
        state.plan.track();
        reached.set(None);
    });
    view! {
        <div class="bulk-select">
            <button type="button" class="button quiet" id="select-shown" on:click=select_visible>
                {texts::filters::select_shown(language)}
            </button>
            <button
                type="button"
                class="button quiet"
                disabled=move || state.selection.with(BTreeSet::is_empty)
                on:click=select_none
            >
                {texts::filters::select_none(language)}
            </button>
            <UntilSum reached/>
            <span class="hint" role="status">{selected}</span>
        </div>
    }
}

/// The lines that were selected until a sum, and the sum of their amounts in words.
type Reached = (BTreeSet<usize>, String);

/// Renders the selection of the first shown lines that reach a sum together.
#[component]
fn UntilSum(reached: RwSignal<Option<Reached>>) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let (typed, fault) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let currency = vendor.currency();
    let select = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(least) = typed_amount(&typed.get_untracked(), currency, vendor.decimal_sign()) else {
            return fault.set(faults::fault(language, &FaultKind::Money, currency));
        };
        fault.set(String::new());
        let visible = state.visible.get_untracked();
        let taken = |list: &List, line: usize| {
            state.plan.with_untracked(|plan| plan.as_ref().map(|plan| list.planned(line, plan)))?.taken
        };
        let selected = state.with_judged_untracked(|judged| {
            let list = &judged.list;
            let visible = untrack(|| state.unfiled(judged, visible));
            let net = |line: usize| taken(list, line).and_then(|(_, ruling)| ruling.net());
            let (lines, sum) = until_sum(visible.iter().map(|line| (*line, net(*line))), least);
            let is_assumed =
                |line: &usize| taken(list, *line).is_some_and(|(remedy, _)| list.is_assumed(*line, remedy));
            let sum = marked(vendor, sum, lines.iter().any(is_assumed));
            (lines.into_iter().collect::<BTreeSet<usize>>(), sum)
        });
        if let Some((lines, sum)) = selected {
            state.selection.set(lines.clone());
            reached.set(Some((lines, sum)));
        }
    };
    view! {
        <form class="until-sum" novalidate on:submit=select>
            <label for="until-sum">{texts::filters::until_sum(language)}</label>
            <input
                inputmode="decimal"
                id="until-sum"
                autocomplete="off"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="button quiet">{texts::filters::select_until(language)}</button>
            <span class="hint" role="status">{move || fault.get()}</span>
        </form>
    }
}

#[component]
fn FactChoice(bulk: Bulk) -> impl IntoView {
    let vendor = bulk.state.vendor;
    let language = vendor.language;
    let option = move |(id, count): (Id, usize)| {
        let (name, value) = (vendor.fact(&id), id.to_string());
        let text = if count == 0 { name } else { texts::filters::needed_fact(language, &name, count) };
        view! { <option value=value prop:selected=move || bulk.fact.get().as_ref() == Some(&id)>{text}</option> }
    };
    view! {
        <Field id="bulk-fact" caption=Caption::new(texts::filters::fact_label(language))>
            <select
                id="bulk-fact"
                on:change=move |event| bulk.picked.set(Some(Id::from(event_target_value(&event).as_str())))
            >
                {move || bulk.ranked.get().into_iter().map(option).collect_view()}
            </select>
        </Field>
    }
}

/// Renders the values of the fact, among them that it is unknown; none is chosen at first.
#[component]
fn ValueChoice(bulk: Bulk) -> impl IntoView {
    let vendor = bulk.state.vendor;
    let language = vendor.language;
    move || {
        let fact = bulk.document_fact()?;
        let unknown = ControlOption::new("", texts::filters::unknown(language));
        let options = [unknown].into_iter().chain(facts::options(vendor, fact)).map(move |ControlOption { value, label, .. }| {
            let own = value.clone();
            view! { <option value=value prop:selected=move || bulk.value.get().as_ref() == Some(&own)>{label}</option> }
        });
        let choose = move |event| bulk.chosen.set(Some((fact.id.clone(), event_target_value(&event))));
        Some(view! {
            <Field id="bulk-value" caption=Caption::new(texts::filters::value_label(language))>
                <select id="bulk-value" on:change=choose>
                    <option value="" hidden=true prop:selected=move || bulk.value.with(Option::is_none)>
                        {texts::filters::choose(language)}
                    </option>
                    {options.collect_view()}
                </select>
            </Field>
        })
    }
}

/// Counts for each fact the lines that need it.
#[derive(Default)]
struct Waiting(BTreeMap<Id, usize>);

impl LineFold for Waiting {
    type Output = BTreeMap<Id, usize>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        for line in lines {
            let mut facts: BTreeSet<Id> = BTreeSet::new();
            for (_, ruling) in list.rulings_in_question(*line) {
                facts.extend(list.needs(*line, &ruling).facts);
            }
            for fact in facts {
                *self.0.entry(fact).or_default() += 1;
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.0
    }
}
