//! Texts of mails. Mails to customers are in the customer's language; clause texts come from the policy's document.

mod decision;
mod end;
mod link;
mod parts;
mod shipping;
mod vendor;

use policy::{Date, Money};

pub use decision::{approved, declined, filed};
pub use end::{refused, settled, withdrawn};
pub use link::{link_replaced, link_sent};
pub use vendor::{new_request, withdrawn_by_customer};

use crate::portal::choose;
use crate::{Language, format};

/// A mail without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// The request that a mail is about.
#[derive(Clone, Copy, Debug)]
pub struct RequestSummary<'a> {
    /// The vendor's name.
    pub vendor: &'a str,
    /// The reference of the request.
    pub reference: &'a str,
    /// A line for each product.
    pub items: &'a [String],
}

/// The parts of a mail that only customers get.
#[derive(Clone, Copy, Debug)]
pub struct Customer<'a> {
    /// The customer's name.
    pub name: &'a str,
    /// The link to the tracking page.
    pub link: &'a str,
    /// The clauses that the customer must comply with, in plain words.
    pub duties: &'a [String],
    /// The vendor's e-mail address and telephone numbers; empty if the policy has neither.
    pub contact: &'a [&'a str],
}

/// An issued number.
#[derive(Clone, Copy, Debug)]
pub struct Number<'a> {
    /// The number in groups, as it is printed.
    pub number: &'a str,
    /// The last day of shipping under the number; `None` if it does not expire.
    pub last_ship_day: Option<Date>,
    /// The earliest deadline of a remedy, if it is before the last day of shipping.
    pub deadline: Option<Deadline<'a>>,
    /// The lines of the address that the goods are sent to.
    pub ship_to: &'a [String],
    /// The names of the remedies for which the vendor sends a replacement first.
    pub replacement_first: &'a [&'a str],
}

/// The last day on which goods can be shipped for a remedy.
#[derive(Clone, Copy, Debug)]
pub struct Deadline<'a> {
    pub day: Date,
    /// The name of the remedy.
    pub remedy: &'a str,
    /// The remedy that remains afterwards, in words.
    pub next: Option<&'a str>,
}

messages! {
    open_request() {
        en: "Open your request",
        fr: "Ouvrir votre demande",
        es: "Abrir su solicitud",
    }
}

/// Writes one product with its remedy: `2 x KNC-p3BR28V12IR, serial number A1234567: Credit, $400.00`.
#[must_use]
pub fn item(
    language: Language,
    quantity: u32,
    model: Option<&str>,
    serial: Option<&str>,
    remedy: &str,
    net: Option<(&str, Money)>,
) -> String {
    let (quantity, colon) = (format::number(language, quantity), format::colon(language));
    let net = net.map(|(currency, amount)| format!(", {}", net_amount(language, currency, amount)));
    let model = model.unwrap_or(choose::unnamed(language));
    let serial = serial.map(|serial| {
        in_language!(
            language,
            en: format!(", serial number {serial}"),
            fr: format!(", nº de série {serial}"),
            es: format!(", n.º de serie {serial}"),
        )
    });
    let (serial, net) = (serial.unwrap_or_default(), net.unwrap_or_default());
    format!("{quantity} x {model}{serial}{colon}{remedy}{net}")
}

/// Writes what the customer gets, or what they have to pay where the amount is negative.
#[must_use]
pub fn net_amount(language: Language, currency: &str, net: Money) -> String {
    if net >= Money::ZERO {
        return format::money(language, currency, net);
    }
    let amount = format::money(language, currency, Money::ZERO.minus(net));
    in_language!(
        language,
        en: format!("{amount} to pay"),
        fr: format!("{amount} à payer"),
        es: format!("{amount} a pagar"),
    )
}

counted! {
    more_items(count: usize) {
        en: "and {count} more product" | "and {count} more products",
        fr: "et {count} autre produit" | "et {count} autres produits",
        es: "y {count} producto más" | "y {count} productos más",
    }
}
