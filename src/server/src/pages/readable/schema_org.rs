//! The policy as structured data for search engines.

use policy::document::condition::{Limit, Test};
use policy::document::{Leg, Payer, Rate};
use policy::{Document, Id, Period};
use serde_json::{Map, Number, Value, json};
use words::Language;

/// Describes the return for credit as schema.org's `MerchantReturnPolicy`: its window, its restocking fee, and who pays the freight.
pub(super) fn return_policy(document: &Document, language: Language, name: &str) -> Value {
    let mut data = Map::new();
    let mut add = |field: &str, value: Value| data.insert(field.to_owned(), value);
    add("@context", json!("https://schema.org"));
    add("@type", json!("MerchantReturnPolicy"));
    add("name", json!(name));
    add("inLanguage", json!(language.tag()));
    add("returnMethod", json!("https://schema.org/ReturnByMail"));
    let mut credits = document.remedies.iter().filter(|remedy| remedy.credits).map(|remedy| &remedy.id);
    if let Some((remedy, days)) = credits.find_map(|remedy| Some((remedy, window(document, remedy)?))) {
        add("returnPolicyCategory", json!("https://schema.org/MerchantReturnFiniteReturnWindow"));
        add("merchantReturnDays", json!(days));
        if let Some(fee) = restocking_fee(document, remedy) {
            add("restockingFee", json!(fee));
        }
        if customer_pays_freight(document, remedy) {
            add("returnFees", json!("https://schema.org/ReturnFeesCustomerResponsibility"));
        }
    }
    Value::Object(data)
}

/// Returns the days within which a remedy must be claimed, if a gate states them.
fn window(document: &Document, remedy: &Id) -> Option<u16> {
    let mut gates = document.gates.iter().filter(|gate| gate.remedies.contains(remedy));
    gates.find_map(|gate| match &gate.require.test {
        Test::Within { limit: Limit::Period(Period::Days(days)), .. } => Some(*days),
        _ => None,
    })
}

/// Returns the percentage of the credit that a fee on the remedy takes.
fn restocking_fee(document: &Document, remedy: &Id) -> Option<Number> {
    document.fees.iter().find_map(|fee| match &fee.rate {
        Rate::Percent(percent) if fee.remedies.contains(remedy) => percent.to_string().parse().ok(),
        _ => None,
    })
}

/// Returns whether the customer pays the freight to the vendor.
fn customer_pays_freight(document: &Document, remedy: &Id) -> bool {
    document.freight.iter().any(|term| {
        term.leg == Leg::ToVendor
            && term.payer == Payer::Customer
            && (term.remedies.is_empty() || term.remedies.contains(remedy))
    })
}
