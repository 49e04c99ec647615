//! What is counted and logged of every request: its route, never its path, and nothing of what is in it.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::ApiError;

/// Time for a whole request, its body included.
const MOST_TIME: Duration = Duration::from_mins(1);

/// Counts and times a request, and ends one that takes too long.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("site", MatchedPath::as_str).to_owned();
    let method = request.method().as_str();
    // Whoever invents methods shall not invent time series.
    let method =
        if matches!(method, "GET" | "HEAD" | "POST") { method.to_owned() } else { "other".to_owned() };
    let started = now();
    let answered = tokio::time::timeout(MOST_TIME, next.run(request)).await;
    let response = answered.unwrap_or_else(|_| ApiError::Timeout.into_response());
    let took = started.elapsed();
    let status = response.status().as_u16();
    tracing::debug!(route, method, status, ?took, "answered");
    let labels = [("route", route), ("method", method)];
    metrics::histogram!("rma_http_request_seconds", &labels).record(took.as_secs_f64());
    let [route, method] = labels;
    metrics::counter!("rma_http_requests_total", &[route, method, ("status", status.to_string())])
        .increment(1);
    response
}

#[expect(clippy::disallowed_methods, reason = "how long something took is no date")]
fn now() -> tokio::time::Instant {
    tokio::time::Instant::now()
}
