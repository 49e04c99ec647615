//! `GET /api/v1/policies/{policy}`

use std::sync::Arc;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::policy_id::InPath;
use crate::catalogue::Representation;
use crate::http::compress::Packing;
use crate::http::conditional::{has_already, to_be_asked_about};
use crate::http::error::ApiError;
use crate::http::json::answer_text;
use crate::work;

/// Sends the document, whole or in the language that `lang` names.
pub(crate) async fn read_policy(
    InPath(served): InPath,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let published = &served.published;
    let stated = query.ok().and_then(|Query(fields)| fields.into_iter().find(|(name, _)| name == "lang"));
    let document = stated.map_or_else(|| published.whole(), |(_, tag)| published.in_language(&tag));
    let etag = format!("W/\"{}\"", served.policy.document().digest);
    let response = if has_already(&headers, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        packed(Arc::clone(document), Packing::preferred(&headers)).await?
    };
    let mut response = to_be_asked_about(response, &etag);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(languages) = HeaderValue::from_str(&document.languages) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, languages);
    }
    Ok(response)
}

async fn packed(document: Arc<Representation>, packing: Packing) -> Result<Response, ApiError> {
    // The first who asks waits until it is packed.
    let body = work::apart(move || match packing {
        Packing::Brotli => document.brotli().to_vec(),
        Packing::Gzip => document.gzip().to_vec(),
        Packing::Identity => document.plain.clone(),
    });
    let mut response = answer_text(StatusCode::OK, body.await?);
    if let Some(name) = packing.name() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    Ok(response)
}
