//! `rma-server purge --older-than DAYS`

use chrono::TimeDelta;
use clap::Args;

use super::args::Database;
use super::database;
use super::printable::request_count;
use crate::clock::Clock;
use crate::http::extract::idempotency_key::IdempotencyKey;

#[derive(Args)]
pub(super) struct Options {
    /// The number of days since the last event of a request, from 30 to 36,500.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(30..=36_500))]
    older_than: u32,
    /// Print the number of requests, and change nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    database: Database,
}

/// Deletes the personal data of requests that ended long ago. What the vendor's books need is kept: see [`crate::store::Store::purge`].
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let now = clock.now();
    let until = (now - TimeDelta::days(options.older_than.into())).timestamp_millis();
    if options.dry_run {
        let count = store.count_purgeable(until).await?;
        store.close().await;
        return Ok(format!("{} would be purged\n", request_count(count)));
    }
    // Responses that are kept for repeated requests contain assessments.
    store.delete_expired_keys(IdempotencyKey::expired_until(now)).await?;
    let purged = store.purge(until, now.timestamp_millis()).await?;
    let is_complete = store.remove_deleted_bytes().await?;
    store.close().await;
    let note =
        if is_complete { "" } else { "; a server reads the log that still holds them: repeat this later" };
    Ok(format!("{} purged{note}\n", request_count(purged)))
}
