//! Decides the target of each column: by headings first, then by content. Asks the user if neither decides.

use std::collections::{BTreeMap, BTreeSet};

use policy::document::FactType;
use policy::{Document, Id};

use super::content::{SAMPLE, is_amount, is_count, is_date, is_number};
use super::{Content, Mapping, Readings, UnusedReason};
use crate::cell::{Choices, Currency, cents_either_way, is_blank, is_yes_or_no, read_bool, read_date};
use crate::grid::Cell;
use crate::table::Table;
use crate::text::normalised;
use crate::vocabulary::Target;

/// Decides the targets of columns whose headings have been looked up.
pub(super) fn recognise(document: &Document, table: &Table, mapping: &mut Mapping) {
    drop_misnamed(document, table, mapping);
    settle_headings(table, mapping);
    let known = mapping.columns.iter().any(|column| column.target.is_some() || column.unused.is_some());
    let has_headings = mapping.columns.iter().any(|column| !column.heading.is_empty());
    let is_foreign = has_headings && !known;
    let guessed = by_content(document, table, mapping, is_foreign);
    if is_foreign && !guessed.is_empty() {
        let column = guessed.first().map_or(0, |(column, _)| *column);
        mapping.guessed = Some(mapping.ask(table, column, Readings::Guesses { columns: guessed }));
    } else {
        ask_for_model(table, mapping);
        ask_for_unused(table, mapping);
        super::total::ask(table, mapping);
        super::condition::ask(document, table, mapping);
    }
    for column in &table.gaps {
        let question = mapping.ask(table, *column, Readings::CarryDown);
        let cells = table.carried(*column);
        mapping.questions.push(super::Question { cells, ..question });
    }
}

/// Marks columns as unused whose cells do not fit the heading: a `Type` of `Bill` and `Credit` is no kind of product.
fn drop_misnamed(document: &Document, table: &Table, mapping: &mut Mapping) {
    for index in 0..mapping.columns.len() {
        let Some((target, _)) = mapping.columns.get(index).and_then(|column| column.target.clone()) else {
            continue;
        };
        if let Target::Answer(..) = target {
            let cells = || table.column(index).map(|(_, cell)| cell).filter(|cell| !is_blank(&cell.text));
            let answers = cells().filter(|cell| is_yes_or_no(&cell.text)).count();
            if answers.saturating_mul(2) <= cells().count()
                && let Some(column) = mapping.columns.get_mut(index)
            {
                column.target = None;
            }
            continue;
        }
        let Target::Fact(id) = &target else { continue };
        let Some(fact) = document.fact(id) else { continue };
        let choices = Choices::of_fact(fact);
        let fits = |cell: &Cell| match fact.kind {
            FactType::Choice => choices.find(&cell.text).is_some(),
            FactType::Bool => read_bool(&cell.text).is_some(),
            FactType::Date => !is_number(cell) || read_date(&cell.text).is_some(),
            FactType::Money | FactType::Number | FactType::Text | FactType::Decision => true,
        };
        let cells = || table.column(index).map(|(_, cell)| cell).filter(|cell| !is_blank(&cell.text));
        if cells().count() > 1 && !cells().take(SAMPLE).any(fits) {
            mapping.set_unused(index, UnusedReason::UnlikeItsHeading);
            if let Some(column) = mapping.columns.get_mut(index).filter(|_| fact.kind == FactType::Choice) {
                column.claimed = Some(id.clone());
            }
        }
    }
}

/// Leaves one column for each target that headings claim, or asks the user which one.
fn settle_headings(table: &Table, mapping: &mut Mapping) {
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
        let confidence =
            |index: &usize| mapping.columns.get(*index).and_then(|column| Some(column.target.as_ref()?.1));
        let filled = |index: &usize| table.column(*index).count();
        let is_shown = |index: &usize| mapping.columns.get(*index).is_some_and(|column| !column.is_hidden);
        // Columns with cells and columns that are shown go before others.
        let most = columns.iter().map(filled).max().unwrap_or(0);
        let rank = |index: &usize| (filled(index) > 0, is_shown(index), confidence(index));
        let best = columns.iter().map(rank).max();
        let alike: Vec<usize> = columns
            .iter()
            .copied()
            .filter(|index| {
                Some(rank(index)) == best && filled(index).saturating_mul(3) >= most.saturating_mul(2)
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

/// Returns whether a column numbers its rows: 1, 2, 3, or 10, 20, 30.
fn are_row_numbers(table: &Table, column: usize) -> bool {
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

/// Recognises columns by their content: currencies and choices of one fact under any unknown heading, every kind without a heading.
/// Returns the columns with a new target.
fn by_content(
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

/// Asks whether unused columns of dates, amounts or counts are the date of purchase, the price or the quantity, if no other column
/// is.
fn ask_for_unused(table: &Table, mapping: &mut Mapping) {
    let fact = |id: &str| Target::Fact(Id::from(id));
    for (target, content) in [
        (fact("purchased_on"), Content::Dates),
        (fact("unit_price"), Content::Amounts),
        (Target::Quantity, Content::Counts),
    ] {
        if mapping.column_of(&target).is_some() || mapping.is_in_question(&target) {
            continue;
        }
        if target == Target::Quantity && has_serial_in_each_row(table, mapping) {
            continue;
        }
        let is_unused = |index: &usize| {
            mapping.columns.get(*index).is_some_and(|column| {
                column.target.is_none()
                    && matches!(column.unused, None | Some(UnusedReason::UnlikeItsHeading))
                    && (column.content == content || target == Target::Quantity && are_whole(table, *index))
            })
        };
        let may_count = |index: &usize| {
            target != Target::Quantity || !are_row_numbers(table, *index) && has_small_numbers(table, *index)
        };
        let candidates: Vec<usize> = (0..mapping.columns.len()).filter(is_unused).filter(may_count).collect();
        let Some(first) = candidates.first().copied() else { continue };
        let question = mapping.ask(table, first, Readings::Column { target, candidates, by_heading: false });
        mapping.questions.push(question);
    }
}

/// Asks which column is the model if none is, and the headings of columns of codes have a word for it: `Cust Part`, `KTC Part`.
fn ask_for_model(table: &Table, mapping: &mut Mapping) {
    const WORDS: [&str; 24] = [
        "model", "part", "parts", "item", "sku", "product", "material", "article", "code", "mpn", "modele",
        "produit", "modelo", "producto", "articulo", "codigo", "modell", "artikel", "produkt", "articolo",
        "codice", "produto", "artigo", "ref",
    ];
    let target = Target::Model;
    if mapping.column_of(&target).is_some() || mapping.is_in_question(&target) {
        return;
    }
    let is_code = |cell: &Cell| cell.text.contains(|c: char| c.is_ascii_digit()) && !is_date(cell);
    let may_be_model = |index: &usize| {
        let column = mapping.columns.get(*index);
        let cells = || table.column(*index).take(SAMPLE).map(|(_, cell)| cell);
        column.is_some_and(|column| {
            let heading = normalised(&column.heading);
            column.target.is_none()
                && column.unused.is_none()
                && column.content == Content::Other
                && heading.split(' ').any(|word| WORDS.contains(&word))
        }) && cells().filter(|cell| is_code(cell)).count().saturating_mul(2) > cells().count()
    };
    let candidates: Vec<usize> = (0..mapping.columns.len()).filter(may_be_model).collect();
    let Some(first) = candidates.first().copied() else { return };
    let question = mapping.ask(table, first, Readings::Column { target, candidates, by_heading: false });
    mapping.questions.push(question);
}

/// Returns whether each row has a serial number, so that it is one unit.
fn has_serial_in_each_row(table: &Table, mapping: &Mapping) -> bool {
    let serials = mapping.column_of(&Target::Serial).map(|column| table.column(column).count());
    serials == Some(table.rows.len())
}

/// Returns whether all cells of a column are whole numbers, with zeros for decimals or with groups: `2.00`, `25,000`, `1,250`.
fn are_whole(table: &Table, column: usize) -> bool {
    let is_whole = |(_, cell): (usize, &Cell)| {
        let cents = cents_either_way(&cell.text);
        cell.currency.is_none() && cents.is_some_and(|(point, comma)| point % 100 == 0 || comma % 100 == 0)
    };
    table.column(column).count() > 0 && table.column(column).take(SAMPLE).all(is_whole)
}

/// Returns whether most numbers of a column are below a thousand, as quantities are and years and order numbers are not.
fn has_small_numbers(table: &Table, column: usize) -> bool {
    let whole = |text: &str| text.split(['.', ',']).next().map_or(0, str::len);
    let small = table.column(column).filter(|(_, cell)| whole(&cell.text) <= 3).count();
    small.saturating_mul(2) >= table.column(column).count()
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
