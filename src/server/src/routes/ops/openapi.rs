//! `GET /api/openapi.json`

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::http::respond::json_text;

const OPENAPI: &str = include_str!("../../../openapi.json");

/// Returns the OpenAPI description. The tests check every response against it.
pub(crate) async fn read_openapi() -> Response {
    let mut response = json_text(StatusCode::OK, OPENAPI);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
