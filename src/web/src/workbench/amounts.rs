//! Amounts in words.

use policy::Money;
use words::workbench as texts;

use crate::vendor::Vendor;

/// From this amount of cents on, cents are left out of headings.
const WHOLE_FROM: i64 = 1_000_000;

/// Returns an amount, marked where it rests on assumptions and is not zero.
#[must_use]
pub fn marked(vendor: &Vendor, amount: Money, is_assumed: bool) -> String {
    let in_words = vendor.money(amount);
    if is_assumed && amount < Money::ZERO {
        // A charge is marked in the other direction.
        return texts::assumptions::or_more(vendor.language, &in_words);
    }
    mark(vendor, &in_words, is_assumed && amount != Money::ZERO)
}

/// Returns what lines give, marked as [`marked`] does; a dash if it is no amount, as for a repair or for goods without a known price.
#[must_use]
pub fn given(vendor: &Vendor, amount: Money, is_assumed: bool) -> String {
    if amount == Money::ZERO { "–".to_owned() } else { marked(vendor, amount, is_assumed) }
}

/// Returns the amount that lines give and the price of the goods that an exchange gives beside it, both marked as [`marked`] does; a dash if
/// both are zero.
#[must_use]
pub fn with_goods(vendor: &Vendor, amount: Money, goods: Money, is_assumed: bool) -> String {
    let amount_text = given(vendor, amount, is_assumed);
    if goods == Money::ZERO {
        return amount_text;
    }
    let goods = marked(vendor, goods, is_assumed);
    if amount == Money::ZERO {
        texts::compare::only_goods(vendor.language, &goods)
    } else {
        format!("{amount_text} {}", texts::compare::in_goods(vendor.language, &goods))
    }
}

/// Returns an amount for a heading: rounded down to a whole unit if it is large, and marked where it rests on assumptions.
#[must_use]
pub fn heading(vendor: &Vendor, amount: Money, is_assumed: bool) -> String {
    let cents = amount.cents();
    let whole = if cents >= WHOLE_FROM { Money::from_cents(cents - cents % 100) } else { amount };
    mark(vendor, &without_cents(&vendor.money(whole)), is_assumed)
}

fn mark(vendor: &Vendor, amount: &str, is_assumed: bool) -> String {
    if is_assumed { texts::assumptions::up_to(vendor.language, amount) } else { amount.to_owned() }
}

/// Returns a whole amount without its decimals.
#[must_use]
pub fn without_cents(amount: &str) -> String {
    match amount.strip_suffix(".00") {
        Some(whole) => whole.to_owned(),
        None => amount.replace(",00\u{a0}", "\u{a0}"),
    }
}
