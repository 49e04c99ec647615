//! `rma-server move --from URL --to URL`

use anyhow::{Context as _, anyhow, ensure};
use clap::Args;

use super::args::{Database, SecretFile};
use super::database;
use super::printable::request_count;
use crate::clock::Clock;
use crate::store::{DatabaseUrl, NewIds, SourceWriters, Store, StoreError};

#[derive(Args)]
pub(super) struct Options {
    /// The database to copy.
    #[arg(long, value_name = "URL")]
    from: DatabaseUrl,
    /// An empty database, or one that an earlier move has filled and no server has used.
    #[arg(long, value_name = "URL")]
    to: DatabaseUrl,
    #[command(flatten)]
    secret: SecretFile,
}

/// Copies a database into another one while no server uses it. The secret goes on being used.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let Options { from, to, secret } = options;
    let source = Store::open_existing(&from).await.map_err(|error| match error {
        StoreError::Missing(from) => anyhow!("there is no database at {from}: correct --from"),
        error => error.into(),
    })?;
    let secret = from.path().and_then(|_| secret.path(&Database { url: from.clone() }).ok());
    let _lock = database::ensure_unused(&source, &from, secret.as_deref(), clock).await?;
    let cannot_open = || format!("cannot open {to}");
    let is_unused = Store::is_unused(&to).await.with_context(cannot_open)?;
    ensure!(is_unused, "a server has used {to}: name an empty database");
    let target = Store::open(&to).await.with_context(cannot_open)?;
    let requests = source.copy_to(&target, SourceWriters::Wait, NewIds::Next).await?;
    target.close().await;
    source.close().await;
    Ok(format!("{to}: {}, read back and found equal to {from}\n", request_count(requests)))
}
