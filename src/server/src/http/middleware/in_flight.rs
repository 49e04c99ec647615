//! Limits on the requests in progress. A request is in progress from the receipt of its head until its response has been sent.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Body as HttpBody, Frame, SizeHint};

use crate::app::App;
use crate::http::byte_budget::BytesWhileSent;
use crate::http::drained_body::drained;
use crate::http::extract::ClientAddress;
use crate::http::extract::json_body::MAX_BODY_BYTES;
use crate::http::listener::OnSpareConnection;
use crate::http::network::of_customer;
use crate::http::paced_body::PacedBody;
use crate::http::respond::ApiError;

/// The maximum number of requests of one client network at one time, also of clients behind trusted proxies.
pub(crate) const MAX_REQUESTS_PER_NETWORK: usize = 128;

/// The only path that is served on spare connections.
const HEALTH: &str = "/healthz";

/// A response body that drops a guard after it has been sent or dropped.
struct GuardedBody<T> {
    body: Body,
    _guard: T,
}

/// Refuses requests on spare connections, and requests of networks with too many requests in progress; limits the time for receiving a
/// body.
pub(crate) async fn limit_requests(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let request = drained(request.map(|body| Body::new(PacedBody::new(body))));
    if request.extensions().get::<OnSpareConnection>().is_some() && request.uri().path() != HEALTH {
        return ApiError::Busy.into_response();
    }
    let share = match &app.requests_in_progress {
        Some(requests) => match requests.take(of_customer(client.0), 1) {
            Some(share) => Some(share),
            None => return ApiError::TooMany { seconds: 1 }.into_response(),
        },
        None => None,
    };
    let response = next.run(request).await;
    response.map(|body| guarded(body, share))
}

/// Counts the bytes of a request's body, then those of its response.
pub(crate) async fn count_bytes(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let mut reserved = match app.byte_budget.reserve(of_customer(client.0), body_bytes(&request)) {
        Ok(reserved) => reserved,
        Err(error) => return error.into_response(),
    };
    let response = next.run(request).await;
    let size = response.body().size_hint().exact().and_then(|bytes| usize::try_from(bytes).ok());
    if let Some(bytes) = size.or_else(|| response.extensions().get().map(|BytesWhileSent(bytes)| *bytes)) {
        reserved.replace(bytes);
    }
    response.map(|body| guarded(body, reserved))
}

/// Returns the size of the body, at most [`MAX_BODY_BYTES`]; that maximum if the request has no `Content-Length`.
fn body_bytes(request: &Request) -> usize {
    let stated = request.body().size_hint().exact().and_then(|bytes| usize::try_from(bytes).ok());
    stated.map_or(MAX_BODY_BYTES, |bytes| bytes.min(MAX_BODY_BYTES))
}

fn guarded<T: Send + Unpin + 'static>(body: Body, guard: T) -> Body {
    Body::new(GuardedBody { body, _guard: guard })
}

impl<T: Unpin> HttpBody for GuardedBody<T> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
