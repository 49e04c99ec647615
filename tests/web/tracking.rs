//! The paths of the tracking app, and the totals of a request.

use policy::{RemedyAssessment, Status};
use serde_json::json;
use web::tracking::address::{Page, Paper};
use web::tracking::totals::{Total, Totals, totals};
use web::vendor::Vendor;

use crate::request::support::vendor;

#[test]
fn every_page_has_its_address_and_is_found_by_its_path() {
    let pages = [
        ("/track", Page::Request),
        ("/track/form", Page::Paper(Paper::Form)),
        ("/track/label", Page::Paper(Paper::Label)),
    ];
    for (path, page) in pages {
        assert_eq!(Page::from_path(path), Some(page));
        assert_eq!(page.address("tok-en_1"), format!("{path}#tok-en_1"));
    }
    assert_eq!(Page::from_path("/track/"), Some(Page::Request));
}

#[test]
fn a_path_of_another_app_is_not_found() {
    for path in ["/", "/ktc", "/track/nothing", "/track/form/x", "/trackform"] {
        assert_eq!(Page::from_path(path), None, "{path}");
    }
}

/// A remedy as it was requested, with its net amount.
fn requested(remedy: &str, verdict: &str, net: Option<&str>) -> RemedyAssessment {
    let assessment = json!({
        "remedy": remedy, "verdict": verdict, "needs": [], "credit": null, "charges": [], "contingent": [], "quoted_later": [],
        "net": net, "eligible_until": null, "assumed": false
    });
    serde_json::from_value(assessment).unwrap()
}

/// A paid repair, of which the parts are quoted later.
fn paid_repair(verdict: &str, net: &str) -> RemedyAssessment {
    let parts = json!({ "charge": "parts", "clause": "repair.2" });
    let quoted_later = vec![serde_json::from_value(parts).unwrap()];
    RemedyAssessment { quoted_later, ..requested("paid_repair", verdict, Some(net)) }
}

/// A total in words, with its number of products and with what it leaves out.
fn said(vendor: &Vendor, total: &Total) -> (usize, String, Vec<String>) {
    (total.products, total.net.at_a_glance(vendor), total.left_out(vendor))
}

/// The total of all products in words, and what it leaves out.
fn all_of(products: &[RemedyAssessment], status: Status) -> (String, Vec<String>) {
    let vendor = vendor("ktc");
    let all = said(&vendor, &totals(&vendor, status, products).unwrap().all);
    (all.1, all.2)
}

/// The texts of a total that leaves nothing out.
fn whole(text: &str) -> (String, Vec<String>) {
    (text.to_owned(), Vec::new())
}

/// The texts of a total that leaves something out.
fn without(text: &str, left_out: &str) -> (String, Vec<String>) {
    (text.to_owned(), vec![left_out.to_owned()])
}

const ONE_UNKNOWN: &str = "without 1 product whose amount is not known yet";
const ONE_CHARGE: &str = "without the charges for 1 product that KT&C still checks";

#[test]
fn several_products_have_a_total_of_each_remedy_and_of_all() {
    let products = [
        requested("credit", "eligible", Some("400.00")),
        requested("exchange", "eligible", Some("-50.00")),
        requested("credit", "eligible", Some("0.50")),
    ];
    let vendor = vendor("ktc");
    let Totals { by_remedy, all } = totals(&vendor, Status::Approved, &products).unwrap();
    let by_remedy: Vec<_> =
        by_remedy.iter().map(|(remedy, total)| (remedy.as_str(), said(&vendor, total))).collect();
    let expected = [
        ("credit", (2, "You get $400.50".to_owned(), vec![])),
        ("exchange", (1, "You pay $50.00".to_owned(), vec![])),
    ];
    assert_eq!(by_remedy, expected);
    assert_eq!(said(&vendor, &all), (3, "You get $350.50".to_owned(), vec![]));
    let single = totals(&vendor, Status::Approved, &products[..1]);
    assert_eq!(single, None, "a single product has its amount already");
}

#[test]
fn a_total_is_the_most_that_it_can_be_until_the_vendor_has_decided() {
    let credits =
        [requested("credit", "eligible", Some("100.00")), requested("credit", "undetermined", Some("20.00"))];
    assert_eq!(all_of(&credits, Status::Requested), whole("You get up to $120.00"));
    assert_eq!(all_of(&credits, Status::Approved), whole("You get $120.00"));

    let [_, credit] = credits;
    let charged = [credit.clone(), requested("exchange", "eligible", Some("-50.00"))];
    assert_eq!(all_of(&charged, Status::Requested), whole("You pay at least $30.00"));
    assert_eq!(all_of(&charged, Status::Approved), whole("You pay $30.00"));

    let even = [credit, requested("exchange", "eligible", Some("-20.00"))];
    assert_eq!(all_of(&even, Status::Requested), whole("You pay at least $0.00"));
    assert_eq!(all_of(&even, Status::Approved), whole("You get $0.00"));
}

#[test]
fn a_total_with_costs_that_are_quoted_later_is_never_exact() {
    let products = [requested("credit", "eligible", Some("400.00")), paid_repair("eligible", "-50.00")];
    let only_repairs = [paid_repair("eligible", "-50.00"), requested("exchange", "eligible", Some("-10.00"))];
    for status in [Status::Requested, Status::Approved, Status::Closed] {
        assert_eq!(all_of(&products, status), whole("You get up to $350.00"), "{status:?}");
        assert_eq!(all_of(&only_repairs, status), whole("You pay at least $60.00"), "{status:?}");
    }
}

#[test]
fn a_total_leaves_out_charges_that_the_vendor_still_checks() {
    let credit = requested("credit", "eligible", Some("400.00"));
    let products = [credit.clone(), requested("paid_repair", "undetermined", Some("-50.00"))];
    assert_eq!(all_of(&products, Status::Requested), without("You get $400.00", ONE_CHARGE));
    assert_eq!(all_of(&products, Status::Approved), whole("You get $350.00"));

    // The costs that are quoted later belong to the charge.
    let products = [credit, paid_repair("undetermined", "-50.00")];
    assert_eq!(all_of(&products, Status::Requested), without("You get $400.00", ONE_CHARGE));
    assert_eq!(all_of(&products, Status::Approved), whole("You get up to $350.00"));
}

#[test]
fn a_total_of_nothing_but_charges_that_the_vendor_still_checks_is_their_sum() {
    let repairs = [paid_repair("undetermined", "-50.00"), paid_repair("undetermined", "-100.00")];
    assert_eq!(all_of(&repairs, Status::Requested), whole("You pay at least $150.00"));
}

#[test]
fn a_total_leaves_out_products_whose_amount_is_not_known() {
    let priced = requested("credit", "eligible", Some("100.00"));
    let unpriced = requested("credit", "eligible", None);
    let products = [priced, unpriced.clone()];
    assert_eq!(all_of(&products, Status::Requested), without("You get $100.00", ONE_UNKNOWN));
    let products = [unpriced.clone(), unpriced];
    assert_eq!(all_of(&products, Status::Requested), whole("Amount once the price is known"));
}

#[test]
fn a_total_of_nothing_is_a_credit_if_a_product_is_credited() {
    let products =
        [requested("warranty_service", "eligible", Some("0.00")), requested("credit", "eligible", None)];
    assert_eq!(all_of(&products, Status::Requested), without("You get $0.00", ONE_UNKNOWN));
    let services = [products[0].clone(), products[0].clone()];
    assert_eq!(all_of(&services, Status::Requested), whole("No charge by KT&C"));
}

#[test]
fn the_order_of_the_products_does_not_change_a_total() {
    let all = [
        requested("credit", "eligible", Some("50.00")),
        requested("credit", "undetermined", Some("50.00")),
        requested("credit", "eligible", None),
        requested("exchange", "eligible", Some("-50.00")),
        requested("exchange", "undetermined", Some("-50.00")),
        requested("warranty_service", "eligible", Some("0.00")),
        paid_repair("eligible", "-50.00"),
    ];
    let vendor = vendor("ktc");
    let totals_of = |products: [&RemedyAssessment; 3], status| {
        let mut totals = totals(&vendor, status, products).unwrap();
        totals.by_remedy.sort_by(|(one, _), (other, _)| one.as_str().cmp(other.as_str()));
        totals
    };
    let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (one, other)));
    let triples = pairs.flat_map(|(one, other)| all.iter().map(move |third| [one, other, third]));
    for ([one, other, third], status) in
        triples.flat_map(|triple| [(triple, Status::Requested), (triple, Status::Approved)])
    {
        let expected = totals_of([one, other, third], status);
        for order in [[other, third, one], [third, other, one]] {
            assert_eq!(totals_of(order, status), expected, "{status:?} {order:?}");
        }
    }
}
