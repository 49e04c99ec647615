//! The estimate as a workbook for people: a summary, the lines, and the policy.

use estimate::{Book, BookSheet, Estimate, Strategy, Value};
use policy::Money;
use words::format;
use words::portal::questions;
use words::workbench as say;

use super::columns::{heading, in_workbook};
use super::summary::Summary;
use crate::workbench::state::WorkbenchState;
use crate::workbench::strategy::strategy_name;

/// Returns the workbook of an estimate of a strategy.
#[must_use]
pub fn book(state: WorkbenchState, strategy: Strategy, summary: &Summary, estimate: &Estimate) -> Book {
    Book {
        sheets: vec![
            summary_sheet(state, strategy, summary, estimate),
            lines_sheet(state, estimate),
            policy_sheet(state),
        ],
    }
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn count(count: usize) -> Value {
    Value::Count(u64::try_from(count).unwrap_or_default())
}

fn summary_sheet(
    state: WorkbenchState,
    strategy: Strategy,
    summary: &Summary,
    estimate: &Estimate,
) -> BookSheet {
    let vendor = state.vendor;
    let language = vendor.language;
    let document = vendor.document();
    let mut sheet = BookSheet::new(say::export::summary(language));
    let days = state.with_judged_untracked(|judged| (judged.list.as_of(), judged.list.ship_on()));
    let (as_of, ship_on) = days.unwrap_or((vendor.today, vendor.today));
    sheet.add(vec![text(say::export::vendor(language)), text(vendor.name())]);
    sheet.add(vec![
        text(say::export::policy_version(language)),
        text(format::version(language, &document.policy.version)),
    ]);
    sheet.add(vec![text(say::export::day_of_request(language)), Value::Date(as_of)]);
    sheet.add(vec![text(questions::ship_on_label(language)), Value::Date(ship_on)]);
    sheet.add(vec![text(say::export::currency(language)), text(document.policy.currency.clone())]);
    if !summary.assumed.is_empty() {
        sheet.add(vec![text(say::export::assumed(language)), text(summary.assumed.clone())]);
    }
    let up_to = if summary.is_assumed { text(say::export::assumed(language)) } else { Value::Empty };
    let mut table = |name: &str, rows: &[(String, usize, Money)], total: Option<Money>| {
        sheet.add(Vec::new());
        sheet.add_headings([
            name.to_owned(),
            say::over_time::lines(language).to_owned(),
            say::judged::net(language).to_owned(),
        ]);
        for (name, lines, worth) in rows {
            sheet.add(vec![text(name.clone()), count(*lines), Value::Money(*worth), up_to.clone()]);
        }
        if let Some(total) = total {
            sheet.add(vec![
                text(say::plan::total(language)),
                Value::Empty,
                Value::Money(total),
                up_to.clone(),
            ]);
        }
    };
    table(say::plan::heading(language), &summary.plan, Some(summary.total));
    table(say::compare::by_strategy(language), &summary.strategies, None);
    if strategy != Strategy::BestPerLine {
        let [_, _, net] = estimate.sums;
        table(&strategy_name(vendor, strategy), &[], Some(net));
    }
    sheet.add(Vec::new());
    sheet.add_headings([
        say::export::last_days(language).to_owned(),
        say::over_time::lines(language).to_owned(),
        say::over_time::lost_after(language).to_owned(),
    ]);
    for (day, lines, lost) in &summary.days {
        sheet.add(vec![Value::Date(*day), count(*lines), Value::Money(*lost), up_to.clone()]);
    }
    sheet
}

fn lines_sheet(state: WorkbenchState, estimate: &Estimate) -> BookSheet {
    let vendor = state.vendor;
    let mut sheet = BookSheet::new(say::export::lines(vendor.language));
    sheet.add_filtered_headings(estimate.headings.iter().map(|column| heading(vendor, column)));
    for row in &estimate.rows {
        let values = estimate.headings.iter().zip(row);
        sheet.add(values.map(|(column, value)| in_workbook(vendor, column, value)).collect());
    }
    sheet
}

fn policy_sheet(state: WorkbenchState) -> BookSheet {
    let vendor = state.vendor;
    let language = vendor.language;
    let mut sheet = BookSheet::new(say::export::policy(language));
    sheet.add_filtered_headings([
        say::export::section(language).to_owned(),
        say::export::clause(language).to_owned(),
        say::export::statement(language).to_owned(),
    ]);
    let document = vendor.document();
    for clause in &document.clauses {
        let section = document
            .sections
            .iter()
            .find(|section| clause.id.as_str().split('.').next() == Some(section.id.as_str()));
        let section = section.map_or("", |section| vendor.text(&section.title));
        sheet.add(vec![text(section), text(clause.id.as_str()), text(vendor.text(&clause.text))]);
    }
    sheet
}
