//! The query of a URI.

use axum::http::Uri;

/// Returns the fields of the query, decoded, in their order.
pub(crate) fn fields(uri: &Uri) -> impl Iterator<Item = (String, String)> {
    let query = uri.query().unwrap_or_default().as_bytes();
    url::form_urlencoded::parse(query).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

/// Returns the first field of this name.
pub(crate) fn field(uri: &Uri, name: &str) -> Option<String> {
    fields(uri).find(|(stated, _)| stated == name).map(|(_, value)| value)
}
