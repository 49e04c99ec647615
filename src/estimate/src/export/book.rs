//! Builds the workbook of an estimate: a summary, the lines and the policy, in words.

use policy::Money;
use serde::{Deserialize, Serialize};
use words::format;
use words::portal::questions;
use words::workbench as texts;

use super::estimate::Estimate;
use super::summary::{Summary, SummaryRow};
use super::value::{Value, text};
use super::wording::Wording;
use crate::analysis::Strategy;
use crate::list::List;

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    pub sheets: Vec<BookSheet>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookSheet {
    /// The name of the sheet: at most 31 characters.
    pub name: String,
    pub rows: Vec<Vec<Value>>,
    /// The rows that are headings.
    pub headings: Vec<usize>,
    /// The row of headings from which on the rows can be filtered; it stays in sight.
    pub filter: Option<usize>,
}

impl Book {
    /// Returns the workbook of an estimate of a strategy.
    #[must_use]
    pub fn new(
        wording: Wording<'_>,
        list: &List,
        strategy: Strategy,
        summary: &Summary,
        estimate: &Estimate,
    ) -> Self {
        let summary = summary_sheet(wording, list, strategy, summary, estimate);
        Self { sheets: vec![summary, lines_sheet(wording, estimate), policy_sheet(wording)] }
    }
}

impl BookSheet {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: Vec::new(), headings: Vec::new(), filter: None }
    }

    fn add(&mut self, row: impl Into<Vec<Value>>) {
        self.rows.push(row.into());
    }

    fn add_headings<'t>(&mut self, headings: impl IntoIterator<Item = &'t str>) {
        self.headings.push(self.rows.len());
        self.rows.push(headings.into_iter().map(text).collect());
    }

    /// Adds a row of headings, and lets the rows below it be filtered.
    fn add_filtered_headings<'t>(&mut self, headings: impl IntoIterator<Item = &'t str>) {
        self.filter = Some(self.rows.len());
        self.add_headings(headings);
    }
}

fn summary_sheet(
    wording: Wording<'_>,
    list: &List,
    strategy: Strategy,
    summary: &Summary,
    estimate: &Estimate,
) -> BookSheet {
    let Wording { document, language } = wording;
    let about = &document.policy;
    let mut sheet = BookSheet::new(texts::export::summary(language));
    let version = format::version(language, &about.version);
    sheet.add([text(texts::export::vendor(language)), text(wording.text(&about.name))]);
    sheet.add([text(texts::export::policy_version(language)), text(&version)]);
    sheet.add([text(texts::export::digest(language)), text(&document.digest)]);
    sheet.add([text(texts::export::day_of_request(language)), Value::Date(list.as_of())]);
    sheet.add([text(questions::ship_on_label(language)), Value::Date(list.ship_on())]);
    sheet.add([text(texts::export::currency(language)), text(&about.currency)]);
    let assumed = texts::export::assumed(language);
    if !summary.assumed.is_empty() {
        sheet.add([text(assumed), text(&summary.assumed)]);
    }
    let (lines, total) = (texts::over_time::lines(language), texts::plan::total(language));
    let mut table = |name: &str, amount: &str, rows: Vec<SummaryRow<Value>>| {
        sheet.add([]);
        let has_goods = rows.iter().any(|row| row.goods != Money::ZERO);
        let of_goods = [texts::export::goods(language), total].into_iter().filter(|_| has_goods);
        sheet.add_headings([name, lines, amount].into_iter().chain(of_goods));
        for row in rows {
            let mark = if row.is_assumed { text(assumed) } else { Value::Empty };
            let lines = if row.lines == 0 { Value::Empty } else { count(row.lines) };
            let of_goods = [row.goods, row.amount.plus(row.goods)].into_iter().filter(|_| has_goods);
            let amounts = [row.amount].into_iter().chain(of_goods).map(Value::Money);
            sheet.add([row.name, lines].into_iter().chain(amounts).chain([mark]).collect::<Vec<_>>());
        }
    };
    let named =
        |rows: &[SummaryRow<String>]| rows.iter().map(|row| row.named(text(&row.name))).collect::<Vec<_>>();
    let net = texts::judged::net(language);
    let mut plan = named(&summary.plan);
    plan.push(summary.total.named(text(total)));
    table(texts::plan::heading(language), net, plan);
    table(texts::compare::by_strategy(language), net, named(&summary.strategies));
    if strategy != Strategy::BestPerLine {
        let [_, _, amount, goods] = estimate.sums;
        let row = SummaryRow { name: text(total), lines: 0, amount, goods, is_assumed: estimate.is_assumed };
        table(&wording.strategy(strategy), net, vec![row]);
    }
    let days = summary.days.iter().map(|day| day.named(Value::Date(day.name)));
    table(texts::export::last_days(language), texts::over_time::lost_after(language), days.collect());
    sheet
}

fn lines_sheet(wording: Wording<'_>, estimate: &Estimate) -> BookSheet {
    let mut sheet = BookSheet::new(texts::export::lines(wording.language));
    let headings: Vec<String> = estimate.headings.iter().map(|column| wording.heading(column)).collect();
    sheet.add_filtered_headings(headings.iter().map(String::as_str));
    for row in &estimate.rows {
        let values = estimate.headings.iter().zip(row);
        sheet.add(values.map(|(column, value)| wording.typed_cell(column, value)).collect::<Vec<_>>());
    }
    sheet
}

fn policy_sheet(wording: Wording<'_>) -> BookSheet {
    let Wording { document, language } = wording;
    let mut sheet = BookSheet::new(texts::export::policy(language));
    sheet.add_filtered_headings([
        texts::export::section(language),
        texts::export::clause(language),
        texts::export::statement(language),
    ]);
    for clause in &document.clauses {
        let section = clause.id.as_str().split('.').next();
        let section = document.sections.iter().find(|other| section == Some(other.id.as_str()));
        let section = section.map_or("", |section| wording.text(&section.title));
        sheet.add([text(section), text(clause.id.as_str()), text(wording.text(&clause.text))]);
    }
    sheet
}

fn count(count: usize) -> Value {
    Value::Count(u64::try_from(count).unwrap_or_default())
}
