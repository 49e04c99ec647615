//! `GET /api/v1/policies/{policy}` and `GET /api/v1/policies/{policy}/versions/{digest}`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;

use crate::app::App;
use crate::http::extract::{CurrentPolicy, query};
use crate::http::respond::{ApiError, etag, json_text, set_vary};
use crate::vendor::catalogue::ServedPolicy;

/// The date in the vendor's time zone, for which a browser would need 20 ms to load its time zones.
const VENDOR_DATE: HeaderName = HeaderName::from_static("vendor-date");

/// Sends the document in force, in all languages or in the one that `lang` names.
pub(crate) async fn read_policy(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    respond(&app, &served, &uri, &headers)
}

/// Sends the version with this digest, by which requests were decided, in all languages or in the one that `lang` names.
pub(crate) async fn read_version(
    State(app): State<Arc<App>>,
    Path((policy, digest)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    if !app.store.has_document(&policy, &digest).await? {
        return Err(ApiError::NoSuchPolicy);
    }
    let served = app.policy_archive.get(&app.store, &digest).await?;
    Ok(respond(&app, &served, &uri, &headers))
}

fn respond(app: &App, served: &ServedPolicy, uri: &Uri, headers: &HeaderMap) -> Response {
    let document = match query::field(uri, "lang") {
        Some(tag) => served.json.in_language(&tag),
        None => served.json.in_all_languages(),
    };
    let tag = etag::weak(&served.policy.document().digest);
    let mut response = etag::respond(headers, tag, || json_text(StatusCode::OK, document.body.clone()));
    if let Ok(languages) = HeaderValue::from_str(&document.languages) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, languages);
    }
    if let Ok(today) = HeaderValue::from_str(&served.today(app.clock.now()).to_string()) {
        response.headers_mut().insert(VENDOR_DATE, today);
    }
    set_vary(&mut response, "accept-encoding");
    response
}
