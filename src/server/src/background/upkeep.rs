//! What happens by itself: numbers expire, keys and clients are forgotten.

use std::sync::Arc;
use std::time::Duration;

use crate::app::App;
use crate::http::extract::idempotency_key::Attempt;
use crate::store::StoreError;

const PERIOD: Duration = Duration::from_secs(30);

/// Looks after the server for as long as it runs.
pub(crate) async fn run(app: Arc<App>) {
    let mut period = tokio::time::interval(PERIOD);
    loop {
        period.tick().await;
        if let Err(error) = look_after_store(&app).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "upkeep has to wait");
        }
        app.limits.tidy();
        app.metrics.run_upkeep();
    }
}

async fn look_after_store(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    let expired = app.store.expire_due(now.timestamp_millis()).await?;
    if expired > 0 {
        tracing::info!(expired, "RMA numbers expired");
    }
    app.store.forget_keys(Attempt::forgotten_until(now)).await
}
