//! Answers that the client may have already.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What there is under this tag, unless the client has it already.
pub(crate) fn respond(headers: &HeaderMap, etag: &str, answer: impl FnOnce() -> Response) -> Response {
    let response = if matches(headers, etag) { StatusCode::NOT_MODIFIED.into_response() } else { answer() };
    revalidate(response, etag)
}

/// An answer under this tag that is asked about before it is used again.
pub(crate) fn revalidate(mut response: Response, etag: &str) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(etag) {
        response.headers_mut().insert(header::ETAG, etag);
    }
    response
}

/// Whether `If-None-Match` names this tag; weakly compared (RFC 9110, 13.1.2).
pub(crate) fn matches(headers: &HeaderMap, etag: &str) -> bool {
    let stated = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    stated
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|stated| stated == "*" || opaque(stated) == opaque(etag))
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}
