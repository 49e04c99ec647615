//! `GET /healthz`

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use crate::app::App;
use crate::http::respond::json;

/// The age from which the oldest mail counts as delayed. A mail server that asks for a second attempt wants it some minutes later.
const DELAYED_SECONDS: i64 = 15 * 60;

/// Reports whether requests can be read and filed, whether mails are sent, and whether all servers use the same policies. A load balancer
/// should leave out a server that cannot read or file.
pub(crate) async fn check_health(State(app): State<Arc<App>>) -> Response {
    let reading = app.store.check_reading().await;
    if let Err(error) = &reading {
        tracing::error!(error = error as &dyn std::error::Error, "nothing can be read");
    }
    let is_filing = reading.is_ok() && app.store.is_writing();
    let is_delayed = app.oldest_mail_seconds.load(Ordering::Relaxed) > DELAYED_SECONDS;
    let is_different = app.is_catalogue_different.load(Ordering::Relaxed);
    let (status, text) =
        if is_filing { (StatusCode::OK, "healthy") } else { (StatusCode::SERVICE_UNAVAILABLE, "unhealthy") };
    let health = json!({
        "status": text,
        "reading": if reading.is_ok() { "working" } else { "failing" },
        "filing": if is_filing { "working" } else { "failing" },
        "mailing": if is_delayed { "delayed" } else { "working" },
        "catalogue": if is_different { "different" } else { "same" },
    });
    json(status, &health)
}
