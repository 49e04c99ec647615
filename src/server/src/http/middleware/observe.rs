//! Metrics and logs of every request. They contain the route, never the path, the query or the content.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::clock::monotonic_now;
use crate::http::respond::ApiError;

/// The time limit for a whole request, including its body.
const MAX_REQUEST_TIME: Duration = Duration::from_mins(1);

/// Counts and times a request, and ends one that takes too long.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("site", MatchedPath::as_str).to_owned();
    let method = request.method().as_str();
    // All other methods share one label: each label creates a time series.
    let method =
        if matches!(method, "GET" | "HEAD" | "POST") { method.to_owned() } else { "other".to_owned() };
    let started = monotonic_now();
    let answered = tokio::time::timeout(MAX_REQUEST_TIME, next.run(request)).await;
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

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use axum::Router;
    use axum::body::{Body, Bytes};
    use axum::extract::Request;
    use axum::http::StatusCode;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use hyper::body::Frame;
    use tower::ServiceExt;

    use super::{MAX_REQUEST_TIME, monotonic_now, observe};

    /// A body that never arrives, from a client that keeps the connection open.
    struct NeverArrives;

    impl hyper::body::Body for NeverArrives {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    /// Returns the status and the time until the response; the handler takes the time `work` after it has received the body. The
    /// paused clock of these tests advances when all tasks wait.
    async fn answered(body: Body, work: Duration) -> (StatusCode, Duration) {
        let handler = move |_: Bytes| tokio::time::sleep(work);
        let router = Router::new().route("/", post(handler)).layer(from_fn(observe));
        let started = monotonic_now();
        let response = router.oneshot(Request::post("/").body(body).unwrap()).await.unwrap();
        (response.status(), started.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_whose_body_does_not_arrive_is_ended_after_a_minute() {
        let (status, took) = answered(Body::new(NeverArrives), Duration::ZERO).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(took >= MAX_REQUEST_TIME && took < MAX_REQUEST_TIME + Duration::from_secs(1), "{took:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_handler_that_takes_almost_a_minute_responds_and_one_that_takes_longer_times_out() {
        let second = Duration::from_secs(1);
        assert_eq!(answered(Body::empty(), MAX_REQUEST_TIME.saturating_sub(second)).await.0, StatusCode::OK);
        assert_eq!(answered(Body::empty(), MAX_REQUEST_TIME + second).await.0, StatusCode::REQUEST_TIMEOUT);
    }
}
