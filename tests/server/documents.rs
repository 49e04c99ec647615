//! The documents that the portal is made of.

use serde_json::json;

use crate::support::Server;
use crate::support::server::Settings;

#[test]
fn both_vendors_are_listed_with_their_documents_digests() {
    let server = Server::start();
    let list = server.get("/api/v1/policies").json();
    let ids: Vec<&str> =
        list["policies"].as_array().unwrap().iter().map(|policy| policy["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["koso", "ktc"]);
    for policy in list["policies"].as_array().unwrap() {
        let document = server.get(&format!("/api/v1/policies/{}", policy["id"].as_str().unwrap())).json();
        assert_eq!(document["digest"], policy["digest"]);
    }
}

#[test]
fn a_document_is_sent_again_only_if_it_has_changed() {
    let server = Server::start();
    let document = server.get("/api/v1/policies/ktc?lang=en");
    let etag = document.header("etag").unwrap();
    assert_eq!(etag, format!("W/\"{}\"", document.json()["digest"].as_str().unwrap()));
    assert_eq!(document.header("content-language"), Some("en"));
    assert_eq!(document.header("cache-control"), Some("no-cache"));
    assert_eq!(document.header("vary"), Some("accept-encoding"));
    for tag in [etag, etag.strip_prefix("W/").unwrap(), "*", &format!("\"other\", {etag}")] {
        let again = server.get_with("/api/v1/policies/ktc?lang=en", &[("if-none-match", tag)]);
        assert_eq!((again.status, again.header("etag")), (304, Some(etag)), "{tag}");
    }
    assert_eq!(server.get_with("/api/v1/policies/ktc", &[("if-none-match", "W/\"other\"")]).status, 200);
}

#[test]
fn a_document_states_the_date_in_the_vendors_time_zone_also_where_the_browser_has_the_document() {
    for (now, date) in [("2026-11-20T07:59:00Z", "2026-11-19"), ("2026-11-20T08:00:00Z", "2026-11-20")] {
        let server = Settings::new().environment("RMA_CLOCK", now).start();
        let document = server.get("/api/v1/policies/ktc");
        assert_eq!(document.header("vendor-date"), Some(date));
        let etag = document.header("etag").unwrap();
        let again = server.get_with("/api/v1/policies/ktc", &[("if-none-match", etag)]);
        assert_eq!((again.status, again.header("vendor-date")), (304, Some(date)));
    }
}

#[test]
fn without_a_document_in_the_requested_language_the_vendors_first_language_is_sent() {
    let server = Server::start();
    let own = server.get("/api/v1/policies/ktc?lang=en");
    for other in ["xx", "en-GB", ""] {
        let document = server.get(&format!("/api/v1/policies/ktc?lang={other}"));
        assert_eq!(document.body, own.body, "{other}");
        assert_eq!(document.header("content-language"), Some("en"));
    }
}

#[test]
fn a_document_comes_in_each_language_with_one_digest() {
    let server = Server::start();
    let whole = server.get("/api/v1/policies/ktc").json();
    assert_eq!(whole["policy"]["languages"], json!(["en", "fr", "es"]));
    assert_eq!(whole["policy"]["source_language"], "en");
    for (asked, tag, label, summary) in [
        ("en", "en", "Paid repair", "Restocking fee (20%)"),
        ("fr", "fr", "Réparation payante", "Frais de remise en stock (20\u{a0}%)"),
        ("fr-CA", "fr", "Réparation payante", "Frais de remise en stock (20\u{a0}%)"),
        ("ES-mx", "es", "Reparación con cargo", "Cargo por reposición (20\u{a0}%)"),
    ] {
        let document = server.get(&format!("/api/v1/policies/ktc?lang={asked}"));
        assert_eq!(document.header("content-language"), Some(tag));
        let document = document.json();
        assert_eq!(document["remedy"][4]["label"], json!({ tag: label }));
        assert_eq!(document["fee"][0]["label"], json!({ tag: summary }));
        assert_eq!(
            document["clause"][0]["source"], whole["clause"][0]["source"],
            "the vendor's own words stay"
        );
        assert_eq!(document["digest"], whole["digest"]);
        assert_eq!(
            document["vague"], whole["vague"],
            "every language's measure decides, as it does on the server"
        );
    }
}

#[test]
fn a_document_is_compressed_by_an_encoding_that_the_client_accepts() {
    let server = Server::start();
    let plain = server.get("/api/v1/policies/ktc").body.len();
    for (accepted, packing) in [
        ("gzip, deflate, br", Some("br")),
        ("gzip", Some("gzip")),
        ("br;q=0, gzip;q=0.5", Some("gzip")),
        ("br;q=0.5, gzip;q=1", Some("gzip")),
        ("*", Some("br")),
        ("identity, br;q=0.1", None),
        ("deflate", None),
    ] {
        let document = server.get_with("/api/v1/policies/ktc", &[("accept-encoding", accepted)]);
        assert_eq!(document.header("content-encoding"), packing, "{accepted}");
        assert_eq!(document.body.len() < plain, packing.is_some(), "{accepted}");
    }
}
