//! Where work is done that takes long.

use crate::http::error::ApiError;

/// Bodies from this size on are worked on apart: a few hundred lines.
const LARGE_BYTES: usize = 64 << 10;

/// Does something with a body of `bytes`: here, or where it does not hold up other connections.
pub(crate) async fn apart_if_large<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    if bytes < LARGE_BYTES {
        return work();
    }
    apart(work).await?
}

/// Does something where it does not hold up other connections.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ApiError> {
    // A panic was logged where it happened.
    tokio::task::spawn_blocking(work).await.map_err(|_| ApiError::Internal)
}
