//! `GET /{policy}/logo`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};

use super::policy_id::InPath;
use super::show_page::show_nothing;
use crate::app::App;
use crate::http::conditional::answer_unless_had;
use crate::http::error::ApiError;

/// The vendor's logo, asked about each time: its address changes with it, but a page may be older than it is.
pub(crate) async fn read_logo(
    State(app): State<Arc<App>>,
    policy: Result<InPath, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let logo = policy.ok().and_then(|InPath(served)| app.face(&served.policy.document().policy.id).logo);
    let Some(logo) = logo else { return show_nothing(&app, &uri, &headers) };
    let etag = format!("\"{}\"", logo.digest);
    let content_type = [(header::CONTENT_TYPE, HeaderValue::from_static(logo.content_type))];
    answer_unless_had(&headers, &etag, || (content_type, logo.bytes).into_response())
}
