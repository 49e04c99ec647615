//! `Authorization: Bearer …`, the customer's token.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use headers::HeaderMapExt as _;
use headers::authorization::{Authorization, Bearer};

use crate::hash::sha256;
use crate::http::respond::ApiError;

/// The SHA-256 of the token, in the form in which the store has it.
pub(crate) struct BearerHash(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for BearerHash {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let stated: Authorization<Bearer> = parts.headers.typed_get().ok_or(ApiError::NoToken)?;
        let token = stated.token().trim();
        if token.is_empty() { Err(ApiError::NoToken) } else { Ok(Self(sha256(token.as_bytes()))) }
    }
}
