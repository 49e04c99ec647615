//! Where work is done that takes long.

use std::sync::{Arc, LazyLock};

use tokio::sync::Semaphore;

use crate::http::respond::ApiError;
use crate::http::respond::WrittenProblem;
use crate::store::{StoreError, StoredRequest, UnparsedRequest};

/// Bodies from this size on are worked on apart: a few hundred lines.
const LARGE_BYTES: usize = 2 << 10;

/// As many large bodies are worked on at once as there are processors: more would be done no sooner, and each takes up to forty
/// times its size in memory while it is read.
static PLACES: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Arc::new(Semaphore::new(processors))
});

/// Does something with a body of `bytes`: here, or where it does not hold up other connections.
pub(crate) async fn run_if_large<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, WrittenProblem> {
    let work = WrittenProblem::written_by(work);
    if bytes < LARGE_BYTES {
        return work();
    }
    let place = Arc::clone(&PLACES).acquire_owned().await.map_err(|_| ApiError::Internal)?;
    // The permit is held until the work is done, even if the caller has gone.
    run(move || {
        let done = work();
        drop(place);
        done
    })
    .await?
}

/// Does something where it does not hold up other connections.
pub(crate) async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    // A panic was logged where it happened.
    tokio::task::spawn_blocking(work).await.map_err(|_| ApiError::Internal)
}

/// Parses a stored request where that does not hold up other connections.
///
/// # Errors
/// [`StoreError::Unreadable`]
pub(crate) async fn parse(request: UnparsedRequest) -> Result<StoredRequest, StoreError> {
    let parsing = run(move || request.parse()).await;
    parsing.map_err(|_| StoreError::Unreadable("a request: parsing panicked".to_owned()))?
}
