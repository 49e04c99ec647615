//! What is counted and logged of every request: its route, never its path, and nothing of what is in it.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::clock::monotonic_now;
use crate::http::respond::ApiError;

/// Time for a whole request, its body included.
const MOST_TIME: Duration = Duration::from_mins(1);

/// Counts and times a request, and ends one that takes too long.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("site", MatchedPath::as_str).to_owned();
    let method = request.method().as_str();
    // Unknown methods must not create new time series.
    let method =
        if matches!(method, "GET" | "HEAD" | "POST") { method.to_owned() } else { "other".to_owned() };
    let started = monotonic_now();
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

    use super::{MOST_TIME, monotonic_now, observe};

    /// A body of which nothing comes, from a client that holds the connection.
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

    /// Returns the status and the time until the response; the handler takes `work` once it has the body. The paused clock of
    /// these tests advances when all tasks wait.
    async fn answered(body: Body, work: Duration) -> (StatusCode, Duration) {
        let handler = move |_: Bytes| tokio::time::sleep(work);
        let router = Router::new().route("/", post(handler)).layer(from_fn(observe));
        let started = monotonic_now();
        let response = router.oneshot(Request::post("/").body(body).unwrap()).await.unwrap();
        (response.status(), started.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_does_not_arrive_is_ended_after_a_minute() {
        let (status, took) = answered(Body::new(NeverArrives), Duration::ZERO).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(took >= MOST_TIME && took < MOST_TIME + Duration::from_secs(1), "{took:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn work_that_takes_less_is_answered_and_work_that_takes_more_is_not() {
        let second = Duration::from_secs(1);
        assert_eq!(answered(Body::empty(), MOST_TIME.saturating_sub(second)).await.0, StatusCode::OK);
        assert_eq!(answered(Body::empty(), MOST_TIME + second).await.0, StatusCode::REQUEST_TIMEOUT);
    }
}
