//! Answers that the client may have already.

use axum::http::{HeaderMap, header};

/// Whether `If-None-Match` names this tag; weakly compared (RFC 9110, 13.1.2).
pub(crate) fn has_already(headers: &HeaderMap, etag: &str) -> bool {
    let stated = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    stated
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|stated| stated == "*" || opaque(stated) == opaque(etag))
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}
