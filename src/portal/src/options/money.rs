//! A remedy's money: the result at a glance, and how it comes about.

use leptos::prelude::*;
use policy::{Money, RemedyAssessment, Verdict};
use words::portal::options as say;

use crate::vendor::Vendor;

/// The net amount with the words of its direction.
pub(crate) fn in_words(vendor: &Vendor, remedy: &RemedyAssessment) -> (&'static str, Option<String>) {
    let language = vendor.language;
    match remedy.net {
        None => (say::price_missing(language), None),
        Some(net) if net > Money::ZERO => (say::net_credit(language), Some(vendor.money(net))),
        Some(net) if net < Money::ZERO => (say::net_payment(language), Some(vendor.money(Money::ZERO.minus(net)))),
        Some(_) => (say::net_nothing(language), None),
    }
}

/// The net amount, large.
pub(crate) fn headline(vendor: &Vendor, remedy: &RemedyAssessment) -> AnyView {
    if remedy.verdict == Verdict::Ineligible || remedy.net.is_none() {
        return ().into_any();
    }
    let (label, amount) = in_words(vendor, remedy);
    match amount {
        Some(amount) => view! { <span class="net-label">{label}</span> <span class="net-amount">{amount}</span> }.into_any(),
        None => view! { <span class="net-label">{label}</span> }.into_any(),
    }
}

/// Credit, charges, and what may come later.
pub(crate) fn breakdown(vendor: &Vendor, remedy: &RemedyAssessment) -> AnyView {
    let language = vendor.language;
    let credits = vendor.document().remedy(&remedy.remedy).is_some_and(|remedy| remedy.credits);
    let row = |class: &'static str, label: String, amount: Option<String>, otherwise: &'static str| {
        let amount = amount.unwrap_or_else(|| otherwise.to_owned());
        view! { <div class=class><dt>{label}</dt><dd>{amount}</dd></div> }
    };
    let missing = say::price_missing(language);
    let mut rows = Vec::new();
    let has_charges = !remedy.charges.is_empty();
    if credits && has_charges && remedy.credit.is_some() {
        rows.push(row("", say::credit(language).to_owned(), remedy.credit.map(|amount| vendor.money(amount)), missing));
    }
    for charge in &remedy.charges {
        let amount = charge.amount.map(|amount| vendor.money(Money::ZERO.minus(amount)));
        rows.push(row("", vendor.charge(&charge.charge), amount, missing));
    }
    if has_charges && let (label, Some(amount)) = in_words(vendor, remedy) {
        rows.push(row("sum", label.to_owned(), Some(amount), missing));
    }
    let later = remedy.contingent.iter().map(|charge| {
        let amount = charge.amount.map(|amount| vendor.money(amount));
        let text = vendor.clause(&charge.clause);
        view! {
            <div><dt>{vendor.charge(&charge.charge)} <span class="only-if">{say::only_if(language)}": "{text}</span></dt>
            <dd>{amount.unwrap_or_else(|| missing.to_owned())}</dd></div>
        }
    });
    let later = later.collect::<Vec<_>>();
    let quoted = remedy.quoted_later.iter().map(|cost| {
        row("", vendor.charge(&cost.charge), None, say::amount_later(language))
    });
    let quoted = quoted.collect::<Vec<_>>();
    if rows.is_empty() && later.is_empty() && quoted.is_empty() {
        return ().into_any();
    }
    view! { <dl class="money">{rows}{later}{quoted}</dl> }.into_any()
}
