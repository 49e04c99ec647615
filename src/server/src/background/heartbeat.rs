//! Reports to the database that this server runs, and compares its policy documents and themes with those of the other servers.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::app::App;

const PERIOD: Duration = Duration::from_secs(5);

/// Reports until the task is aborted.
pub(crate) async fn run(app: Arc<App>) {
    let mut period = interval(PERIOD);
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        let catalogue = app.catalogue.borrow().digest();
        match app.store.report(app.clock.now_millis(), &catalogue).await {
            Ok(others) => compare(&app, &catalogue, &others),
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "nothing can be stored");
            }
        }
    }
}

/// Compares the digests, and logs a change of the result.
fn compare(app: &App, catalogue: &str, others: &[String]) {
    let is_different = others.iter().any(|other| other != catalogue);
    let was_different = app.is_catalogue_different.swap(is_different, Ordering::Relaxed);
    match (was_different, is_different) {
        (false, true) => {
            tracing::warn!(catalogue, ?others, "other servers use other policy documents or themes");
        }
        (true, false) => tracing::info!(catalogue, "all servers use the same policy documents and themes"),
        (true, true) | (false, false) => {}
    }
}
