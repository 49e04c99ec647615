//! Programmes such as a stock rotation: the lines that qualify, the size of the order, and the value.

use estimate::{Programme, ProgrammeFold, WhatIf, typed_amount};
use leptos::prelude::*;
use policy::{Answer, Money};
use words::portal::faults;
use words::workbench as say;

use crate::workbench::names::remedy_name;
use crate::workbench::state::use_workbench;

/// Renders a part for each programme of the policy.
#[component]
pub fn Programmes() -> impl IntoView {
    let state = use_workbench();
    let programmes =
        state.fold_lines(move |judged| (ProgrammeFold::new(&judged.list), untrack(|| state.scope())));
    let count = Memo::new(move |_| programmes.with(|programmes| programmes.as_ref().map_or(0, Vec::len)));
    view! {
        <div>
            <For
                each=move || 0..count.get()
                key=|index| *index
                children=move |index| {
                    let programme = Memo::new(move |_| programmes.with(|programmes| programmes.as_ref()?.get(index).cloned()));
                    view! { <ProgrammePart index programme/> }
                }
            />
        </div>
    }
}

#[component]
fn ProgrammePart(index: usize, programme: Memo<Option<Programme>>) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let (heading_id, id) = (format!("programme-{index}"), format!("what-if-{index}"));
    let name = programme.with_untracked(|programme| {
        programme.as_ref().map(|programme| remedy_name(state.vendor, programme.remedy))
    });
    let typed = RwSignal::new(String::new());
    let labelled_by = heading_id.clone();
    view! {
        <section class="panel rotation" aria-labelledby=labelled_by>
            <h2 id=heading_id>{name.unwrap_or_default()}</h2>
            <div>{move || programme.get().map(|programme| view! { <Facts programme/> })}</div>
            <div class="field field-short">
                <label for=id.clone()>{say::programme::order_label(language)}</label>
                <input
                    id=id
                    inputmode="decimal"
                    autocomplete="off"
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            <div role="status"><Outcome programme typed/></div>
        </section>
    }
}

/// Renders which lines qualify, and how large the order has to be.
#[component]
fn Facts(programme: Programme) -> impl IntoView {
    let vendor = use_workbench().vendor;
    let language = vendor.language;
    let amount = |amount: Option<Money>| {
        amount.map_or_else(|| say::judged::price_unknown(language).to_owned(), |amount| vendor.money(amount))
    };
    let smallest =
        if programme.qualifying.is_empty() { "–".to_owned() } else { amount(programme.smallest) };
    let gain = programme.gain.map_or_else(|| "–".to_owned(), |gain| vendor.money(gain.more()));
    let rows = [
        (say::programme::qualifying(language), say::page::lines(language, programme.qualifying.len())),
        (say::compare::undetermined_lines(language), say::page::lines(language, programme.waiting.len())),
        (say::programme::not_qualifying(language), say::page::lines(language, programme.closed.len())),
        (say::programme::goods_value(language), amount(programme.goods)),
        (say::programme::smallest_order(language), smallest),
        (say::programme::worth_more(language), gain),
    ];
    let rows = rows.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! {
        <p class="hint">{vendor.clause(&programme.cap.clause)}</p>
        <dl class="money">{rows.into_iter().collect_view()}</dl>
    }
}

/// Renders what an order of the typed amount makes possible.
#[component]
fn Outcome(programme: Memo<Option<Programme>>, typed: RwSignal<String>) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    move || {
        let text = typed.get();
        let currency = &vendor.document().policy.currency;
        let Ok(amount) = typed_amount(&text, currency, vendor.decimal_sign()) else {
            let is_wrong = !text.trim().is_empty();
            return is_wrong.then(|| view! { <p class="error">{faults::money(language)}</p> }.into_any());
        };
        let programme = programme.get().filter(|programme| !programme.qualifying.is_empty())?;
        let what_if = state.with_judged_untracked(|judged| judged.list.what_if(&programme, amount))?;
        let text = in_words(vendor, amount, &what_if);
        let (lines, fact) = (what_if.lines, programme.cap.fact);
        let select = move |_| state.selection.set(lines.iter().copied().collect());
        let take = move |_| state.set_request_fact(&fact, Some(Answer::Text(amount.to_string())));
        Some(
            view! {
                <div>
                    <p>{text}</p>
                    <p class="buttons">
                        <button type="button" class="button quiet" on:click=select>{say::programme::select_these(language)}</button>
                        <button type="button" class="button" on:click=take>{say::programme::use_order(language)}</button>
                    </p>
                </div>
            }
            .into_any(),
        )
    }
}

fn in_words(vendor: &crate::vendor::Vendor, amount: Money, what_if: &WhatIf) -> String {
    let (language, amount, gain) = (vendor.language, vendor.money(amount), vendor.money(what_if.gain.more()));
    if what_if.opens_all {
        say::programme::opens_all(language, &amount, &gain)
    } else {
        say::programme::opens_some(language, &amount, &say::page::lines(language, what_if.lines.len()), &gain)
    }
}
