//! `GET /{policy}/logo`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::http::extract::CurrentPolicy;
use crate::http::respond::ApiError;
use crate::http::respond::etag;
use crate::routes::pages::not_found_page;

/// The vendor's logo, asked about each time: its address changes with it, but a page may be older than it is.
pub(crate) async fn read_logo(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let logo =
        policy.ok().and_then(|CurrentPolicy(served)| app.branding(&served.policy.document().policy.id).logo);
    let Some(logo) = logo else { return not_found_page(&app, &uri, &headers) };
    let etag = format!("\"{}\"", logo.digest);
    let content_type = [(header::CONTENT_TYPE, HeaderValue::from_static(logo.content_type))];
    etag::respond(&headers, &etag, || (content_type, logo.bytes).into_response())
}
