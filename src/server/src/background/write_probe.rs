//! Finds out for health checks whether requests can be stored.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::store::Store;

const PERIOD: Duration = Duration::from_secs(5);

/// Probes until the task is aborted.
pub(crate) async fn run(store: Store) {
    let mut period = interval(PERIOD);
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        if let Err(error) = store.probe_write().await {
            tracing::warn!(error = &error as &dyn std::error::Error, "nothing can be stored");
        }
    }
}
