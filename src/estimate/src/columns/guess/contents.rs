//! Recognises columns by their content.

use std::collections::BTreeSet;

use policy::document::FactType;
use policy::{Document, Id};

use crate::cell::{Choices, Currency, is_blank, is_yes_or_no};
use crate::columns::content::{SAMPLE, is_amount, is_count, is_date, is_number};
use crate::columns::{Mapping, Readings};
use crate::grid::Cell;
use crate::table::Table;
use crate::vocabulary::Target;

/// Recognises columns by their content: currencies and choices of one fact under any unknown heading, every kind without a heading.
/// Returns the columns with a new target.
pub(super) fn recognise(
    document: &Document,
    table: &Table,
    mapping: &mut Mapping,
    is_foreign: bool,
) -> Vec<(usize, Target)> {
    let mut nameless = Vec::new();
    let before: Vec<bool> = mapping.columns.iter().map(|column| column.target.is_some()).collect();
    for index in 0..mapping.columns.len() {
        let Some(column) = mapping.columns.get(index) else { continue };
        if column.target.is_some() || column.unused.is_some() {
            continue;
        }
        let is_nameless = column.heading.is_empty() || is_foreign;
        let cells: Vec<&Cell> = table.column(index).take(SAMPLE).map(|(_, cell)| cell).collect();
        if cells.is_empty() {
            continue;
        }
        if let Some((fact, is_certain)) = choices(document, &cells) {
            let target = Target::Fact(fact);
            if is_certain {
                mapping.take(index, target);
            } else if mapping.column_of(&target).is_none() && !mapping.is_in_question(&target) {
                let readings = Readings::Column { target, candidates: vec![index], by_heading: false };
                let question = mapping.ask(table, index, readings);
                mapping.questions.push(question);
            }
        } else if cells.iter().all(|cell| Currency::named(&cell.text).is_some()) {
            mapping.take(index, Target::Currency);
        } else if is_nameless {
            nameless.push((index, are_descriptions(&cells), guesses(&cells)));
        }
    }
    // Models are found first: codes that repeat are no serial numbers, and descriptions are no codes.
    nameless.sort_by_key(|(_, is_description, guesses)| (*is_description, guesses.contains(&Target::Serial)));
    for (column, _, guesses) in nameless {
        if let Some(target) = guesses.into_iter().find(|target| mapping.column_of(target).is_none()) {
            mapping.take(column, target);
        }
    }
    let columns = mapping.columns.iter().enumerate().zip(before);
    let taken = columns.filter(|(_, was_taken)| !was_taken);
    taken.filter_map(|((index, column), _)| Some((index, column.target.as_ref()?.0.clone()))).collect()
}

/// Returns the one fact whose choices all these cells name, and whether they name several choices: a single word could belong to
/// another fact. A bare yes or no names no choice.
fn choices(document: &Document, cells: &[&Cell]) -> Option<(Id, bool)> {
    let are_words = cells.iter().all(|cell| {
        cell.text.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !is_yes_or_no(&cell.text)
            && !is_blank(&cell.text)
    });
    if !are_words {
        return None;
    }
    let facts = document.facts.iter().filter(|fact| fact.kind == FactType::Choice);
    let mut fits = facts.filter_map(|fact| {
        let choices = Choices::of_fact(fact);
        let named: Option<BTreeSet<&Id>> = cells.iter().map(|cell| choices.find(&cell.text)).collect();
        Some((fact.id.clone(), named?.len() > 1))
    });
    fits.next().filter(|_| fits.next().is_none())
}

/// Returns whether some of the cells contain words only.
fn are_descriptions(cells: &[&Cell]) -> bool {
    let are_words =
        |text: &str| text.contains(char::is_whitespace) && !text.contains(|c: char| c.is_ascii_digit());
    cells.iter().any(|cell| are_words(&cell.text))
}

/// Returns the targets that the cells fit, the likeliest first. A single column of codes has models: a list may lack serial
/// numbers.
fn guesses(cells: &[&Cell]) -> Vec<Target> {
    let all = |is: &dyn Fn(&Cell) -> bool| cells.iter().all(|cell| is(cell));
    let different: BTreeSet<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    let are_dates = all(&is_date);
    // A time of day belongs to an event such as a scan.
    let is_date = are_dates && all(&|cell| !cell.text.contains(':'));
    let is_count = all(&is_count);
    let is_number = !is_count && all(&is_number);
    let is_amount = is_number && cells.iter().any(|cell| is_amount(cell));
    let is_figure = are_dates || is_count || is_amount;
    let is_code = all(&|cell| cell.text.bytes().any(|byte| byte.is_ascii_digit()) && cell.text.len() >= 5);
    let is_serial = is_code && different.len() == cells.len() && cells.len() > 1;
    let is_long_number = is_number && !is_amount && is_code;
    let is_model = is_code
        || all(&|cell| cell.text.bytes().any(|byte| byte.is_ascii_alphabetic()) && !is_yes_or_no(&cell.text));
    let fact = |id: &str| Target::Fact(Id::from(id));
    [
        (is_date, fact("purchased_on")),
        (is_count && !is_date, Target::Quantity),
        (is_amount && !is_date, fact("unit_price")),
        (is_serial && is_long_number, Target::Serial),
        (is_model && !is_figure, Target::Model),
        (is_serial && !is_figure, Target::Serial),
    ]
    .into_iter()
    .filter_map(|(is, target)| is.then_some(target))
    .collect()
}
