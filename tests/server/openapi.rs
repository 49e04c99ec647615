//! The description of the API. That answers are as it says is checked on each of them, by `support::contract`.

use crate::support::Server;
use crate::support::contract::document;

#[test]
fn the_description_is_served_unchanged() {
    let server = Server::start();
    assert_eq!(&server.get("/api/openapi.json").json(), document());
}

#[test]
fn the_description_has_every_route_of_the_api() {
    let router = include_str!("../../src/server/src/router.rs");
    let all: Vec<&str> =
        router.split(".route(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let pages = [
        "/",
        "/track",
        "/track/form",
        "/track/label",
        "/{policy}",
        "/{policy}/embed",
        "/{policy}/estimate",
        "/{policy}/logo",
        "/{policy}/manifest.webmanifest",
        "/{policy}/policy",
        "/{policy}/theme.css",
        "/{policy}/track",
    ];
    let mut described: Vec<&str> =
        document()["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let mut of_api: Vec<&str> = all.into_iter().filter(|route| !pages.contains(route)).collect();
    of_api.sort_unstable();
    described.sort_unstable();
    assert_eq!(of_api, described);
}

#[test]
fn every_reference_in_the_description_has_a_target() {
    let text = document().to_string();
    for reference in text.split("\"$ref\":\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(document().pointer(reference).is_some(), "{reference}");
    }
}
