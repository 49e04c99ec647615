//! The built portal.

use std::fs;

use tempfile::TempDir;

use crate::support::Server;
use crate::support::server::Settings;

const INDEX: &str = "<!doctype html><script type=\"module\">go()</script><script src=\"/x.js\"></script>";
const SCRIPT: &str = "/portal-0123456789abcdef.js";
const WASM: &str = "/portal-0123456789abcdef_bg.wasm";

fn site() -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("fonts")).unwrap();
    for (path, content) in [
        ("/index.html", INDEX),
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
fn every_page_is_the_index_and_unknown_ones_say_so() {
    let (_folder, server) = site();
    for (path, status) in [
        ("/", 200),
        ("/ktc", 200),
        ("/koso", 200),
        ("/ktc/embed", 200),
        ("/track", 200),
        ("/track/form", 200),
        ("/track/label", 200),
        ("/nope", 404),
        ("/nope/embed", 404),
        ("/track/nope", 404),
        ("/ktc/nope/deeper", 404),
        ("/%ff", 404),
        ("/../secret", 404),
        ("/%2e%2e/rma.db", 404),
    ] {
        let page = server.get(path);
        assert_eq!((page.status, page.text().as_str()), (status, INDEX), "{path}");
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
    // printf 'go()' | openssl dgst -sha256 -binary | base64
    let policy = server.get("/").header("content-security-policy").unwrap().to_owned();
    let script = policy.split("; ").find(|directive| directive.starts_with("script-src")).unwrap();
    assert_eq!(
        script,
        "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'wasm-unsafe-eval'"
    );
}

#[test]
fn without_a_portal_the_api_answers_alone() {
    let server = Server::start();
    assert_eq!(server.get("/").status, 404);
    assert!(server.get("/").text().contains("--site"));
    assert_eq!(server.get("/api/v1/policies").status, 200);
}
