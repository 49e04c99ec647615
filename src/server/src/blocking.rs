//! Runs work that takes long on threads apart from those that serve connections.

use std::sync::{Arc, LazyLock};

use tokio::sync::Semaphore;

use crate::http::respond::ApiError;
use crate::http::respond::WrittenProblem;
use crate::store::{StoreError, StoredRequest, UnparsedRequest};

/// The size from which a body is processed on a blocking thread: some ten lines.
const LARGE_BYTES: usize = 2 << 10;

/// One permit for each processor. Processing more large bodies at once would not finish sooner, and each takes up to forty times its size in
/// memory while it is parsed.
static PERMITS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Arc::new(Semaphore::new(processors))
});

/// Runs `work` on a body of `bytes`: a small one on the current task, a large one on a blocking thread.
pub(crate) async fn run_if_large<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, WrittenProblem> {
    let work = WrittenProblem::written_by(work);
    if bytes < LARGE_BYTES {
        return work();
    }
    let permit = Arc::clone(&PERMITS).acquire_owned().await.map_err(|_| ApiError::Internal)?;
    // The work keeps its permit even if the caller is cancelled.
    run(move || {
        let done = work();
        drop(permit);
        done
    })
    .await?
}

/// Runs `work` on a blocking thread, where it delays no other connection.
pub(crate) async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    // The panic hook has logged a panic already.
    tokio::task::spawn_blocking(work).await.map_err(|_| ApiError::Internal)
}

/// Parses a stored request on a blocking thread.
///
/// # Errors
/// [`StoreError::Unreadable`]
pub(crate) async fn parse(request: UnparsedRequest) -> Result<StoredRequest, StoreError> {
    let parsing = run(move || request.parse()).await;
    parsing.map_err(|_| StoreError::Unreadable("a request: parsing panicked".to_owned()))?
}
