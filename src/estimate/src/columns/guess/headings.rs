//! Settles which column has a target that headings claim.

use std::collections::BTreeMap;

use policy::Document;
use policy::document::FactType;

use crate::cell::{Choices, Currency, is_blank, is_yes_or_no, read_bool, read_date};
use crate::columns::content::{SAMPLE, is_number};
use crate::columns::{Column, Content, Mapping, Readings, UnusedReason};
use crate::grid::{Cell, CellKind};
use crate::table::Table;
use crate::text::has_one_of;
use crate::vocabulary::{Target, is_list_price};

/// Marks columns as unused whose cells do not fit the heading: a `Type` of `Bill` and `Credit` is no kind of product.
pub(super) fn drop_misnamed(document: &Document, table: &Table, mapping: &mut Mapping) {
    for index in 0..mapping.columns.len() {
        let Some((target, _)) = mapping.columns.get(index).and_then(|column| column.target.clone()) else {
            continue;
        };
        if let Target::Answer(..) = target {
            let cells = || table.column(index).map(|(_, cell)| cell).filter(|cell| !is_blank(&cell.text));
            let answers = cells().filter(|cell| is_yes_or_no(&cell.text)).count();
            if cells().next().is_some()
                && answers.saturating_mul(2) <= cells().count()
                && let Some(column) = mapping.columns.get_mut(index)
            {
                column.target = None;
            }
            continue;
        }
        if target.is_unit_price() && is_unpaid(mapping, index) {
            if let Some(column) = mapping.columns.get_mut(index) {
                column.target = None;
            }
            continue;
        }
        // `Unit` may be short for the unit price.
        if target == Target::UnitOfMeasure && has_content(mapping, index, Content::Amounts) {
            mapping.set_unused(index, UnusedReason::UnlikeItsHeading);
            continue;
        }
        let Target::Fact(id) = &target else { continue };
        let Some(fact) = document.fact(id) else { continue };
        let choices = Choices::of_fact(fact);
        let fits = |cell: &Cell| match fact.kind {
            FactType::Choice => choices.find(&cell.text).is_some(),
            FactType::Bool => read_bool(&cell.text).is_some(),
            FactType::Date => read_date(&cell.text).is_some(),
            FactType::Money | FactType::Number | FactType::Text | FactType::Decision => true,
        };
        let cells = || table.column(index).map(|(_, cell)| cell).filter(|cell| !is_blank(&cell.text));
        let is_misnamed = if fact.kind == FactType::Date {
            // The dates of a column may be written in an unknown way, but not as numbers: `Shipped` may have quantities.
            let is_plain_number = |cell: &&Cell| is_number(cell) && !fits(cell);
            let numbers = cells().take(SAMPLE).filter(is_plain_number).count();
            numbers > cells().take(SAMPLE).filter(|cell| fits(cell)).count()
        } else {
            cells().nth(1).is_some() && !cells().take(SAMPLE).any(fits)
        };
        if is_misnamed {
            mapping.set_unused(index, UnusedReason::UnlikeItsHeading);
            if let Some(column) = mapping
                .columns
                .get_mut(index)
                .filter(|_| matches!(fact.kind, FactType::Choice | FactType::Bool))
            {
                column.claimed = Some(id.clone());
            }
        }
    }
}

/// Leaves one column for each target that headings claim, or asks the user which one.
pub(super) fn settle(document: &Document, table: &Table, mapping: &mut Mapping) {
    let mut claims: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
    for (index, column) in mapping.columns.iter().enumerate() {
        if let Some((target, _)) = &column.target {
            claims.entry(target.clone()).or_default().push(index);
        }
    }
    // Without unit prices, line totals decide about the amounts.
    let has_prices = claims.contains_key(&Target::unit_price());
    for (target, mut columns) in claims.into_iter().filter(|(_, columns)| columns.len() > 1) {
        // Row numbers are not models if another column may be.
        if target == Target::Model {
            let (numbers, others): (Vec<usize>, Vec<usize>) =
                columns.iter().partition(|index| are_row_numbers(table, **index));
            if !others.is_empty() {
                for index in numbers {
                    mapping.set_unused(index, UnusedReason::UnlikeItsHeading);
                }
                columns = others;
            }
        }
        // `Units` may be those of measure.
        if target == Target::Quantity {
            let is_word = |(_, cell): (usize, &Cell)| {
                cell.kind == CellKind::Text && !cell.text.contains(|c: char| c.is_ascii_digit())
            };
            let are_words =
                |index: &usize| table.column(*index).count() > 0 && table.column(*index).all(is_word);
            let (words, others): (Vec<usize>, Vec<usize>) =
                columns.iter().partition(|index| are_words(index));
            if !others.is_empty() {
                for index in words {
                    mapping.set_unused(index, UnusedReason::UnlikeItsHeading);
                }
                columns = others;
            }
        }
        if target.is_unit_price()
            && let Some(own) = only_in_own_currency(document, mapping, &columns)
        {
            for index in columns.into_iter().filter(|index| *index != own) {
                mapping.set_unused(index, UnusedReason::TakenFrom(own));
            }
            continue;
        }
        let confidence =
            |index: &usize| mapping.columns.get(*index).and_then(|column| Some(column.target.as_ref()?.1));
        let filled = |index: &usize| table.column(*index).count();
        let is_shown = |index: &usize| mapping.columns.get(*index).is_some_and(|column| !column.is_hidden);
        // Columns with cells and columns that are shown go before others.
        let most = columns.iter().map(filled).max().unwrap_or(0);
        let rank = |index: &usize| (filled(index) > 0, is_shown(index), confidence(index));
        let best = columns.iter().map(rank).max();
        // What the list's owner paid may stand beside the price of a sale under a clearer heading.
        let is_cost = |index: &usize| {
            let heading = mapping.columns.get(*index).map(|column| column.heading.as_str());
            target.is_unit_price() && is_shown(index) && heading.is_some_and(is_cost)
        };
        let alike: Vec<usize> = columns
            .iter()
            .copied()
            .filter(|index| {
                (Some(rank(index)) == best || is_cost(index))
                    && filled(index).saturating_mul(3) >= most.saturating_mul(2)
            })
            .collect();
        let Some(first) = alike.first().copied() else { continue };
        let differ = alike.iter().any(|index| !is_same(table, first, *index));
        if differ && (target.counts() || target == Target::LineTotal && !has_prices) {
            let readings =
                Readings::Column { target: target.clone(), candidates: alike.clone(), by_heading: true };
            let question = mapping.ask(table, first, readings);
            mapping.questions.push(question);
            for index in &columns {
                mapping.set_unused(*index, UnusedReason::InQuestion);
            }
            continue;
        }
        // Of equal columns the fullest is taken, and of those the first.
        let taken = alike.iter().copied().rev().max_by_key(filled).unwrap_or(first);
        for index in columns.into_iter().filter(|index| *index != taken) {
            mapping.set_unused(index, UnusedReason::TakenFrom(taken));
        }
    }
}

/// Returns whether a column has list prices which need not be the prices that were paid: there is no discount on them, or another
/// column has prices.
fn is_unpaid(mapping: &Mapping, index: usize) -> bool {
    let has_list_prices = |column: &Column| is_list_price(&column.heading);
    let is_price = |column: &Column| column.target.as_ref().is_some_and(|(target, _)| target.is_unit_price());
    let has_other_prices =
        || mapping.columns.iter().any(|column| is_price(column) && !has_list_prices(column));
    mapping.columns.get(index).is_some_and(has_list_prices)
        && (mapping.column_of(&Target::Discount).is_none() || has_other_prices())
}

/// Returns the one column whose heading states the policy's currency, if the headings of all others state another.
fn only_in_own_currency(document: &Document, mapping: &Mapping, columns: &[usize]) -> Option<usize> {
    let currency = |index: &usize| {
        let column = mapping.columns.get(*index)?;
        Currency::in_heading(&column.heading)
    };
    let is_own =
        |index: &&usize| currency(index).is_some_and(|currency| currency.code() == document.policy.currency);
    let mut own = columns.iter().filter(is_own);
    let first = own.next()?;
    (own.next().is_none() && columns.iter().all(|index| currency(index).is_some())).then_some(*first)
}

/// Returns whether a heading names what goods cost their owner.
pub(super) fn is_cost(heading: &str) -> bool {
    const WORDS: [&str; 12] = [
        "cost",
        "costs",
        "paid",
        "cout",
        "achat",
        "coste",
        "costo",
        "costi",
        "custo",
        "einkauf",
        "einkaufspreis",
        "inkoop",
    ];
    has_one_of(heading, &WORDS)
}

fn has_content(mapping: &Mapping, index: usize, content: Content) -> bool {
    mapping.columns.get(index).is_some_and(|column| column.content == content)
}

/// Returns whether a column numbers its rows: 1, 2, 3, or 10, 20, 30.
pub(super) fn are_row_numbers(table: &Table, column: usize) -> bool {
    let numbers: Option<Vec<u32>> = table.column(column).map(|(_, cell)| cell.text.parse().ok()).collect();
    let numbers = numbers.unwrap_or_default();
    let step = numbers.first().copied().unwrap_or(0);
    numbers.len() > 1
        && matches!(step, 1 | 10 | 100)
        && (1..).zip(&numbers).all(|(index, number)| step.saturating_mul(index) == *number)
}

/// Returns whether two columns have the same text in every row.
fn is_same(table: &Table, one: usize, other: usize) -> bool {
    let text =
        |cells: &[Cell], column: usize| cells.get(column).map(|cell| cell.text.clone()).unwrap_or_default();
    table.rows.iter().all(|row| text(&row.cells, one) == text(&row.cells, other))
}
