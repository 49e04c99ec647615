//! `Authorization: Bearer …`, the customer's token.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::http::respond::ApiError;
use crate::secret;

/// The SHA-256 of the token, as the store keeps it.
pub(crate) struct BearerHash(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for BearerHash {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let stated = parts.headers.get(header::AUTHORIZATION).ok_or(ApiError::NoToken)?;
        let (scheme, token) =
            stated.to_str().ok().and_then(|stated| stated.split_once(' ')).ok_or(ApiError::NoToken)?;
        if !scheme.eq_ignore_ascii_case("bearer") || token.trim().is_empty() {
            return Err(ApiError::NoToken);
        }
        Ok(Self(secret::hash(token.trim().as_bytes())))
    }
}
