//! Known paths with a method they have not got.

use crate::http::error::ApiError;

/// Says so.
pub(crate) async fn not_allowed() -> ApiError {
    ApiError::MethodNotAllowed
}
