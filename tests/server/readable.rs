//! The readable policy.

use std::fs;

use serde_json::Value;

use crate::support::Server;
use crate::support::server::Settings;
use crate::support::site::template;

fn start() -> (tempfile::TempDir, Server) {
    let site = tempfile::TempDir::new().unwrap();
    fs::write(site.path().join("index.html"), template("<script>go()</script>")).unwrap();
    let server = Settings::new().with(&["--site", site.path().to_str().unwrap()]).start();
    (site, server)
}

#[test]
fn every_clause_has_an_anchor_and_the_vendors_own_words() {
    let (_site, server) = start();
    for policy in ["ktc", "koso"] {
        let document = server.get(&format!("/api/v1/policies/{policy}?lang=en")).json();
        let answer = server.get(&format!("/{policy}/policy?lang=en"));
        assert_eq!(answer.status, 200);
        let page = answer.text();
        assert!(!page.contains("go()"), "the page needs no app");
        let escaped = |text: &str| {
            text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
        };
        for clause in document["clause"].as_array().unwrap() {
            let id = clause["id"].as_str().unwrap();
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
            for text in [&clause["text"]["en"], &clause["source"], &clause["reading"]["en"]] {
                assert!(text.as_str().is_none_or(|text| page.contains(&escaped(text))), "{text}");
            }
        }
    }
}

#[test]
fn it_is_in_the_readers_language_and_marks_readings() {
    let (_site, server) = start();
    let page = server.get("/ktc/policy?lang=fr").text();
    for words in [
        "Politique de retour KT&amp;C",
        "Notre lecture",
        "blockquote lang=\"en\"",
        "En vigueur depuis le 1er novembre 2026",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("<table>") && page.contains("à confirmer par le vendeur"));
    assert!(server.get("/ktc").text().contains("href=\"/ktc/policy\""), "the footer links there");
}

#[test]
fn a_search_shows_the_clauses_that_contain_the_words() {
    let (_site, server) = start();
    let page = server.get("/ktc/policy?lang=en&q=Restocking+FEE").text();
    assert!(page.contains("1 clause found") && page.contains("id=\"credit.7\""), "{page}");
    assert!(!page.contains("id=\"credit.2\""));
    let nothing = server.get("/ktc/policy?lang=en&q=%22%3E%3Cscript%3E").text();
    assert!(nothing.contains("0 clauses found") && !nothing.contains("\"><script>"), "{nothing}");
}

#[test]
fn search_engines_read_what_schema_org_can_say() {
    let (_site, server) = start();
    let page = server.get("/ktc/policy?lang=en").text();
    let data = page
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "MerchantReturnPolicy");
    assert_eq!(data["merchantReturnDays"], 30);
    assert_eq!(data["restockingFee"], 20);
    assert_eq!(data["returnFees"], "https://schema.org/ReturnFeesCustomerResponsibility");
}

#[test]
fn an_unknown_vendor_has_no_policy_page() {
    let (_site, server) = start();
    assert_eq!(server.get("/nope/policy").status, 404);
}

#[test]
fn a_search_is_cut_to_a_hundred_characters() {
    let (_site, server) = start();
    let page = server.get(&format!("/ktc/policy?lang=en&q={}", "a".repeat(101))).text();
    assert!(page.contains(&format!("value=\"{}\"", "a".repeat(100))), "{page}");
}
