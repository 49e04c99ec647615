//! The printed estimate; the screen does not show it.

use estimate::{COLUMNS, Estimate, Strategy, Value};
use leptos::prelude::*;
use policy::{Id, Verdict};
use words::format;
use words::portal::{options, questions};
use words::workbench as say;

use crate::vendor::Vendor;
use crate::workbench::link::Link;
use crate::workbench::names::category_name;
use crate::workbench::state::use_workbench;
use crate::workbench::strategy::strategy_name;

/// Renders the policy, the days, every line, and the sums.
#[component]
pub fn Report(strategy: Strategy, estimate: Estimate) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let days = state.with_judged_untracked(|judged| (judged.list.as_of(), judged.list.ship_on()));
    let (as_of, ship_on) = days.unwrap_or((vendor.today, vendor.today));
    let document = vendor.document();
    let facts = [
        (say::export::policy_version(language), format::version(language, &document.policy.version)),
        (say::export::digest(language), document.digest.clone()),
        (say::export::day_of_request(language), vendor.date(as_of)),
        (questions::ship_on_label(language), vendor.date(ship_on)),
        (say::export::reproduce(language), Link::to(state, strategy).address()),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let [gross, fees, net] = estimate.sums.map(|sum| vendor.money(sum));
    let (gross_name, fees_name, net_name) =
        (say::judged::gross(language), say::judged::fees(language), say::judged::net(language));
    view! {
        <div>
            <h2>{say::export::paper_heading(language, vendor.name(), &strategy_name(vendor, strategy))}</h2>
            <dl class="paper-facts">{facts.into_iter().collect_view()}</dl>
            <LineTable estimate/>
            <p class="paper-sums">{format!("{gross_name} {gross} · {fees_name} {fees} · {net_name} {net}")}</p>
        </div>
    }
}

/// Renders the lines, without the columns that are empty in every line.
#[component]
fn LineTable(estimate: Estimate) -> impl IntoView {
    let vendor = use_workbench().vendor;
    let is_used = |column: &(usize, &&'static str)| {
        estimate.rows.iter().any(|row| row.get(column.0) != Some(&Value::Empty))
    };
    let columns: Vec<(usize, &'static str)> =
        COLUMNS.iter().enumerate().filter(is_used).map(|(index, name)| (index, *name)).collect();
    let headings = columns.iter().map(|(_, name)| {
        view! { <th scope="col" class=class(name)>{heading(vendor, name)}</th> }
    });
    let rows = estimate.rows.iter().map(|row| {
        let cells = columns.iter().filter_map(|(index, name)| {
            Some(view! { <td class=class(name)>{in_words(vendor, name, row.get(*index)?)}</td> })
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <table>
            <thead><tr>{headings.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn class(column: &str) -> &'static str {
    match column {
        "quantity" | "unit_price" | "gross" | "fees" | "net" => "amount",
        "clauses" => "cited",
        _ => "",
    }
}

/// Returns the name of a column.
fn heading(vendor: &Vendor, column: &str) -> String {
    let language = vendor.language;
    let text = match column {
        "row" => say::cells::row(language),
        "model" => questions::model(language),
        "serial" => questions::serial(language),
        "quantity" => say::judged::units(language),
        "remedy" => say::export::remedy(language),
        "verdict" => say::export::verdict(language),
        "gross" => say::judged::gross(language),
        "fees" => say::judged::fees(language),
        "net" => say::judged::net(language),
        "ship_by" => say::judged::ship_by(language),
        "clauses" => say::export::clauses(language),
        fact => return vendor.fact(&Id::from(fact)),
    };
    text.to_owned()
}

/// Returns a value in words.
fn in_words(vendor: &Vendor, column: &str, value: &Value) -> String {
    match (value, column) {
        (Value::Empty, _) => String::new(),
        (Value::Text(id), "remedy") => vendor.remedy(&Id::from(id.as_str())),
        (Value::Text(id), "category") => category_name(vendor, &Id::from(id.as_str())),
        (Value::Text(id), "verdict") => verdict(vendor, id),
        (Value::Text(text), _) => text.clone(),
        (Value::Count(count), _) => format::number(vendor.language, *count),
        (Value::Money(amount), _) => vendor.money(*amount),
        // In figures, which line up in a column.
        (Value::Date(date), _) => date.to_string(),
    }
}

fn verdict(vendor: &Vendor, id: &str) -> String {
    let language = vendor.language;
    let verdicts = [
        (Verdict::Eligible, options::eligible(language)),
        (Verdict::Ineligible, options::ineligible(language)),
        (Verdict::Undetermined, say::export::undetermined(language)),
    ];
    let named = verdicts.into_iter().find(|(verdict, _)| verdict.as_str() == id);
    named.map_or(id, |(_, text)| text).to_owned()
}
