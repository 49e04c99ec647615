//! Asks about unused columns that may be the model, the date of purchase, the price or the quantity.

use policy::Id;

use super::headings::{are_row_numbers, is_cost};
use crate::cell::{cents_either_way, is_withdrawn, read_date, without_sign};
use crate::columns::content::{SAMPLE, is_date};
use crate::columns::{Content, Mapping, Readings, UnusedReason};
use crate::grid::Cell;
use crate::table::Table;
use crate::text::{has_one_of, normalised};
use crate::vocabulary::{Target, is_list_price};

/// Asks which column is the model if none is, and the headings of columns of codes have a word for it: `Cust Part`, `KTC Part`.
pub(super) fn ask_for_model(table: &Table, mapping: &mut Mapping) {
    const WORDS: [&str; 28] = [
        "upc", "ean", "gtin", "barcode", "model", "part", "parts", "item", "sku", "product", "material",
        "article", "code", "mpn", "modele", "produit", "modelo", "producto", "articulo", "codigo", "modell",
        "artikel", "produkt", "articolo", "codice", "produto", "artigo", "ref",
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

/// Asks whether unused columns of dates, amounts or counts are the date of purchase, the price or the quantity, if no other column
/// is.
pub(super) fn ask_for_figures(table: &Table, mapping: &mut Mapping) {
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
                let is_list_price = is_list_price(&column.heading);
                let is_content = column.content == content;
                let fits = if target == Target::Quantity {
                    !is_list_price && (is_content || are_whole(table, *index))
                } else if target.is_unit_price() {
                    is_content && !is_quantity(&column.heading)
                        || column.content == Content::Counts && is_list_price
                } else {
                    (is_content || are_stored_dates(table, *index, &column.heading))
                        && !is_withdrawn(&column.heading)
                };
                column.target.is_none()
                    && matches!(column.unused, None | Some(UnusedReason::UnlikeItsHeading))
                    && fits
            })
        };
        let may_count = |index: &usize| {
            target != Target::Quantity || !are_row_numbers(table, *index) && has_small_numbers(table, *index)
        };
        let candidates: Vec<usize> = (0..mapping.columns.len()).filter(is_unused).filter(may_count).collect();
        if target == Target::Quantity {
            // Whole prices look like quantities. Those that are none are asked about once the quantity is known.
            ask_for_whole_prices(table, mapping, &candidates);
        }
        let Some(first) = candidates.first().copied() else { continue };
        let question = mapping.ask(table, first, Readings::Column { target, candidates, by_heading: false });
        mapping.questions.push(question);
    }
}

/// Asks which of several columns that may be the quantity is the price, by the words of their headings, if no other column is.
fn ask_for_whole_prices(table: &Table, mapping: &mut Mapping, counts: &[usize]) {
    let target = Target::unit_price();
    if counts.len() < 2 || mapping.column_of(&target).is_some() || mapping.is_in_question(&target) {
        return;
    }
    let may_be_price = |index: &&usize| {
        mapping
            .columns
            .get(**index)
            .is_some_and(|column| column.content == Content::Counts && is_price_or_cost(&column.heading))
    };
    let candidates: Vec<usize> = counts.iter().filter(may_be_price).copied().collect();
    let Some(first) = candidates.first().copied() else { return };
    let question = mapping.ask(table, first, Readings::Column { target, candidates, by_heading: false });
    mapping.questions.push(question);
}

fn is_price_or_cost(heading: &str) -> bool {
    const WORDS: [&str; 8] = ["price", "rate", "prix", "tarif", "precio", "preis", "prijs", "prezzo"];
    is_cost(heading) || has_one_of(heading, &WORDS)
}

/// Returns whether all cells of a column with a date's heading are days as a spreadsheet counts them: `46329`.
fn are_stored_dates(table: &Table, column: usize, heading: &str) -> bool {
    const WORDS: [&str; 7] = ["date", "dates", "fecha", "datum", "data", "dt", "day"];
    let is_date = |(_, cell): (usize, &Cell)| read_date(&cell.text).is_some();
    has_one_of(heading, &WORDS)
        && table.column(column).count() > 0
        && table.column(column).take(SAMPLE).all(is_date)
}

/// Returns whether a heading names a number of units, so that its cells are no prices.
fn is_quantity(heading: &str) -> bool {
    const WORDS: [&str; 12] = [
        "qty",
        "quantity",
        "quantities",
        "units",
        "qte",
        "quantite",
        "cantidad",
        "cant",
        "menge",
        "anzahl",
        "quantita",
        "quantidade",
    ];
    has_one_of(heading, &WORDS)
}

/// Returns whether each row has a serial number, so that it is one unit.
fn has_serial_in_each_row(table: &Table, mapping: &Mapping) -> bool {
    let serials = mapping.column_of(&Target::Serial).map(|column| table.column(column).count());
    serials == Some(table.rows.len())
}

/// Returns whether all cells of a column are whole numbers, with zeros for decimals or with groups: `2.00`, `25,000`, `1,250`.
fn are_whole(table: &Table, column: usize) -> bool {
    let is_whole = |(_, cell): (usize, &Cell)| {
        let cents = cents_either_way(without_sign(&cell.text));
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
