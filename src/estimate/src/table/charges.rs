//! Removes charges and taxes from the goods of an invoice.

use super::Note;
use super::rows::{filled, usual_fill};
use crate::grid::GridRow;
use crate::text::normalised;
use crate::vocabulary::Target;

/// The words for charges and taxes, in the languages of the headings.
const WORDS: [&str; 82] = [
    "freight",
    "freight charge",
    "freight charges",
    "shipping",
    "shipping charge",
    "shipping charges",
    "shipping and handling",
    "shipping handling",
    "handling",
    "handling fee",
    "postage",
    "delivery",
    "delivery charge",
    "delivery charges",
    "surcharge",
    "fuel surcharge",
    "insurance",
    "tax",
    "taxes",
    "sales tax",
    "vat",
    "gst",
    "hst",
    "pst",
    "qst",
    "tps",
    "tvq",
    "tvh",
    "tva",
    "iva",
    "discount",
    "less discount",
    "rebate",
    "restocking fee",
    "deposit",
    "balance due",
    "amount due",
    "port",
    "frais de port",
    "livraison",
    "frais de livraison",
    "transport",
    "manutention",
    "taxe",
    "remise",
    "rabais",
    "escompte",
    "acompte",
    "solde",
    "envio",
    "flete",
    "gastos de envio",
    "manejo",
    "impuesto",
    "impuestos",
    "descuento",
    "seguro",
    "anticipo",
    "saldo",
    "propina",
    "versand",
    "versandkosten",
    "fracht",
    "porto",
    "mwst",
    "rabatt",
    "skonto",
    "anzahlung",
    "verzending",
    "verzendkosten",
    "vracht",
    "btw",
    "korting",
    "spedizione",
    "spese di spedizione",
    "trasporto",
    "sconto",
    "acconto",
    "frete",
    "portes",
    "desconto",
    "imposto",
];

/// Removes the rows of charges and taxes: those without a serial number whose name is one of the words.
pub(super) fn remove(rows: &mut Vec<GridRow>, targets: &[Option<Target>], notes: &mut Vec<Note>) {
    let column = |target: &Target| targets.iter().position(|other| other.as_ref() == Some(target));
    let [model, description, serial] =
        [Target::Model, Target::Description, Target::Serial].map(|target| column(&target));
    let usual = usual_fill(rows);
    rows.retain(|row| {
        let text = |column: Option<usize>| {
            let cell = row.cells.get(column?).filter(|cell| !cell.is_empty());
            cell.map(|cell| cell.text.as_str())
        };
        let name = text(model).or_else(|| text(description));
        let stands_apart = filled(row) < usual && row.cells.iter().any(|cell| is_charge(&cell.text));
        let is_left_out = text(serial).is_none_or(is_charge) && (stands_apart || name.is_some_and(is_charge));
        if is_left_out {
            notes.push(Note::Charge { row: row.number });
        }
        !is_left_out
    });
}

/// Returns whether a text names a charge or a tax, with or without its rate: `Freight`, `IVA 16%`.
fn is_charge(text: &str) -> bool {
    let plain = normalised(text);
    WORDS.contains(&plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '))
}
