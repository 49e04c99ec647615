//! Reports to the database that this server runs, and compares its policy documents and themes with those of the other servers.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::app::App;
use crate::store::{Release, StoreError};

const PERIOD: Duration = Duration::from_secs(5);
/// The number of successful reports in a row after which every other running server has reported as well.
const MIN_SUCCESSES: u32 = 3;

/// Reports until the task is aborted.
pub(crate) async fn run(app: &App) {
    let mut successes = 1;
    let mut period = interval(PERIOD);
    period.tick().await;
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        period.tick().await;
        let release = if successes < MIN_SUCCESSES { Release::No } else { Release::Yes };
        match report(app, release).await {
            Ok(()) => successes = MIN_SUCCESSES.min(successes + 1),
            Err(error) => {
                successes = 0;
                tracing::warn!(error = &error as &dyn std::error::Error, "nothing can be stored");
            }
        }
    }
}

/// Reports once. A server has to do so before it claims mails.
///
/// # Errors
/// [`StoreError`]
pub(crate) async fn report(app: &App, release: Release) -> Result<(), StoreError> {
    let catalogue = app.catalogue.borrow().digest();
    let others = app.store.report(app.clock.now_millis(), &catalogue, release).await?;
    compare(app, &catalogue, &others);
    Ok(())
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
