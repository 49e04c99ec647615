//! The built portal.

use std::fs;

use tempfile::TempDir;

use crate::support::Server;
use crate::support::server::Settings;
use crate::support::site::template;

/// What Trunk puts in the place of each app.
const PORTAL: &str = "<script type=\"module\">go()</script><script src=\"/x.js\"></script>";
const TRACKING: &str = "<script type=\"module\">track()</script>";
const WORKBENCH: &str = "<script type=\"module\">judge()</script>";
const SCRIPT: &str = "/portal-0123456789abcdef.js";
const WASM: &str = "/portal-0123456789abcdef_bg.wasm";

fn site() -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("fonts")).unwrap();
    for (path, content) in [
        ("/index.html", template(PORTAL).as_str()),
        ("/index.html.br", "brotli of the template"),
        ("/tracking.html", template(TRACKING).as_str()),
        ("/workbench.html", template(WORKBENCH).as_str()),
        (SCRIPT, "script"),
        (WASM, "wasm"),
        (&format!("{WASM}.br"), "brotli of wasm"),
        (&format!("{WASM}.gz"), "gzip of wasm"),
        ("/icon.svg", "<svg/>"),
        ("/fonts/a.woff2", "font"),
    ] {
        fs::write(folder.path().join(&path[1..]), content).unwrap();
    }
    let server = Settings::new().with(&["--site", folder.path().to_str().unwrap()]).start();
    (folder, server)
}

#[test]
fn every_page_loads_its_app_and_unknown_pages_are_not_found() {
    let (_folder, server) = site();
    for (path, status, app) in [
        ("/", 200, None),
        ("/ktc", 200, Some(PORTAL)),
        ("/koso", 200, Some(PORTAL)),
        ("/ktc/embed", 200, Some(PORTAL)),
        ("/ktc/estimate", 200, Some(WORKBENCH)),
        ("/nope/estimate", 404, None),
        ("/track", 200, Some(TRACKING)),
        ("/track/form", 200, Some(TRACKING)),
        ("/track/label", 200, Some(TRACKING)),
        ("/nope", 404, None),
        ("/nope/embed", 404, None),
        ("/track/nope", 404, None),
        ("/ktc/nope/deeper", 404, None),
        ("/ktc/logo", 404, None),
        ("/%ff", 404, None),
        ("/../secret", 404, None),
        ("/%2e%2e/rma.db", 404, None),
    ] {
        let page = server.get(path);
        let text = page.text();
        assert_eq!(page.status, status, "{path}");
        for known in [PORTAL, TRACKING, WORKBENCH] {
            assert_eq!(text.contains(known), app == Some(known), "{path}: {text}");
        }
        assert!(text.contains("<style>a{}</style>") && !text.contains("<!--"), "{path}: {text}");
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    }
}

#[test]
fn a_vendors_page_names_the_vendor_before_any_code_has_loaded() {
    let (_folder, server) = site();
    for (path, said) in [
        (
            "/",
            [
                "<h1>Return a product or have it repaired</h1>",
                "href=\"/ktc\"",
                "Powersports gauges and parts",
            ],
        ),
        (
            "/ktc",
            [
                "<h1>Return or repair a KT&amp;C product</h1>",
                "href=\"mailto:tech@ktncusa.com\"",
                "your legal rights remain",
            ],
        ),
        (
            "/koso?lang=fr",
            ["<html lang=\"fr-CA\">", "href=\"tel:1-877-777-0604\"", "vos droits légaux demeurent"],
        ),
        (
            "/ktc/estimate?lang=es",
            ["<html lang=\"es-419\">", "mailto:tech@ktncusa.com", "necesita JavaScript"],
        ),
        ("/nope", ["There is no vendor with this name here", "content=\"noindex\"", "Choose a vendor"]),
    ] {
        let page = server.get(path).text();
        for part in said {
            assert!(page.contains(part), "{path}: {part}: {page}");
        }
    }
}

#[test]
fn without_javascript_the_tracking_page_states_that_it_needs_it() {
    let (_folder, server) = site();
    for (path, said) in [
        ("/track", "looks up your request from your browser and needs JavaScript"),
        ("/track/form?lang=fr", "recherche votre demande depuis votre navigateur, ce qui exige JavaScript"),
        ("/track/label?lang=es", "busca su solicitud desde su navegador y para ello necesita JavaScript"),
    ] {
        let page = server.get(path).text();
        let (_, told) = page.split_once("<noscript>").unwrap();
        assert!(told.contains(said), "{path}: {told}");
    }
}

#[test]
fn a_footer_writes_the_policys_date_as_its_language_does() {
    let (_folder, server) = site();
    for (path, date) in [
        ("/ktc", "Policy of November 1, 2026</a> ·"),
        ("/koso?lang=fr", "Politique du 1er novembre 2026</a> ·"),
        ("/ktc/estimate?lang=es", "Política del 1 de noviembre de 2026</a> ·"),
    ] {
        let page = server.get(path).text();
        assert!(page.contains(date), "{path}: {page}");
    }
}

#[test]
fn a_page_is_in_the_language_of_the_link_else_the_choice_else_the_browser() {
    let (_folder, server) = site();
    for (path, cookie, browser, tag) in [
        ("/ktc", "", "", "en"),
        ("/ktc", "", "fr-CA, fr;q=0.9, en;q=0.8", "fr-CA"),
        ("/ktc", "", "de, nl", "en"),
        ("/ktc", "", "fr;q=1.9, es;q=0.5", "es-419"),
        ("/ktc", "a=b; language=fr", "en", "fr-CA"),
        ("/ktc", "language=xx", "fr", "fr-CA"),
        ("/ktc?lang=en", "language=fr", "fr", "en"),
        ("/ktc?step=check&lang=fr", "language=en", "en", "fr-CA"),
        ("/ktc?lang=xx", "", "fr", "fr-CA"),
        ("/?lang=fr", "", "", "fr-CA"),
        ("/?lang=es-419", "", "", "es-419"),
    ] {
        let headers = [("cookie", cookie), ("accept-language", browser)];
        let sent: Vec<_> = headers.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let shown = server.get_with(path, &sent);
        let text = shown.text();
        assert!(text.contains(&format!("<html lang=\"{tag}\">")), "{path} {cookie} {browser}: {text}");
        assert!(!path.starts_with("/ktc") || text.contains(PORTAL), "{path}: {text}");
        assert_eq!(shown.header("vary"), Some("accept-encoding, accept-language, cookie"));
    }
}

#[test]
fn a_cookie_stores_the_language_of_a_link_and_nothing_else() {
    let (_folder, server) = site();
    let kept = "language=fr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
    assert_eq!(server.get("/ktc?lang=fr").header("set-cookie"), Some(kept));
    for path in ["/ktc", "/ktc?lang=xx", "/icon.svg?lang=fr", "/api/v1/policies?lang=fr"] {
        assert_eq!(server.get(path).header("set-cookie"), None, "{path}");
    }
}

#[test]
fn hashed_files_are_cached_forever_and_others_are_revalidated() {
    let (_folder, server) = site();
    for (path, cached, content_type) in [
        ("/", "no-cache", "text/html; charset=utf-8"),
        ("/icon.svg", "no-cache", "image/svg+xml"),
        ("/fonts/a.woff2", "no-cache", "font/woff2"),
        (SCRIPT, "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"),
        (WASM, "public, max-age=31536000, immutable", "application/wasm"),
    ] {
        let file = server.get(path);
        assert_eq!(file.header("cache-control"), Some(cached), "{path}");
        assert_eq!(file.header("content-type"), Some(content_type), "{path}");
        let again = server.get_with(path, &[("if-none-match", file.header("etag").unwrap())]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        let head = server.send("HEAD", path, &[], None);
        assert_eq!(
            (head.status, head.body.len(), head.header("etag")),
            (200, 0, file.header("etag")),
            "{path}"
        );
    }
}

#[test]
fn compressed_files_are_sent_to_clients_that_accept_them() {
    let (_folder, server) = site();
    for (path, accepted, packing, body) in [
        (WASM, "gzip, br", Some("br"), "brotli of wasm"),
        (WASM, "gzip", Some("gzip"), "gzip of wasm"),
        (WASM, "br;q=0.2, gzip;q=0.8", Some("gzip"), "gzip of wasm"),
        (WASM, "br;q=0", None, "wasm"),
        // RFC 9110 ends weights at 1; an entry with any other is ignored.
        (WASM, "br;q=1.9, gzip;q=0.5", Some("gzip"), "gzip of wasm"),
        (WASM, "gzip, deflate, br, zstd", Some("br"), "brotli of wasm"),
        (SCRIPT, "br", None, "script"),
    ] {
        let file = server.get_with(path, &[("accept-encoding", accepted)]);
        assert_eq!(
            (file.header("content-encoding"), file.text().as_str()),
            (packing, body),
            "{path} {accepted}"
        );
        assert!(file.header("vary").unwrap().starts_with("accept-encoding"));
    }
    assert_eq!(server.get(&format!("{WASM}.br")).status, 404, "packed forms are no files of their own");
    let packed = |packing| server.get_with("/ktc", &[("accept-encoding", packing)]);
    let (plain, brotli, gzip) = (packed("identity"), packed("br"), packed("gzip"));
    assert_eq!((plain.header("content-encoding"), brotli.header("content-encoding")), (None, Some("br")));
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    assert!(brotli.body.len() < gzip.body.len() && gzip.body.len() < plain.body.len());
}

#[test]
fn only_the_inline_scripts_and_styles_of_the_page_are_allowed() {
    let (_folder, server) = site();
    // printf 'go()' (or 'judge()', 'track()' or 'a{}') | openssl dgst -sha256 -binary | base64
    let policy = server.get("/").header("content-security-policy").unwrap().to_owned();
    let directive = |name: &str| policy.split("; ").find(|directive| directive.starts_with(name)).unwrap();
    assert_eq!(
        directive("style-src"),
        "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
    );
    assert_eq!(
        directive("script-src"),
        "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'sha256-+aqARFquOoerkNT27k6wrF7jof/T9KybZ24/5lxqs3c=' 'sha256-lwtL9T8CD1M13qGmRSPkrfH0qWLKZiXHpFuuZAdSmkQ=' 'wasm-unsafe-eval'"
    );
}

#[test]
fn without_a_site_the_server_serves_only_the_api() {
    let server = Server::start();
    assert_eq!(server.get("/").status, 404);
    assert!(server.get("/").text().contains("--site"));
    assert_eq!(server.get("/api/v1/policies").status, 200);
}

#[test]
fn a_template_is_not_a_file_in_any_coding() {
    let (_folder, server) = site();
    for accepted in ["identity", "br"] {
        assert_eq!(
            server.get_with("/index.html", &[("accept-encoding", accepted)]).status,
            404,
            "{accepted}"
        );
    }
}
