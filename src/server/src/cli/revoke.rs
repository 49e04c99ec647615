//! `rma-server revoke REFERENCE`

use clap::Args;

use super::args::{Database, SecretFile, Silent};
use super::database;
use crate::clock::Clock;
use crate::secret::Secret;

#[derive(Args)]
pub(super) struct Options {
    /// The request: its reference, as in `R-7KQ4-MX9T`, or its RMA number.
    reference: String,
    #[command(flatten)]
    silent: Silent,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
}

/// Revokes the customer's link to a request. A new one takes its place, and is mailed to the customer unless the command is silent.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let path = options.secret.path(&options.database)?;
    let secret = Secret::read(&path)?;
    database::ensure_matching_secret(&store, &secret, &path, &options.database.url).await?;
    let request = database::find_request_to_change(&store, &options.reference, clock).await?;
    store.replace_link(&request, &secret, clock.now_millis(), options.silent.notice()).await?;
    store.close().await;
    Ok(format!("the link of {} no longer works; {}\n", request.reference, options.silent.delivery()))
}
