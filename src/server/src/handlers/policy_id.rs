//! The policy that a path names.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::app::App;
use crate::catalogue::Served;
use crate::http::error::ApiError;

/// The document that decides now for the policy in the path.
pub(crate) struct InPath(pub(crate) Arc<Served>);

impl FromRequestParts<Arc<App>> for InPath {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        // What is no text in UTF-8 names no policy either.
        let Path(id) =
            Path::<String>::from_request_parts(parts, app).await.map_err(|_| ApiError::NoSuchPolicy)?;
        app.policy(&id).map(Self)
    }
}
