//! The amounts of a remedy: the net amount, and the parts that it consists of.

use leptos::prelude::*;
use policy::document::{Leg, Payer};
use policy::{Freight, Money, RemedyAssessment, Verdict};
use words::format::colon;
use words::portal::options as texts;

use crate::vendor::Vendor;

/// A net amount with all that decides its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Net {
    /// Negative if the customer pays; `None` if it is not known.
    pub amount: Option<Money>,
    /// Whether goods are credited, so that nothing is a credit of nothing.
    pub credits: bool,
    /// Whether the customer may get less or pay more.
    pub is_at_most: bool,
    pub customer_pays_freight: bool,
}

impl Net {
    /// Returns the net amount of a remedy.
    #[must_use]
    pub fn of(vendor: &Vendor, remedy: &RemedyAssessment) -> Self {
        Self {
            amount: remedy.net,
            credits: vendor.document().remedy(&remedy.remedy).is_some_and(|remedy| remedy.credits),
            is_at_most: !remedy.quoted_later.is_empty(),
            customer_pays_freight: remedy.freight.iter().any(|freight| freight.payer == Payer::Customer),
        }
    }

    /// Returns the words for the direction, and the amount without its sign.
    #[must_use]
    pub fn in_words(&self, vendor: &Vendor) -> (String, Option<String>) {
        let language = vendor.language;
        let is_at_most = self.is_at_most;
        match self.amount {
            None => (texts::net_unknown(language).to_owned(), None),
            Some(net) if net > Money::ZERO || net == Money::ZERO && self.credits && !is_at_most => {
                let amount = vendor.money(net);
                let amount = if is_at_most { texts::up_to(language, &amount) } else { amount };
                (texts::net_credit(language).to_owned(), Some(amount))
            }
            Some(net) if net < Money::ZERO || self.credits => {
                let label = if is_at_most {
                    texts::net_payment_at_least(language)
                } else {
                    texts::net_payment(language)
                };
                (label.to_owned(), Some(vendor.money(Money::ZERO.minus(net))))
            }
            Some(_) if self.customer_pays_freight => {
                (texts::net_nothing_but_freight(language, vendor.name()), None)
            }
            Some(_) => (texts::net_nothing(language, vendor.name()), None),
        }
    }

    /// Returns the amount with its direction as one text.
    #[must_use]
    pub fn at_a_glance(&self, vendor: &Vendor) -> String {
        match self.in_words(vendor) {
            (label, Some(amount)) => format!("{label} {amount}"),
            (label, None) => label,
        }
    }
}

/// Returns the net amount of a remedy with its direction as one text.
#[must_use]
pub fn at_a_glance(vendor: &Vendor, remedy: &RemedyAssessment) -> String {
    Net::of(vendor, remedy).at_a_glance(vendor)
}

/// Renders the net amount in large type; renders nothing if the remedy is ineligible or the amount is unknown.
#[component]
pub fn NetAmount(vendor: &'static Vendor, remedy: RemedyAssessment) -> impl IntoView {
    (remedy.net.is_some() && remedy.verdict != Verdict::Ineligible).then(|| {
        let (label, amount) = Net::of(vendor, &remedy).in_words(vendor);
        view! {
            <span class="net-label">{label}</span>
            {amount.map(|amount| view! { <span class="net-amount">{amount}</span> })}
        }
    })
}

/// Renders the credit, the charges, and the costs that may come later.
#[component]
pub fn MoneyBreakdown(vendor: &'static Vendor, remedy: RemedyAssessment) -> impl IntoView {
    let language = vendor.language;
    let credits = vendor.document().remedy(&remedy.remedy).is_some_and(|remedy| remedy.credits);
    let amount_or_missing = move |amount: Option<Money>| {
        amount.map_or_else(|| texts::price_missing(language).to_owned(), |amount| vendor.money(amount))
    };
    let mut rows = Vec::new();
    if let Some(credit) = remedy.credit.filter(|_| credits && !remedy.charges.is_empty()) {
        rows.push(row(None, texts::credit(language).to_owned(), None, vendor.money(credit)));
    }
    for charge in &remedy.charges {
        // A charge is taken off a credit, or else paid by the customer.
        let amount = charge.amount.map(|amount| if credits { Money::ZERO.minus(amount) } else { amount });
        rows.push(row(None, vendor.charge(&charge.charge), None, amount_or_missing(amount)));
    }
    if !rows.is_empty()
        && let (label, Some(amount)) = Net::of(vendor, &remedy).in_words(vendor)
    {
        rows.push(row(Some("sum"), label, None, amount));
    }
    for charge in &remedy.contingent {
        let only_if =
            format!("{}{}{}", texts::only_if(language), colon(language), vendor.clause(&charge.clause));
        rows.push(row(None, vendor.charge(&charge.charge), Some(only_if), amount_or_missing(charge.amount)));
    }
    for cost in &remedy.quoted_later {
        rows.push(row(None, vendor.charge(&cost.charge), None, texts::amount_later(language).to_owned()));
    }
    rows.extend(remedy.freight.iter().map(|freight| freight_row(vendor, freight)));
    (!rows.is_empty()).then(|| view! { <dl class="money">{rows}</dl> })
}

/// Renders the payer of a leg's freight, and the way of shipping.
fn freight_row(vendor: &Vendor, freight: &Freight) -> AnyView {
    let (language, name) = (vendor.language, vendor.name());
    let leg = match freight.leg {
        Leg::ToVendor => texts::freight_to_vendor(language, name),
        Leg::Back => texts::freight_back(language).to_owned(),
        Leg::Replacement => texts::freight_of_replacement(language).to_owned(),
    };
    let payer = match freight.payer {
        Payer::Customer => texts::you_pay_freight(language).to_owned(),
        Payer::Vendor => texts::vendor_pays_freight(language, name),
    };
    let text = match vendor.document().freight_label(freight) {
        Some(method) => format!("{payer}, {}", vendor.text(method)),
        None => payer,
    };
    row(Some("freight"), leg, None, text)
}

fn row(class: Option<&'static str>, label: String, only_if: Option<String>, amount: String) -> AnyView {
    let only_if = only_if.map(|only_if| view! { " " <span class="only-if">{only_if}</span> });
    view! {
        <div class=class>
            <dt>{label}{only_if}</dt>
            <dd>{amount}</dd>
        </div>
    }
    .into_any()
}
