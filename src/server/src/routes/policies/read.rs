//! `GET /api/v1/policies/{policy}`

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;

use crate::app::App;
use crate::http::extract::{CurrentPolicy, query};
use crate::http::respond::{etag, json_text, set_vary};

/// The date in the vendor's time zone, for which a browser would need 20 ms to load its time zones.
const VENDOR_DATE: HeaderName = HeaderName::from_static("vendor-date");

/// Sends the document in force, in all languages or in the one that `lang` names.
pub(crate) async fn read_policy(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let document = match query::field(&uri, "lang") {
        Some(tag) => served.json.in_language(&tag),
        None => served.json.in_all_languages(),
    };
    let tag = etag::weak(&served.policy.document().digest);
    let mut response = etag::respond(&headers, tag, || json_text(StatusCode::OK, document.body.clone()));
    if let Ok(languages) = HeaderValue::from_str(&document.languages) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, languages);
    }
    if let Ok(today) = HeaderValue::from_str(&served.today(app.clock.now()).to_string()) {
        response.headers_mut().insert(VENDOR_DATE, today);
    }
    set_vary(&mut response, "accept-encoding");
    response
}
