//! What the list is worth by the day of shipping: a chart, a day to try, and the same as a table.

use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use estimate::{OverTime, OverTimeFold, Strategy};
use leptos::prelude::*;
use policy::Date;
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::chart::{self, Span};
use crate::workbench::compared::strategy_name;
use crate::workbench::facts::typed;
use crate::workbench::table::table;

/// Cliffs in the table.
const MOST_CLIFFS: usize = 60;

/// The part of the page about time.
pub(crate) fn over_time() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let curves = Live::new(Vec::<OverTime>::new());
    let days = Live::new(0_u32);
    bench.survey_into(
        move |work| {
            let lines = untrack(|| bench.scope());
            (OverTimeFold::new(&work.list, &lines), lines)
        },
        move |found| curves.set(found),
    );
    let start = move || bench.look(|work| work.list.as_of()).unwrap_or(bench.vendor.today);
    let span = derived(move || {
        curves.with(|curves| {
            Span::of(&drawn(bench, curves).map(|(_, curve)| curve.clone()).collect::<Vec<_>>(), start())
        })
    });
    let day = derived(move || start().plus_days(days.get()));
    let drawing = move || {
        curves.with(|curves| {
            let drawn: Vec<(usize, &OverTime)> = drawn(bench, curves).collect();
            let strategies: Vec<(usize, Strategy)> =
                drawn.iter().map(|(class, curve)| (*class, curve.strategy)).collect();
            if drawn.is_empty() {
                return vec![crate::ui::page::loading(say::over_time::looking_ahead(language))];
            }
            let chart = span.with(|span| day.with(|day| chart::draw(bench, &drawn, *span, *day)));
            vec![
                el("ul").class("legend").add(chart::legend(bench, &strategies)),
                el("div")
                    .class("chart-scroll")
                    .set("tabindex", "0")
                    .set("role", "group")
                    .set("aria-label", say::over_time::chart_label(language))
                    .add(chart),
            ]
        })
    };
    let slider = el("input")
        .set("type", "range")
        .set("id", "ship-slider")
        .set("min", "0")
        .set("step", "1")
        .set_live("max", move || Some(span.with(|span| span.days.to_string())))
        .set_live("aria-valuetext", move || Some(day.with(|day| bench.vendor.date(*day))))
        .value_live(move || days.get().to_string())
        .on("input", move |event| days.set(typed(&event).parse().unwrap_or(0)));
    let shown_day =
        move || day.with(|day| format!("{} · {}", bench.vendor.date(*day), bench.vendor.relative(*day)));
    let slider = el("div").class("field slider").add([
        el("label").set("for", "ship-slider").text(say::over_time::ship_slider(language)),
        slider,
        el("p").class("slider-day").text_live(shown_day),
    ]);
    let cost = move || day.with(|day| curves.with(|curves| cost_table(bench, curves, start(), *day)));
    let cliffs = el("details")
        .add(el("summary").text(say::over_time::deadlines(language)))
        .live(move || curves.with(|curves| cliff_table(bench, curves)));
    el("section").class("panel over-time").set("aria-labelledby", "time-heading").add([
        el("h2").set("id", "time-heading").text(say::over_time::heading(language)),
        el("p").class("hint").text(say::over_time::hint(language)),
        el("div").live(drawing),
        slider,
        el("div").live(cost),
        cliffs,
    ])
}

/// The strategies that give money, each with the number of its colour.
fn drawn(bench: Bench, curves: &[OverTime]) -> impl Iterator<Item = (usize, &OverTime)> {
    curves
        .iter()
        .enumerate()
        .filter(move |(_, curve)| match curve.strategy {
            Strategy::BestPerLine => true,
            strategy @ Strategy::Remedy(_) => {
                bench.look_now(|work| work.list.gives_money(strategy)).unwrap_or_default()
            }
        })
        .map(|(index, curve)| {
            let class = if curve.strategy == Strategy::BestPerLine { 0 } else { index + 1 };
            (class, curve)
        })
}

fn cost_table(bench: Bench, curves: &[OverTime], start: Date, day: Date) -> El {
    let language = crate::ui::language();
    let rows = drawn(bench, curves).map(|(_, curve)| {
        let cell = |money| el("td").class("amount").text(&bench.vendor.money(money));
        el("tr").add([
            el("th").set("scope", "row").text(&strategy_name(bench, curve.strategy)),
            cell(curve.on(start).net),
            cell(curve.on(day).net),
            cell(curve.cost_of_waiting(start, day)),
        ])
    });
    let caption = say::over_time::cost_of_waiting(language, &bench.vendor.date(day));
    let headings = [
        say::compare::strategy(language),
        say::over_time::shipped_today(language),
        say::over_time::shipped_on_day(language),
        say::over_time::waiting_costs(language),
    ];
    table(&caption, &headings, rows.collect())
}

fn cliff_table(bench: Bench, curves: &[OverTime]) -> El {
    let language = crate::ui::language();
    let mut cliffs: Vec<(&OverTime, &estimate::Cliff)> = drawn(bench, curves)
        .flat_map(|(_, curve)| curve.cliffs.iter().map(move |cliff| (curve, cliff)))
        .collect();
    cliffs.sort_by_key(|(_, cliff)| cliff.ship_by);
    let rows = cliffs.into_iter().take(MOST_CLIFFS).map(|(curve, cliff)| {
        el("tr").add([
            el("th").set("scope", "row").text(&bench.vendor.date(cliff.ship_by)),
            el("td").text(&strategy_name(bench, curve.strategy)),
            el("td").class("amount").text(&cliff.lines.len().to_string()),
            el("td").class("amount").text(&bench.vendor.money(cliff.lost)),
        ])
    });
    let headings = [
        say::judged::ship_by(language),
        say::compare::strategy(language),
        say::over_time::lines(language),
        say::over_time::lost_after(language),
    ];
    table(say::over_time::deadlines(language), &headings, rows.collect())
}
