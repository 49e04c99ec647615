//! Responses: JSON, problems, entity tags, `Vary`.

pub(crate) mod error;
pub(crate) mod etag;
pub(crate) mod problem;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

pub(crate) use error::ApiError;
pub(crate) use problem::WrittenProblem;

/// Responds with a value as JSON.
pub(crate) fn json(status: StatusCode, content: &impl Serialize) -> Response {
    match serde_json::to_vec(content) {
        Ok(body) => json_text(status, body),
        Err(_) => ApiError::Internal.into_response(),
    }
}

/// Responds with a body that is already JSON text.
pub(crate) fn json_text(status: StatusCode, body: impl IntoResponse) -> Response {
    let mut response = (status, body).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// Names the request headers on which the content of a response depends.
pub(crate) fn set_vary(response: &mut Response, names: &'static str) {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static(names));
}
