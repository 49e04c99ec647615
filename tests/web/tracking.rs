//! The paths of the tracking app, and the totals of a request.

use policy::{RemedyAssessment, Status};
use serde_json::json;
use web::tracking::address::{Page, Paper};
use web::tracking::totals::totals;

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

/// The totals of some products in words, each with its number of products, and that of all products last.
fn totals_of(products: &[RemedyAssessment], status: Status) -> Vec<(usize, String, usize)> {
    let vendor = vendor("ktc");
    let (by_remedy, all) = totals(products.iter()).unwrap();
    let totals = by_remedy.iter().chain([&all]);
    totals.map(|total| (total.products, total.in_words(&vendor, status), total.unknown)).collect()
}

#[test]
fn several_products_have_a_total_of_each_remedy_and_of_all() {
    let products = [
        requested("credit", "eligible", Some("400.00")),
        requested("paid_repair", "eligible", Some("-50.00")),
        requested("credit", "eligible", Some("0.50")),
    ];
    let said = |products, text: &str, unknown| (products, text.to_owned(), unknown);
    let expected =
        [said(2, "You get $400.50", 0), said(1, "You pay $50.00", 0), said(3, "You get $350.50", 0)];
    assert_eq!(totals_of(&products, Status::Approved), expected);
    assert_eq!(totals(products[..1].iter()), None, "a single product has its amount already");
}

#[test]
fn a_total_is_the_most_that_it_can_be_until_the_vendor_has_decided() {
    let products =
        [requested("credit", "eligible", Some("100.00")), requested("credit", "undetermined", Some("20.00"))];
    let all = |status| totals_of(&products, status).pop().unwrap().1;
    assert_eq!(all(Status::Requested), "You get up to $120.00");
    assert_eq!(all(Status::Approved), "You get $120.00");
}

#[test]
fn a_total_leaves_out_products_whose_amount_is_not_known() {
    let products = [requested("credit", "eligible", Some("100.00")), requested("credit", "eligible", None)];
    let total = |unknown| (2, "You get $100.00".to_owned(), unknown);
    assert_eq!(totals_of(&products, Status::Requested), [total(1), total(1)]);
    let unpriced = [requested("credit", "eligible", None), requested("credit", "eligible", None)];
    assert_eq!(totals_of(&unpriced, Status::Requested)[0].1, "Amount once the price is known");
}
