//! The best plan: its total by remedy, the slider of the order for the programme, and the user's preference.

use estimate::{BestPlan, Choice, Gives, Preference};
use leptos::prelude::*;
use policy::{Answer, Money};
use words::format::colon;
use words::workbench as texts;

use crate::components::{Binding, Caption, ControlOption, Select};
use crate::focus;
use crate::vendor::Vendor;
use crate::workbench::amounts::given;
use crate::workbench::filed::FiledLines;
use crate::workbench::names::remedy_name;
use crate::workbench::state::use_workbench;
use crate::workbench::strategy::{preference_of, preference_value};

/// Steps of the slider.
const STEPS: i64 = 200;

#[component]
pub fn PlanPart() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    view! {
        <section class="panel plan" aria-labelledby="plan-heading">
            <h2 id="plan-heading">{texts::plan::heading(language)}</h2>
            // Above the totals, whose number of rows changes while the slider is moved.
            <div class="plan-controls">
                <OrderSlider/>
                <PreferenceChoice/>
            </div>
            <div>{move || state.with_plan(|plan| view! { <Totals plan=plan.clone()/> })}</div>
            <Show when=move || !state.is_filed()>
                <p class="buttons">
                    <button type="button" class="button primary" on:click=move |_| focus::focus("file-heading")>
                        {texts::plan::file_plan(language)}
                    </button>
                </p>
            </Show>
        </section>
    }
}

/// Renders the worth of the plan by remedy, and in total.
#[component]
fn Totals(plan: BestPlan) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let gives = |remedy: usize| {
        let gives = state.with_judged_untracked(|judged| judged.list.gives(remedy));
        match gives?? {
            Gives::Money => Some(texts::plan::money(language)),
            Gives::Credit => Some(texts::plan::credit(language)),
            Gives::Goods => Some(texts::plan::goods(language)),
            Gives::Service => None,
        }
    };
    let rows = plan.by_remedy.iter().map(|(remedy, planned)| {
        view! {
            <tr data-remedy=remedy.to_string()>
                <th scope="row">
                    {remedy_name(vendor, *remedy)}
                    " "
                    <span class="hint">{gives(*remedy)}</span>
                </th>
                <td class="amount">{texts::page::lines(language, planned.lines)}</td>
                <td class="amount">{given(vendor, planned.worth.total(), planned.is_assumed)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let total = plan.worth.total();
    let gap = (plan.gap != Money::ZERO)
        .then(|| view! { <p class="hint">{texts::plan::gap(language, &vendor.money(plan.gap))}</p> });
    let left_out = Choice::all_only_at_cost(&plan.choices).into_iter().map(|(remedy, (lines, cost))| {
        let why = texts::judged::only_at_cost(language, &remedy_name(vendor, remedy), &vendor.money(cost));
        let lines = texts::page::lines(language, lines);
        view! { <p class="hint">{format!("{}{}{lines} · {why}", texts::file::left_out(language), colon(language))}</p> }
    });
    let left_out: Vec<_> = left_out.collect();
    if plan.choices.is_empty() {
        return view! { <p class="hint">{texts::file::all_filed(language)}</p> }.into_any();
    }
    let has_filed = !state.filed.with(FiledLines::is_empty);
    let without_filed =
        has_filed.then(|| view! { <p class="hint">{texts::plan::without_filed(language)}</p> });
    if plan.by_remedy.is_empty() {
        let nothing = left_out.is_empty().then(|| {
            let text = if plan.is_nothing_possible() {
                texts::plan::nothing_taken(language).to_owned()
            } else {
                texts::plan::worth_nothing(language, &texts::page::lines(language, plan.choices.len()))
            };
            view! { <p class="hint">{text}</p> }
        });
        return view! { {nothing} {left_out} {without_filed} }.into_any();
    }
    view! {
        <table class="plan-table">
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">{texts::plan::total(language)}</th>
                    <td class="amount" data-total=total.to_string()>{given(vendor, total, plan.is_assumed())}</td>
                </tr>
            </tfoot>
        </table>
        {gap}
        {left_out}
        {without_filed}
    }
    .into_any()
}

/// Renders the slider of the order; nothing if no line gains by a programme.
#[component]
fn OrderSlider() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let programme = Memo::new(move |_| {
        state.parts.with(|parts| {
            let parts = parts.as_ref()?;
            let (remedy, cap) = parts.programme()?;
            Some((remedy, cap.fact.clone(), parts.largest_order()?.plus(state.filed_for_programme.get())))
        })
    });
    let order = Memo::new(move |_| state.with_plan(|plan| plan.order).flatten().unwrap_or(Money::ZERO));
    move || {
        let (remedy, fact, most) = programme.get()?;
        let name = vendor.fact(&fact);
        let shown = move || {
            let order = order.get();
            if order == Money::ZERO {
                texts::plan::without_order(language).to_owned()
            } else {
                vendor.money(order)
            }
        };
        let try_order = move |event| state.tried_order.set(Some(at_step(&event_target_value(&event), most)));
        let take_order = move |event| {
            let order = at_step(&event_target_value(&event), most);
            let answer = (order != Money::ZERO).then(|| Answer::Text(order.to_string()));
            state.set_request_fact(&fact, answer);
            state.tried_order.set(None);
        };
        Some(view! {
            <div class="field slider">
                <label for="order-slider">{texts::plan::order(language, &name)}</label>
                <input
                    type="range"
                    id="order-slider"
                    min="0"
                    max=STEPS.to_string()
                    aria-valuetext=shown
                    prop:value=move || step_of(order.get(), most).to_string()
                    on:input=try_order
                    on:change=take_order
                />
                <p class="slider-day">{shown}</p>
                <p class="hint">
                    {texts::plan::order_hint(language, &remedy_name(vendor, remedy), &vendor.money(most))}
                </p>
            </div>
        })
    }
}

/// Returns the order at a step of the slider: the last step is exactly the largest order, the others are whole amounts.
fn at_step(step: &str, most: Money) -> Money {
    let step: i64 = step.parse().unwrap_or(0);
    if step >= STEPS { most } else { Money::from_cents(most.cents() * step / STEPS / 100 * 100) }
}

fn step_of(order: Money, most: Money) -> i64 {
    (order.cents() * STEPS + most.cents() / 2).checked_div(most.cents()).unwrap_or(0).min(STEPS)
}

#[component]
fn PreferenceChoice() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let options = Preference::ALL
        .map(|preference| ControlOption::new(preference_value(preference), in_words(vendor, preference)));
    let value = Signal::derive(move || preference_value(state.preference.get()).to_owned());
    let set_value = SignalSetter::map(move |value: String| state.prefer(preference_of(&value)));
    let caption = Caption::new(texts::plan::prefer(vendor.language));
    view! { <Select binding=Binding::new("preference", value, set_value) caption options=options.to_vec()/> }
}

fn in_words(vendor: &Vendor, preference: Preference) -> &'static str {
    let language = vendor.language;
    match preference {
        Preference::HighestAmount => texts::plan::prefer_amount(language),
        Preference::Money => texts::plan::prefer_money(language),
        Preference::Credit => texts::plan::prefer_credit(language),
        Preference::Goods => texts::plan::prefer_goods(language),
    }
}
