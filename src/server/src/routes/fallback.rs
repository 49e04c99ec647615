//! Responses for requests that match no route.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::response::{IntoResponse, Response};

use super::pages::not_found_page;
use crate::app::App;
use crate::http::path::is_api;
use crate::http::respond::ApiError;

/// Serves a file of the site. If there is none, responds 404: with a problem under `/api/`, otherwise with a page.
pub(crate) async fn site_file_or_not_found(
    State(app): State<Arc<App>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path();
    if is_api(path) {
        return ApiError::NoSuchPath.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return ([(header::ALLOW, "GET,HEAD")], ApiError::MethodNotAllowed).into_response();
    }
    let site = Arc::clone(&app.site.borrow());
    match site.file(&uri, &method, &headers).await {
        Some(file) => file,
        None => not_found_page(&app, &uri, &headers),
    }
}

/// Responds to a known path with an unsupported method. axum adds `Allow` with the methods of that path.
pub(crate) async fn method_not_allowed() -> ApiError {
    ApiError::MethodNotAllowed
}
