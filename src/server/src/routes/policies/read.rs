//! `GET /api/v1/policies/{policy}`

use std::sync::Arc;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::blocking;
use crate::http::extract::CurrentPolicy;
use crate::http::respond::ApiError;
use crate::http::respond::content_coding::ContentCoding;
use crate::http::respond::etag;
use crate::http::respond::json_text;
use crate::vendor::catalogue::Representation;

/// Sends the document, whole or in the language that `lang` names.
pub(crate) async fn read_policy(
    CurrentPolicy(served): CurrentPolicy,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let published = &served.published;
    let stated = query.ok().and_then(|Query(fields)| fields.into_iter().find(|(name, _)| name == "lang"));
    let document = stated.map_or_else(|| published.whole(), |(_, tag)| published.in_language(&tag));
    let etag = format!("W/\"{}\"", served.policy.document().digest);
    let response = if etag::matches(&headers, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        packed(Arc::clone(document), ContentCoding::preferred(&headers)).await?
    };
    let mut response = etag::revalidate(response, &etag);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(languages) = HeaderValue::from_str(&document.languages) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, languages);
    }
    Ok(response)
}

async fn packed(document: Arc<Representation>, packing: ContentCoding) -> Result<Response, ApiError> {
    // The first who asks waits until it is packed.
    let body = blocking::run(move || match packing {
        ContentCoding::Brotli => document.brotli().to_vec(),
        ContentCoding::Gzip => document.gzip().to_vec(),
        ContentCoding::Identity => document.plain.clone(),
    });
    let mut response = json_text(StatusCode::OK, body.await?);
    if let Some(name) = packing.name() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    Ok(response)
}
