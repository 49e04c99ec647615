//! The pages of the site, which are few files that draw themselves by their address.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use super::not_found::is_of_api;
use super::policy_id::InPath;
use crate::app::App;
use crate::http::error::ApiError;
use crate::http::headers::FramedBy;
use crate::http::language::of_page;
use crate::site::Dress;

/// A page that is always there.
pub(crate) async fn show_page(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let site = Arc::clone(&app.site.borrow());
    site.page(&uri, Dress::Ours, &headers, StatusCode::OK)
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
    if let Some(file) = site.file(uri.path(), &headers) {
        return file;
    }
    match policy {
        Ok(InPath(served)) => {
            let policy = &served.policy.document().policy.id;
            let head = app.face(policy).head_of_pages(policy.as_str(), of_page(&uri, &headers));
            site.page(&uri, Dress::Vendors(&head), &headers, StatusCode::OK)
        }
        Err(_) => site.page(&uri, Dress::Ours, &headers, StatusCode::NOT_FOUND),
    }
}

/// The only page that may be framed, by exactly the websites that the vendor lists.
pub(crate) async fn show_embedded_page(
    State(app): State<Arc<App>>,
    policy: Result<InPath, ApiError>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if is_of_api(uri.path()) {
        return ApiError::NoSuchPath.into_response();
    }
    let site = Arc::clone(&app.site.borrow());
    let Ok(InPath(served)) = policy else {
        return site.page(&uri, Dress::Ours, &headers, StatusCode::NOT_FOUND);
    };
    let policy = &served.policy.document().policy.id;
    let face = app.face(policy);
    let head = face.head_of_frame(policy.as_str(), of_page(&uri, &headers));
    let dress = Dress::Embedded(&head);
    let mut page = site.page(&uri, dress, &headers, StatusCode::OK);
    page.extensions_mut().insert(FramedBy(face.origins));
    page
}
