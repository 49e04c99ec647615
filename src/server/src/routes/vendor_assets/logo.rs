//! `GET /{policy}/logo`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse as _, Response};

use crate::app::App;
use crate::http::extract::CurrentPolicy;
use crate::http::respond::{ApiError, etag};
use crate::routes::pages::not_found_page;

/// Sends the vendor's logo. The pages' links to it contain its digest, but an older page may get a newer logo, so caches revalidate it.
pub(crate) async fn read_logo(
    State(app): State<Arc<App>>,
    policy: Result<CurrentPolicy, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let logo = policy.ok().and_then(|CurrentPolicy(served)| app.branding(served.id()).logo);
    let Some(logo) = logo else { return not_found_page(&app, &uri, &headers) };
    let content_type = [(header::CONTENT_TYPE, logo.content_type)];
    etag::respond(&headers, etag::weak(&logo.digest), || (content_type, logo.bytes).into_response())
}
