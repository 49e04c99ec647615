//! The built portal.

use std::fs;

use tempfile::TempDir;

use crate::support::Server;
use crate::support::server::Settings;

const INDEX: &str = "<!doctype html><script type=\"module\">go()</script><script src=\"/x.js\"></script>";
const TRACK: &str = "<!doctype html><script type=\"module\">find()</script>";
const ESTIMATE: &str = "<!doctype html><script type=\"module\">judge()</script>";
const SCRIPT: &str = "/portal-0123456789abcdef.js";
const WASM: &str = "/portal-0123456789abcdef_bg.wasm";

fn site() -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("fonts")).unwrap();
    for (path, content) in [
        ("/index.html", INDEX),
        ("/track.html", TRACK),
        ("/estimate.html", ESTIMATE),
        ("/index.html.br", "brotli of the page"),
        ("/index.html.gz", "gzip of the page"),
        (SCRIPT, "script"),
        (WASM, "wasm"),
        (&format!("{WASM}.br"), "brotli of wasm"),
        ("/icon.svg", "<svg/>"),
        ("/fonts/a.woff2", "font"),
    ] {
        fs::write(folder.path().join(&path[1..]), content).unwrap();
    }
    let server = Settings::new().with(&["--site", folder.path().to_str().unwrap()]).start();
    (folder, server)
}

#[test]
fn every_page_is_its_apps_and_unknown_ones_say_so() {
    let (_folder, server) = site();
    for (path, status, app) in [
        ("/", 200, INDEX),
        ("/ktc", 200, INDEX),
        ("/koso", 200, INDEX),
        ("/ktc/embed", 200, INDEX),
        ("/ktc/estimate", 200, ESTIMATE),
        ("/nope/estimate", 404, ESTIMATE),
        ("/track", 200, TRACK),
        ("/track/form", 200, TRACK),
        ("/track/label", 200, TRACK),
        ("/nope", 404, INDEX),
        ("/nope/embed", 404, INDEX),
        ("/track/nope", 404, TRACK),
        ("/ktc/nope/deeper", 404, INDEX),
        ("/%ff", 404, INDEX),
        ("/../secret", 404, INDEX),
        ("/%2e%2e/rma.db", 404, INDEX),
    ] {
        let page = server.get(path);
        assert_eq!((page.status, page.text().as_str()), (status, app), "{path}");
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    }
}

#[test]
fn hashed_files_are_kept_for_ever_and_others_are_asked_about() {
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
fn packed_files_go_to_those_who_take_them() {
    let (_folder, server) = site();
    for (path, accepted, packing, body) in [
        ("/", "gzip, br", Some("br"), "brotli of the page"),
        ("/", "gzip", Some("gzip"), "gzip of the page"),
        ("/", "br;q=0.2, gzip;q=0.8", Some("gzip"), "gzip of the page"),
        ("/", "br;q=0", None, INDEX),
        (WASM, "gzip, deflate, br, zstd", Some("br"), "brotli of wasm"),
        (SCRIPT, "br", None, "script"),
    ] {
        let file = server.get_with(path, &[("accept-encoding", accepted)]);
        assert_eq!(
            (file.header("content-encoding"), file.text().as_str()),
            (packing, body),
            "{path} {accepted}"
        );
        assert_eq!(file.header("vary"), Some("accept-encoding"));
    }
    assert_eq!(server.get("/index.html.br").status, 404, "packed forms are no files of their own");
}

#[test]
fn only_the_scripts_that_stand_in_the_page_may_run() {
    let (_folder, server) = site();
    // printf 'go()' (or 'find()', 'judge()') | openssl dgst -sha256 -binary | base64
    let policy = server.get("/").header("content-security-policy").unwrap().to_owned();
    let script = policy.split("; ").find(|directive| directive.starts_with("script-src")).unwrap();
    assert_eq!(
        script,
        "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'sha256-Gam0m8XX8G14qyU4rUEdOA0sVdziimxh8eHJHY29CK8=' 'sha256-+aqARFquOoerkNT27k6wrF7jof/T9KybZ24/5lxqs3c=' 'wasm-unsafe-eval'"
    );
}

#[test]
fn without_a_portal_the_api_answers_alone() {
    let server = Server::start();
    assert_eq!(server.get("/").status, 404);
    assert!(server.get("/").text().contains("--site"));
    assert_eq!(server.get("/api/v1/policies").status, 200);
}
