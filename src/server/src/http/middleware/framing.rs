//! Rules of HTTP/1.1 for requests that hyper does not enforce.

use axum::extract::Request;
use axum::http::{Version, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::http::respond::ApiError;

/// Refuses requests without exactly one `Host` (RFC 9112, 3.2), and bodies in a transfer coding other than `chunked` (7.1), which the
/// server would have to decode.
pub(crate) async fn check_framing(request: Request, next: Next) -> Response {
    let mut codings = request.headers().get_all(header::TRANSFER_ENCODING).iter();
    if codings.any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"chunked")) {
        return ApiError::TransferCoding.into_response();
    }
    let hosts = request.headers().get_all(header::HOST).iter().count();
    if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        return ApiError::Host.into_response();
    }
    next.run(request).await
}
