//! The source of the list: its name, its sheet, its currency, and the button that removes it.

use estimate::Currency;
use leptos::prelude::*;
use web_sys::HtmlSelectElement;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::focus;
use crate::workbench::parts::bring_in::read_dropped;
use crate::workbench::parts::problem::ProblemMessage;
use crate::workbench::problem::Problem;
use crate::workbench::source::Source;
use crate::workbench::state::{ListStorage, use_workbench};

/// Renders the name and length of the list, the button that removes it, and a warning if the device does not store it.
#[component]
pub(super) fn ListSource(source: Source) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let sheets = match &source {
        Source::Workbook { workbook, sheet, .. } => {
            let names =
                workbook.sheets.iter().filter(|sheet| !sheet.is_hidden).map(|sheet| sheet.name.clone());
            Some((names.collect::<Vec<_>>(), sheet.clone()))
        }
        Source::Text { .. } | Source::Typed { .. } => None,
    };
    let is_typed = matches!(source, Source::Typed { .. });
    let name = source.title(language);
    let lines = move || {
        texts::page::lines(
            language,
            state.with_judged(|judged| judged.list.lines().len()).unwrap_or_default(),
        )
    };
    view! {
        <div class="list-source">
            <p class="list-name"><strong>{name}</strong> " · " {lines}</p>
            <div class="list-choices">
                {sheets.map(|(names, chosen)| view! { <SheetChoice source names chosen/> })}
                {(!is_typed).then(|| view! { <CurrencyChoice/> })}
            </div>
            <div class="list-tools" id="list-tools"><RemoveButton/></div>
            // Another sheet of the workbook may be no list.
            <div role="status">{move || state.problem.get().map(|problem| view! { <ProblemMessage problem/> })}</div>
            <div role="status">
                <Show when=move || state.storage.get() == ListStorage::TooLarge>
                    <Message tone=Tone::Warning heading=texts::bring_in::too_large(language)>
                        <p>{texts::bring_in::too_large_hint(language)}</p>
                    </Message>
                </Show>
            </div>
            <div role="status">
                <Show when=move || state.storage.get() == ListStorage::Replaced>
                    <Message tone=Tone::Warning heading=texts::bring_in::replaced(language)>
                        <p>{texts::bring_in::replaced_hint(language)}</p>
                        <p class="buttons">
                            <button type="button" class="button" on:click=move |_| state.store_again()>
                                {texts::bring_in::keep_this_list(language)}
                            </button>
                        </p>
                    </Message>
                </Show>
            </div>
        </div>
    }
}

/// Renders the choice of the sheet.
#[component]
fn SheetChoice(source: Source, names: Vec<String>, chosen: String) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let shown = chosen.clone();
    let choose = move |event| {
        let select: HtmlSelectElement = event_target(&event);
        if let Source::Workbook { name, workbook, .. } = source.clone() {
            let (sheet, shown) = (select.value(), shown.clone());
            state.bring_in(Source::Workbook { name, workbook, sheet }, move |error| {
                state.problem.set(Some(Problem::NoListInSheet { sheet: select.value(), error }));
                select.set_value(&shown);
            });
        }
    };
    let options = names.into_iter().map(|name| {
        let is_chosen = name == chosen;
        view! { <option value=name.clone() selected=is_chosen>{name.clone()}</option> }
    });
    view! {
        <p class="field list-sheet">
            <label for="sheet">{texts::bring_in::sheet(language)}</label>
            <select id="sheet" on:change=choose>{options.collect_view()}</select>
        </p>
    }
}

/// Renders the choice of the currency of amounts that state none, if the list has amounts.
#[component]
fn CurrencyChoice() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let (has_amounts, chosen) = state
        .with_judged_untracked(|judged| (judged.mapping.has_amounts(), judged.mapping.chosen_currency()))
        .unwrap_or_default();
    let options = Currency::all().map(|currency| {
        let is_chosen = Some(currency) == chosen;
        view! { <option value=currency.code() selected=is_chosen>{currency.code()}</option> }
    });
    let choose = move |event| state.choose_currency(Currency::of_code(&event_target_value(&event)));
    has_amounts.then(|| {
        view! {
            <p class="field list-sheet">
                <label for="currency">{texts::bring_in::currency(language)}</label>
                <select id="currency" on:change=choose>
                    <option value="" selected=chosen.is_none()>{texts::bring_in::stated_currency(language)}</option>
                    {options.collect_view()}
                </select>
            </p>
        }
    })
}

/// The id of the question before a list is removed.
pub const REMOVE_QUESTION_ID: &str = "remove-question";

/// Renders the button that removes the list, after a question: also in favour of another list that was dropped on the page.
#[component]
fn RemoveButton() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let asks = RwSignal::new(false);
    // The pressed button vanishes, and the focus with it.
    let ask = move |asks_now: bool| {
        asks.set(asks_now);
        state.dropped.set(None);
        focus::focus(if asks_now { REMOVE_QUESTION_ID } else { "list-tools" });
    };
    let remove = move |_| {
        if let Some(dropped) = state.dropped.write().take() {
            // The present list stays if no list was dropped.
            asks.set(false);
            read_dropped(state, dropped);
            focus::focus("list-tools");
        } else {
            state.remove_list();
            focus::focus_when_drawn("paste");
        }
    };
    move || {
        if asks.get() || state.dropped.with(Option::is_some) {
            view! {
                <span id=REMOVE_QUESTION_ID tabindex="-1">{texts::bring_in::remove_hint(language)}</span>
                <button type="button" class="button danger" on:click=remove>
                    {texts::bring_in::remove_list(language)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| ask(false)>
                    {texts::bring_in::keep_list(language)}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button quiet" on:click=move |_| ask(true)>
                    {texts::bring_in::another_list(language)}
                </button>
            }
            .into_any()
        }
    }
}
