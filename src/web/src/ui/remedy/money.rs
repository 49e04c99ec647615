//! A remedy's money: the result at a glance, and how it comes about.

use policy::{Money, RemedyAssessment, Verdict};
use words::format::colon;
use words::portal::options as say;

use crate::ui::dom::{El, el};
use crate::ui::vendor::Vendor;

/// The net amount with the words of its direction.
#[must_use]
pub fn in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> (String, Option<String>) {
    let language = vendor.language;
    match remedy.net {
        None => (say::price_missing(language).to_owned(), None),
        Some(net) if net > Money::ZERO => (say::net_credit(language).to_owned(), Some(vendor.money(net))),
        Some(net) if net < Money::ZERO => {
            (say::net_payment(language).to_owned(), Some(vendor.money(Money::ZERO.minus(net))))
        }
        Some(_) => (say::net_nothing(language, vendor.name()), None),
    }
}

/// The same as one text.
#[must_use]
pub fn at_a_glance(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    match in_words(vendor, remedy) {
        (label, Some(amount)) => format!("{label} {amount}"),
        (label, None) => label,
    }
}

/// The net amount, large.
#[must_use]
pub fn headline(vendor: &Vendor, remedy: &RemedyAssessment) -> Vec<El> {
    if remedy.verdict == Verdict::Ineligible || remedy.net.is_none() {
        return Vec::new();
    }
    let (label, amount) = in_words(vendor, remedy);
    let label = el("span").class("net-label").text(&label);
    [label].into_iter().chain(amount.map(|amount| el("span").class("net-amount").text(&amount))).collect()
}

/// Credit, charges, and what may come later.
#[must_use]
pub fn breakdown(vendor: &Vendor, remedy: &RemedyAssessment) -> Option<El> {
    let language = vendor.language;
    let credits = vendor.document().remedy(&remedy.remedy).is_some_and(|remedy| remedy.credits);
    let missing = say::price_missing(language);
    let mut rows = Vec::new();
    if let Some(credit) = remedy.credit.filter(|_| credits && !remedy.charges.is_empty()) {
        rows.push(row(el("dt").text(say::credit(language)), &vendor.money(credit)));
    }
    for charge in &remedy.charges {
        // Taken off a credit, or else to be paid.
        let amount = charge
            .amount
            .map(|amount| vendor.money(if credits { Money::ZERO.minus(amount) } else { amount }));
        rows.push(row(el("dt").text(&vendor.charge(&charge.charge)), amount.as_deref().unwrap_or(missing)));
    }
    if !rows.is_empty()
        && let (label, Some(amount)) = in_words(vendor, remedy)
    {
        rows.push(row(el("dt").text(&label), &amount).class("sum"));
    }
    for charge in &remedy.contingent {
        let only_if =
            format!("{}{}{}", say::only_if(language), colon(language), vendor.clause(&charge.clause));
        let label = el("dt").text(&vendor.charge(&charge.charge)).text(" ");
        let amount = charge.amount.map(|amount| vendor.money(amount));
        rows.push(row(
            label.add(el("span").class("only-if").text(&only_if)),
            amount.as_deref().unwrap_or(missing),
        ));
    }
    for cost in &remedy.quoted_later {
        rows.push(row(el("dt").text(&vendor.charge(&cost.charge)), say::amount_later(language)));
    }
    (!rows.is_empty()).then(|| el("dl").class("money").add(rows))
}

fn row(label: El, amount: &str) -> El {
    el("div").add([label, el("dd").text(amount)])
}
