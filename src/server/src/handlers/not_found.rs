//! Everything that no route is for: files of the portal, and what is not there.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponse, Response};

use super::show_page::show_nothing;
use crate::app::App;
use crate::http::error::ApiError;

/// Serves a file, or says that there is none: to programs as a problem, to people as a page.
pub(crate) async fn not_found(
    State(app): State<Arc<App>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path();
    if is_of_api(path) {
        return ApiError::NoSuchPath.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return ApiError::MethodNotAllowed.into_response();
    }
    let site = Arc::clone(&app.site.borrow());
    site.file(path, &headers).unwrap_or_else(|| show_nothing(&app, &uri, &headers))
}

/// Whether programs ask for this path, and not browsers for a page.
pub(super) fn is_of_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}
