//! `GET /api/v1/policies/{policy}`

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;

use crate::http::extract::{CurrentPolicy, query};
use crate::http::respond::{etag, json_text, set_vary};

/// Sends the document in force, in all languages or in the one that `lang` names.
pub(crate) async fn read_policy(
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
    set_vary(&mut response, "accept-encoding");
    response
}
