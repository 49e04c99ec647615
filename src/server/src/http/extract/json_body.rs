//! JSON bodies.

use std::error::Error;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use http_body_util::LengthLimitError;
use hyper::body::Body as _;
use serde_json::Value;

use super::strict_json::{self, MAX_VALUES, ParseError};
use crate::http::drained_body::awaits_continue;
use crate::http::paced_body::BodyTooSlow;
use crate::http::respond::ApiError;

/// The largest body that is read, in bytes.
pub(crate) const MAX_BODY_BYTES: usize = 8 << 20;

/// A body whose content type is JSON. The extractor does not parse it; [`Self::parse`] does.
pub(crate) struct JsonBody(pub(crate) Bytes);

impl JsonBody {
    /// Parses the body.
    ///
    /// # Errors
    /// [`ApiError::MalformedJson`], with line and column, if the body is not valid JSON; [`ApiError::TooManyValues`].
    pub(crate) fn parse(&self) -> Result<Value, ApiError> {
        strict_json::parse(&self.0).map_err(|error| match error {
            ParseError::Malformed(error) => ApiError::MalformedJson(error),
            ParseError::TooManyValues => ApiError::TooManyValues { max: MAX_VALUES },
        })
    }
}

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::ContentType);
        }
        if awaits_continue(request.headers()) && request.body().size_hint().lower() > MAX_BODY_BYTES as u64 {
            return Err(ApiError::TooLarge { max: MAX_BODY_BYTES });
        }
        to_bytes(request.into_body(), MAX_BODY_BYTES).await.map(Self).map_err(|error| read_error(&error))
    }
}

/// Returns the API's error for a failure to read a body, by the cause of the failure.
fn read_error(error: &axum::Error) -> ApiError {
    let mut cause = Some(error as &dyn Error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return ApiError::TooLarge { max: MAX_BODY_BYTES };
        }
        if error.is::<BodyTooSlow>() {
            return ApiError::Timeout;
        }
        cause = error.source();
    }
    ApiError::BrokenBody
}

/// Returns whether the content type is `application/json`. Ignores its parameters.
fn is_json(headers: &HeaderMap) -> bool {
    let stated = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = stated.and_then(|stated| stated.split(';').next()).map(str::trim);
    essence.is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"))
}
