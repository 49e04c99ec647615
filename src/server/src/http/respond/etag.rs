//! Entity tags, and `304 Not Modified` for clients that have the current content.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use headers::{CacheControl, ETag, HeaderMapExt as _, IfNoneMatch};

use crate::hash::sha256;

/// Returns the entity tag of a body. It is weak because the compressed forms of the body share it.
pub(crate) fn of_content(body: &[u8]) -> Option<ETag> {
    weak(&sha256(body))
}

/// Returns the weak entity tag `W/"digest"`.
pub(crate) fn weak(digest: &str) -> Option<ETag> {
    format!("W/\"{digest}\"").parse().ok()
}

/// Responds with 304 if `If-None-Match` contains the tag, otherwise with the body. Caches must revalidate both responses.
pub(crate) fn respond(headers: &HeaderMap, etag: Option<ETag>, body: impl FnOnce() -> Response) -> Response {
    let is_current = |etag: &ETag| {
        headers.typed_get::<IfNoneMatch>().is_some_and(|stated| !stated.precondition_passes(etag))
    };
    let mut response =
        if etag.as_ref().is_some_and(is_current) { StatusCode::NOT_MODIFIED.into_response() } else { body() };
    response.headers_mut().typed_insert(CacheControl::new().with_no_cache());
    if let Some(etag) = etag {
        response.headers_mut().typed_insert(etag);
    }
    response
}
