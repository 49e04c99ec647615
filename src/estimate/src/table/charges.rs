//! Removes charges, taxes and discounts from the goods of an invoice.

use super::Note;
use super::rows::{filled, usual_fill};
use crate::cell::{AmountFault, is_charge, read_amount};
use crate::grid::GridRow;
use crate::text::normalised;
use crate::vocabulary::Target;

/// The words for discounts.
const DISCOUNTS: [&str; 17] = [
    "discount",
    "less discount",
    "rebate",
    "remise",
    "rabais",
    "escompte",
    "descuento",
    "rabatt",
    "skonto",
    "korting",
    "sconto",
    "desconto",
    "promo",
    "promotion",
    "promo code",
    "coupon",
    "voucher",
];

/// Removes the rows of charges, taxes and discounts: those without a serial number whose name is one of the words, and negative
/// amounts under a name that is no code.
pub(super) fn remove(rows: &mut Vec<GridRow>, targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let column = |target: &Target| targets.iter().position(|other| other.as_ref() == Some(target));
    let [model, description, serial] =
        [Target::Model, Target::Description, Target::Serial].map(|target| column(&target));
    let is_amount = |target: &Target| *target == Target::LineTotal || target.is_unit_price();
    let usual = usual_fill(rows);
    rows.retain(|row| {
        let text = |column: Option<usize>| {
            let cell = row.cells.get(column?).filter(|cell| !cell.is_empty());
            cell.map(|cell| cell.text.as_str())
        };
        let (model, description) = (text(model), text(description));
        let name = model.or(description);
        let named = |text: &str| note_of(text, row.number);
        // The digits of a code are no rate: `TPS-01` is a part, and `TPS 5%` a tax.
        let by_model =
            |model: &str| if model.contains('%') || !has_digits(model) { named(model) } else { None };
        let by_name = model.map_or_else(|| description.and_then(named), by_model);
        let apart = || {
            // Beside a model, the other columns tell something about the goods, such as a `Reason` of `Shipping`.
            let cells = || row.cells.iter().map(|cell| cell.text.as_str());
            match model {
                _ if filled(row) >= usual => None,
                Some(_) => description.and_then(named),
                None => cells().find_map(named),
            }
        };
        let negative = || {
            let is_word = name.is_some_and(|name| !has_digits(name));
            let mut amounts =
                row.cells.iter().zip(targets).filter(|(_, target)| target.as_ref().is_some_and(is_amount));
            let is_negative = is_word && amounts.any(|(cell, _)| is_below_zero(&cell.text));
            is_negative.then_some(Note::Discount { row: row.number })
        };
        let has_serial = || text(serial).is_some_and(|serial| named(serial).is_none());
        let note = by_name.or_else(apart).or_else(negative).filter(|_| !has_serial());
        let is_kept = note.is_none();
        notes.extend(note);
        is_kept
    });
}

fn has_digits(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Returns whether a text is an amount below zero.
fn is_below_zero(text: &str) -> bool {
    read_amount(text, "") == Err(AmountFault::Negative)
}

/// Returns the note on a row with this name, if the name is that of a charge, a tax or a discount, with or without its rate:
/// `Freight`, `IVA 16%`.
fn note_of(name: &str, row: usize) -> Option<Note> {
    let plain = normalised(name);
    let plain = plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if DISCOUNTS.contains(&plain) {
        return Some(Note::Discount { row });
    }
    is_charge(name).then_some(Note::Charge { row })
}
