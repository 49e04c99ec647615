//! Work that goes on when the client disconnects.

use crate::http::respond::ApiError;

/// Runs work to its end, although hyper drops the handler when its client disconnects: a transaction that is dropped counts as a failure of
/// the database, and closes its connection.
///
/// # Errors
/// [`ApiError::Internal`] if the work panics.
pub(crate) async fn uncancelled<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, ApiError> {
    // The panic hook has logged a panic already.
    tokio::spawn(work).await.map_err(|_| ApiError::Internal)
}
