//! Logs and metrics name nobody.

use std::fs;

use serde_json::{Value, json};

use crate::support::command::stdout;
use crate::support::mailbox::free_address;
use crate::support::samples::{camera, filing_of, receipt, text};
use crate::support::server::Settings;

/// Unmistakable, and nowhere else.
const CANARY: &str = "Kanarienvogel";

#[test]
fn nothing_personal_is_logged_or_counted() {
    let url = format!("smtp://user:{CANARY}@{}", free_address());
    let server = Settings::new().with(&["--mail", &url]).start();
    let mut request = camera();
    for field in ["model", "serial"] {
        request["lines"][0][field] = format!("{CANARY}-{field}").into();
    }
    request["requester"]["country"] = CANARY.into();
    let mut body = filing_of(&server, "ktc", &request, "credit");
    body["contact"] = json!({
        "name": format!("{CANARY} name"), "email": format!("{CANARY}@{CANARY}.example"), "company": CANARY, "phone": CANARY,
        "address": { "line1": CANARY, "line2": CANARY, "city": CANARY, "region": CANARY, "postal_code": CANARY, "country": CANARY }
    });
    body["note"] = CANARY.into();
    let receipt = receipt(&server.file("ktc", &format!("{CANARY}-{CANARY}"), &body));
    stderr(&server, &body);
    let token = text(&receipt, "token");
    server.track(token);
    server.track(&format!("{token}{CANARY}"));
    server.get(&format!("/{CANARY}?{CANARY}=1"));
    server.get(&format!("/api/v1/policies/{CANARY}"));
    stdout(&server.vendor(&[
        "decline",
        text(&receipt, "reference"),
        "--clause",
        "credit.3",
        "--note",
        CANARY,
    ]));
    server.until("sending was tried", || server.logs().contains("a mail has to wait").then_some(()));
    let metrics = server.get("/metrics").text();
    let logs = server.logs();
    assert!(logs.lines().count() > 10 && metrics.contains("rma_requests_filed_total 1"));
    for (place, written) in [("logs", logs), ("metrics", metrics)] {
        for secret in [CANARY, &CANARY.to_lowercase(), token] {
            assert!(
                !written.contains(secret),
                "{place}: {}",
                written.lines().find(|line| line.contains(secret)).unwrap()
            );
        }
    }
    assert!(
        fs::read_dir(server.folder().join("mail")).is_err(),
        "there is a mail server, so nothing goes to a folder"
    );
}

fn stderr(server: &crate::support::Server, body: &Value) {
    let mut body = body.clone();
    body["contact"]["email"] = format!("{CANARY} is no address").into();
    assert_eq!(server.file("ktc", "another-key-000001", &body).status, 422);
    let broken = format!("{{\"contact\": \"{CANARY}\"");
    let headers = [("content-type", "application/json"), ("idempotency-key", "another-key-000002")];
    assert_eq!(
        server.send("POST", "/api/v1/policies/ktc/requests", &headers, Some(broken.as_bytes())).status,
        400
    );
}
