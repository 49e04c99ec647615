//! The worth of the list by the day of filing and shipping: a chart, a slider that chooses a day, and tables.

mod chart;
use estimate::{BestPlan, Cliff, OverTime, OverTimeFold, Strategy, Sum};
use leptos::prelude::*;
use policy::{Date, Money};
use words::workbench as texts;

use self::chart::{Chart, ColouredCurve, Legend, Plot, Span};
use super::money_table::MoneyTable;
use super::width::use_width;
use crate::components::Fold;
use crate::page::Loading;
use crate::vendor::Vendor;
use crate::workbench::amounts::marked;
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::strategy::strategy_name;

/// Cliffs in the table.
const MAX_CLIFFS: usize = 60;

#[component]
pub fn OverTimePart() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let folded = state.fold_planned_lines(move |judged| {
        let lines = state.unfiled(judged, untrack(|| state.scope()));
        let fold = OverTimeFold::new(&judged.list, &lines);
        (state.plan.with_untracked(|plan| fold.with_plan(plan.as_ref())), lines)
    });
    let curves =
        Memo::new(move |_| folded.with(|curves| coloured(state, curves.as_deref().unwrap_or_default())));
    let days = RwSignal::new(0_u32);
    let start = Memo::new(move |_| state.with_judged(|judged| judged.list.as_of()).unwrap_or(vendor.today));
    let span = Memo::new(move |_| {
        curves.with(|curves| {
            let curves: Vec<OverTime> = curves.iter().map(|(_, curve)| curve.clone()).collect();
            Span::of(&curves, start.get())
        })
    });
    let page_width = use_width();
    let plot = Memo::new(move |_| Plot::new(vendor, span.get(), page_width.get()));
    let day = Memo::new(move |_| start.get().plus_days(days.get()));
    let drawing = move || {
        let curves = curves.get();
        if curves.is_empty() {
            return if folded.with(Option::is_some) {
                let today = folded.with(|curves| best_of_today(curves.as_deref().unwrap_or_default()));
                let is_filed = state.with_judged(|judged| {
                    let scope = state.scope();
                    !scope.is_empty() && state.unfiled(judged, scope).is_empty()
                });
                let text = match today {
                    _ if is_filed == Some(true) => texts::file::all_filed(language),
                    Some(sum) if sum.is_nothing_possible() => texts::over_time::nothing_possible(language),
                    Some(sum) if (sum.undetermined, sum.unpriced) == (0, 0) => {
                        texts::over_time::without_amount(language)
                    }
                    _ => texts::over_time::no_amounts(language),
                };
                view! { <p class="hint">{text}</p> }.into_any()
            } else {
                view! { <Loading text=texts::over_time::looking_ahead(language)/> }.into_any()
            };
        }
        let names = curves.iter().map(|(colour, curve)| (*colour, curve.strategy)).collect();
        view! {
            <Legend vendor curves=names/>
            <Chart vendor curves plot=plot.get() day=day.get()/>
        }
        .into_any()
    };
    let selected = move || {
        let selected = state.selection.with(|selection| selection.iter().copied().collect());
        state.with_judged(|judged| state.unfiled(judged, selected).len()).unwrap_or_default()
    };
    let heading = move || match selected() {
        0 => texts::over_time::by_date(language).to_owned(),
        selected => texts::over_time::by_date_of(language, selected),
    };
    view! {
        <section class="panel over-time" aria-labelledby="time-heading">
            <h2 id="time-heading">{heading}</h2>
            <p class="hint">{texts::over_time::hint(language)}</p>
            <div>{drawing}</div>
            <Show when=move || curves.with(|curves| !curves.is_empty())>
                <DaySlider days span plot day/>
                <Show when=move || day.get() != start.get()>
                    {move || {
                        let (curves, start, day) = (curves.get(), start.get(), day.get());
                        let curves = curves.into_iter().map(|(_, curve)| {
                            let is_assumed = is_assumed(state, curve.strategy);
                            (curve, is_assumed)
                        });
                        view! { <WaitingCosts vendor curves=curves.collect() start day/> }
                    }}
                </Show>
                <Fold summary=texts::over_time::deadlines(language)>
                    {move || view! { <Cliffs vendor days=curves.with(|curves| last_days(state, curves))/> }}
                </Fold>
            </Show>
        </section>
    }
}

/// Returns the sum of the best plan of today.
fn best_of_today(curves: &[OverTime]) -> Option<Sum> {
    let best = curves.iter().find(|curve| curve.strategy == Strategy::BestPerLine)?;
    best.steps.first().map(|step| step.sum)
}

/// Returns the curves with an amount above zero, each with the number of its colour: the best plan first, and no curve that equals
/// one before it.
fn coloured(state: WorkbenchState, curves: &[OverTime]) -> Vec<ColouredCurve> {
    let is_worth = |curve: &OverTime| curve.steps.iter().any(|step| step.sum.net > Money::ZERO);
    let gives_money = |strategy| {
        strategy == Strategy::BestPerLine
            || state.with_judged_untracked(|judged| judged.list.gives_money(strategy)) == Some(true)
    };
    let mut coloured: Vec<ColouredCurve> = Vec::new();
    let best_first = curves.iter().enumerate().rev();
    for (index, curve) in best_first.filter(|(_, curve)| gives_money(curve.strategy) && is_worth(curve)) {
        let nets = |curve: &OverTime| -> Vec<(Date, Money)> {
            let mut nets: Vec<(Date, Money)> =
                curve.steps.iter().map(|step| (step.from, step.sum.net)).collect();
            nets.dedup_by_key(|(_, net)| *net);
            nets
        };
        if !coloured.iter().any(|(_, other)| nets(other) == nets(curve)) {
            let colour = if curve.strategy == Strategy::BestPerLine { 0 } else { index + 1 };
            coloured.push((colour, curve.clone()));
        }
    }
    coloured
}

/// Renders the slider that chooses a day of filing and shipping, below the axis of the chart.
#[component]
fn DaySlider(days: RwSignal<u32>, span: Memo<Span>, plot: Memo<Plot>, day: Memo<Date>) -> impl IntoView {
    let vendor = use_workbench().vendor;
    // Half of the thumb is before the first day, and half of it after the last.
    let beside = |margin: String| format!("calc({margin} - 0.5rem)");
    view! {
        <div
            class="field slider"
            style:padding-inline-start=move || beside(plot.get().margins().0)
            style:padding-inline-end=move || beside(plot.get().margins().1)
        >
            <label for="ship-slider">{texts::over_time::ship_slider(vendor.language)}</label>
            <input
                type="range"
                id="ship-slider"
                min="0"
                step="1"
                max=move || span.get().days.to_string()
                aria-valuetext=move || vendor.date(day.get())
                prop:value=move || days.get().to_string()
                on:input=move |event| days.set(event_target_value(&event).parse().unwrap_or(0))
            />
            <p class="slider-day">{move || format!("{} · {}", vendor.date(day.get()), vendor.relative(day.get()))}</p>
        </div>
    }
}

/// Returns whether the amounts of a strategy rest on assumptions.
fn is_assumed(state: WorkbenchState, strategy: Strategy) -> bool {
    if strategy == Strategy::BestPerLine {
        return state.with_plan(BestPlan::is_assumed) == Some(true);
    }
    let scope = state.scope();
    let is_assumed = state.with_judged(|judged| {
        let lines = state.unfiled(judged, scope);
        lines.iter().any(|line| judged.list.is_assumed_by(strategy, *line))
    });
    is_assumed == Some(true)
}

/// Renders the sums of each strategy today and on the chosen day. With each curve: whether its amounts rest on assumptions.
#[component]
fn WaitingCosts(
    vendor: &'static Vendor,
    curves: Vec<(OverTime, bool)>,
    start: Date,
    day: Date,
) -> impl IntoView {
    let language = vendor.language;
    let row = |(curve, is_assumed): &(OverTime, bool)| {
        let amount = |amount| view! { <td class="amount">{marked(vendor, amount, *is_assumed)}</td> };
        view! {
            <tr>
                <th scope="row">{strategy_name(vendor, curve.strategy)}</th>
                {amount(curve.on(start).net)}
                {amount(curve.on(day).net)}
                {amount(curve.cost_of_waiting(start, day))}
            </tr>
        }
        .into_any()
    };
    let headings = vec![
        texts::compare::strategy(language),
        texts::over_time::today(language),
        texts::over_time::that_day(language),
        texts::over_time::waiting_costs(language),
    ];
    let caption = texts::over_time::cost_of_waiting(language, &vendor.date(day));
    view! { <MoneyTable caption headings rows=curves.iter().map(row).collect()/> }
}

/// A day after which money is lost, and whether the amount rests on assumptions.
struct LastDay {
    strategy: Strategy,
    cliff: Cliff,
    is_assumed: bool,
}

/// Returns the last days of all curves, by date.
fn last_days(state: WorkbenchState, curves: &[ColouredCurve]) -> Vec<LastDay> {
    let days = curves.iter().flat_map(|(_, curve)| curve.cliffs.iter().map(|cliff| (curve.strategy, cliff)));
    let days = state.with_judged(|judged| {
        let is_assumed = |strategy: Strategy, cliff: &Cliff| {
            cliff.lines.iter().any(|line| judged.list.is_assumed_by(strategy, *line))
        };
        let day = |(strategy, cliff): (Strategy, &Cliff)| LastDay {
            strategy,
            cliff: cliff.clone(),
            is_assumed: is_assumed(strategy, cliff),
        };
        days.map(day).collect::<Vec<_>>()
    });
    let mut days = days.unwrap_or_default();
    days.sort_by_key(|day| day.cliff.ship_by);
    days
}

/// Renders the next days after which money is lost, and how many more there are.
#[component]
fn Cliffs(vendor: &'static Vendor, days: Vec<LastDay>) -> impl IntoView {
    let language = vendor.language;
    let row = |LastDay { strategy, cliff, is_assumed }: LastDay| {
        view! {
            <tr>
                <th scope="row">{vendor.date(cliff.ship_by)}</th>
                <td>{strategy_name(vendor, strategy)}</td>
                <td class="amount">{cliff.lines.len().to_string()}</td>
                <td class="amount">{marked(vendor, cliff.lost, is_assumed)}</td>
            </tr>
        }
        .into_any()
    };
    let headings = vec![
        texts::judged::last_day(language),
        texts::compare::strategy(language),
        texts::over_time::lines(language),
        texts::over_time::lost_after(language),
    ];
    let more = days.len().saturating_sub(MAX_CLIFFS);
    let rows = days.into_iter().take(MAX_CLIFFS).map(row).collect();
    view! {
        <MoneyTable caption=texts::over_time::deadlines(language) headings rows names=2/>
        {(more > 0).then(|| view! { <p class="hint">{texts::over_time::more_days(language, more)}</p> })}
    }
}
