//! `GET /{policy}/theme.css`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse as _, Response};

use crate::app::App;
use crate::http::extract::{CurrentPolicy, query};
use crate::http::respond::etag;

/// Sends the style sheet of the vendor's theme. A website that embeds the form may override parts of the theme in the query; invalid
/// values are ignored.
pub(crate) async fn read_theme(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut theme = app.branding(served.id()).theme;
    for (name, value) in query::fields(&uri) {
        let _: Result<(), String> = theme.set(&name, &value);
    }
    let sheet = theme.style_sheet();
    let tag = etag::of_content(sheet.as_bytes());
    let content_type = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    etag::respond(&headers, tag, || (content_type, sheet).into_response())
}
