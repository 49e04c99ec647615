//! `GET /{policy}/logo`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::policy_id::InPath;
use super::show_page::show_nothing;
use crate::app::App;
use crate::http::conditional::has_already;
use crate::http::error::ApiError;

/// The vendor's logo, asked about each time: its address changes with it, but a page may be older than it is.
pub(crate) async fn read_logo(
    State(app): State<Arc<App>>,
    policy: Result<InPath, ApiError>,
    uri: axum::http::Uri,
    headers: HeaderMap,
) -> Response {
    let logo = policy.ok().and_then(|InPath(served)| app.face(&served.policy.document().policy.id).logo);
    let Some(logo) = logo else { return show_nothing(&app, &uri, &headers) };
    let etag = format!("\"{}\"", logo.digest);
    let mut response = if has_already(&headers, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(logo.content_type))], logo.bytes).into_response()
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        response.headers_mut().insert(header::ETAG, etag);
    }
    response
}
