//! Copies the write-ahead log into the database, so that no filing has to.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::store::Store;

const PERIOD: Duration = Duration::from_secs(1);

/// Checkpoints until the task is aborted.
pub(crate) async fn run(store: &Store) {
    let mut period = interval(PERIOD);
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        if let Err(error) = store.checkpoint_if_large().await {
            tracing::warn!(error = &error as &dyn std::error::Error, "the checkpoint failed");
        }
    }
}
