//! A request body that is read to its end.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt as _;
use hyper::body::{Body as HttpBody, Frame, SizeHint};

/// The maximum number of bytes of a body that are discarded.
const MAX_DISCARDED_BYTES: usize = 64 << 20;

/// A body whose rest is read and discarded when it is dropped before its end, as by a handler that refuses a request early. hyper closes a
/// connection with an unread body. The kernel then resets the connection if the client goes on sending, and the client loses the response
/// (RFC 9112, section 9.6).
struct DrainedBody(Body);

/// Reads the body of a request to its end even if its handler does not. A client that awaits `100 Continue` does not send a body that its
/// handler does not read.
pub(crate) fn drained(request: Request) -> Request {
    if awaits_continue(request.headers()) {
        return request;
    }
    request.map(|body| Body::new(DrainedBody(body)))
}

/// Returns whether the client sends the body only after `100 Continue`. Other clients send the body at once, and many of them ignore
/// a response that arrives before they have sent all of it.
pub(crate) fn awaits_continue(headers: &HeaderMap) -> bool {
    headers.get(header::EXPECT).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

impl Drop for DrainedBody {
    fn drop(&mut self) {
        let mut body = mem::take(&mut self.0);
        if body.is_end_stream() {
            return;
        }
        tokio::spawn(async move {
            let mut discarded = 0;
            while discarded < MAX_DISCARDED_BYTES
                && let Some(Ok(part)) = body.frame().await
            {
                discarded += part.data_ref().map_or(0, Bytes::len);
            }
        });
    }
}

impl HttpBody for DrainedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}
