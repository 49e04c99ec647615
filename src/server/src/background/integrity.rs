//! Checks the database for damage.

use std::time::Duration;

use crate::store::Store;

const PERIOD: Duration = Duration::from_hours(24);

/// Checks immediately, since `Store::open` does not check a large database, and then every day, until the task is aborted.
pub(crate) async fn run(store: &Store) {
    loop {
        if let Err(error) = store.check_integrity().await {
            tracing::error!(error = &error as &dyn std::error::Error, "the check of the database failed");
        }
        tokio::time::sleep(PERIOD).await;
    }
}
