//! Columns that no heading tells, by what is in them.

use std::collections::BTreeSet;

use policy::document::FactType;
use policy::{Document, Id};

use super::Mapping;
use crate::cell::{Choices, cents_either_way, is_date_either_way};
use crate::grid::{Cell, CellKind};
use crate::table::Table;
use crate::vocabulary::Target;

/// So many cells tell it.
const SAMPLE: usize = 200;

/// A column whose cells all name choices of one fact is that fact, whatever its heading. A column without any heading may be
/// anything else that goods have, from what can be told most surely to what can be told least.
pub(super) fn recognise(document: &Document, table: &Table, mapping: &mut Mapping) {
    let mut nameless = Vec::new();
    for column in 0..mapping.columns().len() {
        let is_open = |mapping: &Mapping| {
            let column = mapping.columns().get(column);
            column
                .filter(|column| column.target.is_none() && column.duplicate_of.is_none())
                .map(|column| column.heading.is_empty())
        };
        let Some(is_nameless) = is_open(mapping) else { continue };
        let cells: Vec<&Cell> = table.column(column).take(SAMPLE).map(|(_, cell)| cell).collect();
        if cells.is_empty() {
            continue;
        }
        if let Some(fact) = choices(document, &cells) {
            mapping.take(column, Target::Fact(fact));
        }
        if is_nameless && is_open(mapping).is_some() {
            nameless.push((column, are_descriptions(&cells), guesses(&cells)));
        }
    }
    // A list names its models before anything else: codes that repeat are no serial numbers, and descriptions are no codes.
    nameless.sort_by_key(|(_, is_description, guesses)| (*is_description, guesses.contains(&Target::Serial)));
    for (column, _, guesses) in nameless {
        if let Some(target) = guesses.into_iter().find(|target| mapping.column_of(target).is_none()) {
            mapping.take(column, target);
        }
    }
}

/// The fact whose choices all these cells name.
fn choices(document: &Document, cells: &[&Cell]) -> Option<Id> {
    let are_words = cells.iter().all(|cell| cell.text.chars().filter(|c| c.is_alphabetic()).count() > 1);
    let choices = document.facts.iter().filter(|fact| fact.kind == FactType::Choice);
    let mut fits = choices.filter(|fact| {
        let choices = Choices::of_fact(fact);
        cells.iter().all(|cell| choices.find(&cell.text).is_some())
    });
    fits.next().filter(|_| are_words && fits.next().is_none()).map(|fact| fact.id.clone())
}

/// Whether some of the cells are nothing but words.
fn are_descriptions(cells: &[&Cell]) -> bool {
    let are_words =
        |text: &str| text.contains(char::is_whitespace) && !text.contains(|c: char| c.is_ascii_digit());
    cells.iter().any(|cell| are_words(&cell.text))
}

/// What the cells may be, the likeliest first. Where only one column has codes they are models: a list may do without serial
/// numbers.
fn guesses(cells: &[&Cell]) -> Vec<Target> {
    let all = |is: fn(&Cell) -> bool| cells.iter().all(|cell| is(cell));
    let different: BTreeSet<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    let is_date = all(|cell| cell.kind == CellKind::Date || is_date_either_way(&cell.text));
    let is_count = all(|cell| cell.text.len() <= 5 && cell.text.bytes().all(|byte| byte.is_ascii_digit()));
    let is_amount = !is_count && all(|cell| cents_either_way(&cell.text).is_some());
    let is_figure = is_date || is_count || is_amount;
    let is_code = all(|cell| cell.text.bytes().any(|byte| byte.is_ascii_digit()) && cell.text.len() >= 5);
    let is_serial = is_code && different.len() == cells.len() && cells.len() > 1;
    let is_model = is_code || all(|cell| cell.text.bytes().any(|byte| byte.is_ascii_alphabetic()));
    let fact = |id: &str| Target::Fact(Id::from(id));
    [
        (is_date, fact("purchased_on")),
        (is_count && !is_date, Target::Quantity),
        (is_amount && !is_date, fact("unit_price")),
        (is_model && !is_figure, Target::Model),
        (is_serial && !is_figure, Target::Serial),
    ]
    .into_iter()
    .filter_map(|(is, target)| is.then_some(target))
    .collect()
}
