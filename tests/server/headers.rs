//! Headers that every answer carries.

use crate::support::Server;
use crate::support::server::Settings;

#[test]
fn every_answer_carries_the_security_headers() {
    let server = Server::start();
    for path in
        ["/", "/ktc", "/nope", "/api/v1/policies", "/api/nope", "/healthz", "/metrics", "/api/v1/request"]
    {
        let answer = server.get(path);
        let policy = answer.header("content-security-policy").unwrap();
        for directive in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.split("; ").any(|stated| stated == directive), "{path}: {policy}");
        }
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        let permissions: Vec<&str> = answer.header("permissions-policy").unwrap().split(", ").collect();
        assert!(
            permissions.contains(&"camera=()") && permissions.contains(&"geolocation=()"),
            "{permissions:?}"
        );
        assert!(permissions.iter().all(|permission| permission.ends_with("=()")), "{permissions:?}");
        // Chromium does not know these on every system, and calls what it does not know an error on every page.
        for unknown in ["bluetooth=()", "web-share=()"] {
            assert!(!permissions.contains(&unknown), "{unknown}");
        }
        assert_eq!(answer.header("strict-transport-security"), None, "not where it is reached without TLS");
    }
}

#[test]
fn hsts_is_set_if_the_public_url_is_https() {
    let server = Settings::new().with(&["--public-url", "https://returns.example"]).start();
    assert_eq!(server.get("/api/v1/policies").header("strict-transport-security"), Some("max-age=31536000"));
}

#[test]
fn answers_are_dated_by_the_servers_own_clock() {
    let server = Server::start();
    assert!(server.get("/healthz").header("date").unwrap().starts_with("Fri, 20 Nov 2026 18:0"));
    server.until_logged("RMA_CLOCK moves the clock");
}
