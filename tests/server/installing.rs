//! What makes a vendor's form an app that can be installed and that opens without a network.

use serde_json::json;

use crate::embedding::with_vendor;
use crate::support::Server;
use crate::support::server::Settings;

#[test]
fn every_vendor_has_a_manifest_in_every_language() {
    let server = Server::start();
    for (policy, vendor) in [("ktc", "KT&C"), ("koso", "Koso North America")] {
        for (tag, lang, words) in [
            ("en", "en", "Returns and repairs"),
            ("fr", "fr-CA", "Retours et réparations"),
            ("es", "es-419", "Devoluciones y reparaciones"),
        ] {
            let answer = server.get(&format!("/{policy}/manifest.webmanifest?lang={tag}"));
            assert_eq!(answer.header("content-type"), Some("application/manifest+json"));
            assert_eq!(answer.header("cache-control"), Some("no-cache"));
            let manifest = answer.json();
            let page = format!("/{policy}");
            assert_eq!(manifest["name"], format!("{words} · {vendor}"));
            assert_eq!(manifest["lang"], lang);
            for name in ["id", "start_url", "scope"] {
                assert_eq!(manifest[name], page);
            }
            let known = [("if-none-match", answer.header("etag").unwrap())];
            let again = server.get_with(&format!("/{policy}/manifest.webmanifest?lang={tag}"), &known);
            assert_eq!(again.status, 304);
        }
    }
    assert_eq!(server.get("/nobody/manifest.webmanifest").status, 404);
    let packed = server.get_with("/ktc/manifest.webmanifest", &[("accept-encoding", "br")]);
    assert_eq!(packed.header("content-encoding"), Some("br"));
    assert!(packed.body.len() < server.get("/ktc/manifest.webmanifest").body.len());
}

#[test]
fn every_icon_of_a_manifest_exists_in_the_stated_size() {
    let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public");
    let server = Settings::new().with(&["--site", public]).start();
    let manifest = server.get("/ktc/manifest.webmanifest").json();
    let icons = manifest["icons"].as_array().unwrap();
    for icon in icons {
        let file = server.get(icon["src"].as_str().unwrap());
        assert_eq!(file.status, 200);
        if file.header("content-type") == Some("image/png") {
            // A PNG says its width and height right after its signature and the name of its first part.
            let size = |at: usize| u32::from_be_bytes(file.body[at..at + 4].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{}x{}", size(16), size(20)));
        }
    }
    let has = |sizes: &str, purpose: &str| {
        icons.iter().any(|icon| icon["sizes"] == sizes && icon["purpose"] == purpose)
    };
    assert!(has("192x192", "any") && has("512x512", "any") && has("512x512", "maskable"));
}

#[test]
fn an_installed_app_has_the_vendors_colour() {
    let ours = Server::start().get("/ktc/manifest.webmanifest").json();
    assert_eq!(ours["theme_color"], json!("#1a569b"));
    let theirs = with_vendor("[theme]\naccent = \"#0a6640\"\n").start();
    assert_eq!(theirs.get("/ktc/manifest.webmanifest").json()["theme_color"], json!("#0a6640"));
}

#[test]
fn the_service_worker_is_revalidated_each_time() {
    let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public");
    let worker = Settings::new().with(&["--site", public]).start().get("/sw.js");
    assert_eq!(worker.header("cache-control"), Some("no-cache"));
    assert_eq!(worker.header("content-type"), Some("text/javascript; charset=utf-8"));
}
