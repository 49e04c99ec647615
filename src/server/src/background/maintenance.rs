//! Expires RMA numbers, deletes idempotency keys and rate limits that are no longer needed, and updates gauges.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::app::App;
use crate::http::extract::idempotency_key::IdempotencyKey;
use crate::store::StoreError;

const PERIOD: Duration = Duration::from_secs(30);

/// Runs until the task is aborted.
pub(crate) async fn run(app: &App) {
    let mut period = interval(PERIOD);
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        if let Err(error) = maintain_store(app).await {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "maintenance of the database failed; it is repeated"
            );
        }
        app.store.measure_pools();
        app.limits.delete_full();
        app.metrics.run_upkeep();
    }
}

async fn maintain_store(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let expired = app.store.expire_due(now.timestamp_millis()).await?;
    if expired > 0 {
        tracing::info!(expired, "RMA numbers expired");
    }
    let completed = app.store.complete_listings().await?;
    if completed > 0 {
        tracing::info!(
            completed,
            "requests of an earlier version can be listed by customer, product, money and deadline"
        );
    }
    let (unsent, oldest) = app.store.unsent_mails().await?;
    // A mail may be postponed to a time in the future.
    let age = oldest.map_or(0, |at| (now.timestamp_millis() - at).max(0) / 1_000);
    app.oldest_mail_seconds.store(age, Ordering::Relaxed);
    metrics::gauge!("rma_outbox_unsent_mails").set(as_float(unsent));
    metrics::gauge!("rma_outbox_oldest_seconds").set(as_float(age));
    app.store.delete_expired_keys(IdempotencyKey::expired_until(now)).await
}

/// Converts a count for a metric.
fn as_float(count: i64) -> f64 {
    i32::try_from(count).map_or(f64::MAX, f64::from)
}
