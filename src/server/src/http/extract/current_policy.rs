//! The policy that a path names.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::app::App;
use crate::http::respond::ApiError;
use crate::vendor::catalogue::ServedPolicy;

/// The document in force of the policy whose id is the path parameter `{policy}`.
pub(crate) struct CurrentPolicy(pub(crate) Arc<ServedPolicy>);

impl FromRequestParts<Arc<App>> for CurrentPolicy {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        // A path segment that is not UTF-8 is rejected by `Path`; no policy has such an id.
        let Path(id) =
            Path::<String>::from_request_parts(parts, app).await.map_err(|_| ApiError::NoSuchPolicy)?;
        app.policy(&id).map(Self).ok_or(ApiError::NoSuchPolicy)
    }
}
