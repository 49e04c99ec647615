//! JSON bodies.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde_json::Value;

use crate::http::respond::ApiError;

/// Largest body of assess and requests, in bytes.
pub(crate) const MAX_REQUEST_BYTES: usize = 8 << 20;
/// Largest body of everything else, in bytes.
pub(crate) const MAX_BYTES: usize = 1 << 20;

/// The bytes of a body that was declared as JSON; whether they are JSON is for `value` to say.
pub(crate) struct JsonBody(pub(crate) Bytes);

impl JsonBody {
    /// The body as JSON.
    ///
    /// # Errors
    /// [`ApiError::MalformedJson`], which says where.
    pub(crate) fn value(&self) -> Result<Value, ApiError> {
        serde_json::from_slice(&self.0).map_err(ApiError::MalformedJson)
    }
}

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::ContentType);
        }
        Bytes::from_request(request, state).await.map(Self).map_err(|rejection| refused(&rejection))
    }
}

fn refused(rejection: &BytesRejection) -> ApiError {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge { most: MAX_REQUEST_BYTES },
        _ => ApiError::BrokenBody,
    }
}

/// Whether the content type is `application/json`, with whatever parameters.
fn is_json(headers: &HeaderMap) -> bool {
    let stated = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = stated.and_then(|stated| stated.split(';').next()).map(str::trim);
    essence.is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"))
}
