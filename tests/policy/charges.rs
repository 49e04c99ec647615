//! Charges per request, which the lines share.

use std::sync::Arc;

use policy::{Assessment, Money, Policy};
use proptest::prelude::*;
use serde_json::{Value, json};
use testkit::altered;

use crate::support::date;

/// Koso's policy with another restocking fee on `credit`.
fn with_fee(rate: &str) -> Arc<Policy> {
    altered("koso", |document| {
        document.replace("{percent}", "some").replacen(
            "rate = { percent = \"25\" }",
            &format!("rate = {rate}"),
            1,
        )
    })
}

fn assess(policy: &Policy, lines: &Value) -> Assessment {
    policy.assess(&policy.read(&json!({ "lines": lines }), date("2026-11-20")).unwrap())
}

/// The restocking fee of `credit` for each line.
fn fees(policy: &Policy, lines: &Value) -> Vec<Option<String>> {
    let assessment = assess(policy, lines);
    let fees = assessment
        .lines
        .iter()
        .map(|line| line.remedies[0].charges[0].amount.map(|amount| amount.to_string()));
    fees.collect()
}

fn line(price: &str) -> Value {
    json!({ "quantity": 1, "unit_price": price, "category": "other", "wanted": "credit" })
}

fn known(amounts: &[&str]) -> Vec<Option<String>> {
    amounts.iter().map(|amount| Some((*amount).to_owned())).collect()
}

#[test]
fn a_charge_per_request_is_shared_by_value_to_the_cent() {
    let policy = with_fee(r#"{ per_request = "40.00" }"#);
    assert_eq!(fees(&policy, &json!([line("80.00")])), known(&["40.00"]));
    assert_eq!(fees(&policy, &json!([line("300.00"), line("100.00")])), known(&["30.00", "10.00"]));
    assert_eq!(
        fees(&policy, &json!([line("1.00"), line("1.00"), line("1.00")])),
        known(&["13.33", "13.34", "13.33"])
    );
    assert_eq!(
        fees(&policy, &json!([line("0.00"), line("0.00")])),
        known(&["20.00", "20.00"]),
        "without a value by count"
    );
}

#[test]
fn two_lines_pay_a_minimum_once() {
    let policy = with_fee(r#"{ greatest_of = [{ percent = "10" }, { per_request = "50.00" }] }"#);
    assert_eq!(fees(&policy, &json!([line("100.00")])), known(&["50.00"]));
    assert_eq!(fees(&policy, &json!([line("100.00"), line("100.00")])), known(&["25.00", "25.00"]));
    assert_eq!(
        fees(&policy, &json!([line("100.00"), line("900.00")])),
        known(&["10.00", "90.00"]),
        "10% is more"
    );
}

#[test]
fn lines_that_want_something_else_do_not_share() {
    let policy = with_fee(r#"{ per_request = "40.00" }"#);
    let mut other = line("100.00");
    other["wanted"] = json!("warranty_claim");
    assert_eq!(
        fees(&policy, &json!([line("100.00"), other])),
        known(&["40.00", "20.00"]),
        "the other as if it joined"
    );
}

#[test]
fn a_share_is_unknown_while_the_value_of_a_sharing_line_is() {
    let policy = with_fee(r#"{ per_request = "40.00" }"#);
    let mut unpriced = line("1.00");
    unpriced["unit_price"] = Value::Null;
    assert_eq!(fees(&policy, &json!([line("100.00"), unpriced])), [None, None]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shares_add_up_to_the_charge_and_follow_the_value(
        prices in proptest::collection::vec(0_i64..50_000, 1..12), charge in 0_i64..10_000,
    ) {
        let charge = Money::from_cents(charge);
        let policy = with_fee(&format!(r#"{{ per_request = "{charge}" }}"#));
        let lines = |prices: &[i64]| prices.iter().map(|price| line(&Money::from_cents(*price).to_string())).collect::<Vec<_>>();
        let shares = |prices: &[i64]| -> Vec<(i64, i64)> {
            let assessment = assess(&policy, &json!(lines(prices)));
            let cents = assessment.lines.iter().map(|line| line.remedies[0].charges[0].amount.unwrap().cents());
            prices.iter().copied().zip(cents).collect()
        };
        let mut shared = shares(&prices);
        prop_assert_eq!(shared.iter().map(|(_, share)| share).sum::<i64>(), charge.cents());
        let total: i64 = prices.iter().sum();
        for (price, share) in &shared {
            // Within a cent of the exact part, of which both sides are multiplied by the total.
            prop_assert!(total == 0 || (share * total - charge.cents() * price).abs() <= total, "{shared:?}");
        }
        let mut reversed = shares(&prices.iter().rev().copied().collect::<Vec<_>>());
        shared.sort_unstable();
        reversed.sort_unstable();
        prop_assert_eq!(shared, reversed, "the order of lines decides only between lines of one value");
    }
}
