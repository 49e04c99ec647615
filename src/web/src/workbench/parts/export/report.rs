//! The printed estimate; the screen does not show it.

use std::collections::BTreeSet;

use estimate::{ASSUMED, Estimate, GOODS, LEFT_OUT, Strategy, SummaryRow, Value};
use leptos::prelude::*;
use policy::Money;
use words::format;
use words::portal::questions;
use words::workbench as texts;

use super::summary;
use crate::workbench::amounts::{marked, with_goods};
use crate::workbench::link::Link;
use crate::workbench::state::use_workbench;
use crate::workbench::strategy::strategy_name;

/// Renders the policy, the days, every line, and the sums.
#[component]
pub fn Report(strategy: Strategy, estimate: Estimate) -> impl IntoView {
    report(strategy, estimate)
}

/// Renders the estimate; `None` before there is one.
fn report(strategy: Strategy, estimate: Estimate) -> Option<impl IntoView> {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let days = state.with_judged_untracked(|judged| (judged.list.as_of(), judged.list.ship_on()));
    let (as_of, ship_on) = days.unwrap_or((vendor.today, vendor.today));
    let document = vendor.document();
    let digest = document.digest.get(..DIGITS).unwrap_or_default().to_owned();
    let source = state.source.with_untracked(|source| source.as_ref().map(|source| source.title(language)));
    let lines = texts::page::lines(language, estimate.rows.len());
    let facts = [
        (texts::export::list(language), format!("{} · {lines}", source.unwrap_or_default())),
        (texts::export::digest(language), digest),
        (texts::export::policy_version(language), format::version(language, &document.policy.version)),
        (texts::export::day_of_request(language), vendor.date(as_of)),
        (questions::ship_on_label(language), vendor.date(ship_on)),
        (texts::export::reproduce(language), Link::to(state, strategy).address()),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let summary = summary(state)?;
    let cells = |row: &SummaryRow<String>| {
        let lines = (row.lines > 0).then(|| texts::page::lines(language, row.lines));
        view! {
            <td class="amount">{lines}</td>
            <td class="amount">{with_goods(vendor, row.amount, row.goods, row.is_assumed)}</td>
        }
    };
    let table = |name: &str, rows: Vec<SummaryRow<String>>, total: Option<SummaryRow<String>>| {
        let rows = rows.into_iter().map(|row| {
            let cells = cells(&row);
            view! { <tr><td>{row.name}</td>{cells}</tr> }
        });
        let total = total.map(|total| {
            let cells = cells(&total);
            view! { <tfoot><tr><th scope="row">{total.name}</th>{cells}</tr></tfoot> }
        });
        view! {
            <table class="paper-table">
                <caption>{name.to_owned()}</caption>
                <tbody>{rows.collect_view()}</tbody>
                {total}
            </table>
        }
    };
    let (next, later) = summary.next_days(MAX_DAYS);
    let next = next.iter().map(|day| day.named(vendor.date(day.name)));
    let later = later.map(|later| later.named(texts::over_time::more_days(language, later.name)));
    let days = next.chain(later).collect();
    let [gross, fees, net, goods] = estimate.sums;
    let of_goods = [(texts::export::goods(language), goods), (texts::plan::total(language), net.plus(goods))];
    let sums = [
        (texts::judged::gross(language), gross),
        (texts::judged::fees(language), fees),
        (texts::judged::net(language), net),
    ];
    let sums = sums.into_iter().chain(of_goods.into_iter().filter(|_| goods != Money::ZERO));
    let sums = sums.map(|(name, sum)| format!("{name} {}", marked(vendor, sum, estimate.is_assumed)));
    // A plan without lines has no total on the screen either.
    let total =
        (!summary.plan.is_empty()).then(|| summary.total.named(texts::plan::total(language).to_owned()));
    let tables = [
        table(texts::plan::heading(language), summary.plan.clone(), total),
        table(texts::compare::by_strategy(language), summary.strategies.clone(), None),
        table(texts::export::last_days(language), days, None),
    ];
    Some(view! {
        <div>
            <h2>{texts::export::paper_heading(language, vendor.name(), &strategy_name(vendor, strategy))}</h2>
            <p class="paper-sums">{sums.collect::<Vec<_>>().join(" · ")}</p>
            <p>{summary.assumed.clone()}</p>
            <div class="paper-summary">{tables.into_iter().collect_view()}</div>
            <dl class="paper-facts">{facts.into_iter().collect_view()}</dl>
            <LineTable estimate/>
        </div>
    })
}

/// Last days on paper, a page and a half: with 400 lines, the estimate has at most 10 pages.
const MAX_DAYS: usize = 100;

/// The digits of the digest on paper.
const DIGITS: usize = 24;

/// The columns on paper. A line has one row: its clauses are a number, which is explained above the table.
const ON_PAPER: [&str; 12] = [
    "row",
    "model",
    "serial",
    "category",
    "quantity",
    "unit_price",
    "remedy",
    "net",
    "ship_by",
    "clauses",
    GOODS,
    LEFT_OUT,
];

/// Renders the lines, without the columns that are empty in every line. A line without a remedy has its verdict in place of it.
#[component]
fn LineTable(estimate: Estimate) -> impl IntoView {
    let vendor = use_workbench().vendor;
    let is_used = |column: &(usize, &'static str)| {
        column.1 == "remedy" || estimate.rows.iter().any(|row| row.get(column.0) != Some(&Value::Empty))
    };
    let columns: Vec<(usize, &'static str)> = estimate
        .headings
        .iter()
        .enumerate()
        .filter_map(|(index, name)| Some((index, *ON_PAPER.iter().find(|column| *column == name)?)))
        .filter(is_used)
        .collect();
    // Most lines are decided by one of a few sets of clauses.
    let sets: BTreeSet<&str> = estimate.rows.iter().filter_map(|row| clauses_of(&estimate, row)).collect();
    let sets: Vec<&str> = sets.into_iter().collect();
    let number_of = |clauses: &str| {
        let place = sets.iter().position(|set| *set == clauses);
        place.map(|place| (place + 1).to_string()).unwrap_or_default()
    };
    let assumed = estimate.headings.iter().position(|heading| heading == ASSUMED);
    let is_assumed = |row: &[Value]| {
        assumed.and_then(|assumed| row.get(assumed)).is_some_and(|facts| *facts != Value::Empty)
    };
    let headings = columns.iter().map(|(_, name)| {
        view! { <th scope="col" class=class(name)>{vendor.wording().heading(name)}</th> }
    });
    let rows = estimate.rows.iter().map(|row| {
        let cells = columns.iter().filter_map(|(index, name)| {
            let value = match (*name, row.get(*index)?) {
                ("net" | GOODS, Value::Money(amount)) => marked(vendor, *amount, is_assumed(row)),
                ("clauses", Value::Text(clauses)) => number_of(clauses),
                ("remedy", Value::Empty) => vendor.wording().verdict_of(&estimate, row),
                (name, value) => vendor.wording().cell(name, value),
            };
            Some(view! { <td class=class(name)>{value}</td> })
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let explained = sets.iter().enumerate().map(|(index, clauses)| {
        view! { <li>{format!("{}{}{}", index + 1, format::colon(vendor.language), clauses.replace(' ', ", "))}</li> }
    });
    view! {
        <p>{texts::export::clauses(vendor.language)}</p>
        <ul class="paper-clauses">{explained.collect_view()}</ul>
        <table>
            <thead><tr>{headings.collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Returns the clauses that decided on a line.
fn clauses_of<'e>(estimate: &Estimate, row: &'e [Value]) -> Option<&'e str> {
    let column = estimate.headings.iter().position(|heading| heading == "clauses")?;
    match row.get(column)? {
        Value::Text(clauses) if !clauses.is_empty() => Some(clauses),
        Value::Text(_) | Value::Empty | Value::Count(_) | Value::Money(_) | Value::Date(_) => None,
    }
}

fn class(column: &str) -> &'static str {
    match column {
        "quantity" | "unit_price" | "gross" | "fees" | "net" | GOODS => "amount",
        "clauses" => "cited",
        _ => "",
    }
}
