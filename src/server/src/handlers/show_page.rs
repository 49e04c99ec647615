//! The pages of the site, which are few files that draw themselves by their address.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use super::not_found::is_of_api;
use super::policy_id::InPath;
use crate::app::App;
use crate::http::error::ApiError;

/// A page that is always there.
pub(crate) async fn show_page(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let site = Arc::clone(&app.site.borrow());
    site.page(&uri, &headers, StatusCode::OK)
}

/// A page of a policy, or a file at the site's root.
pub(crate) async fn show_policy_page(
    State(app): State<Arc<App>>,
    policy: Result<InPath, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    // No policy is called `api`.
    if is_of_api(uri.path()) {
        return ApiError::NoSuchPath.into_response();
    }
    let site = Arc::clone(&app.site.borrow());
    let status = if policy.is_ok() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    site.file(uri.path(), &headers).unwrap_or_else(|| site.page(&uri, &headers, status))
}
