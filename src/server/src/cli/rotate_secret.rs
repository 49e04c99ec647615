//! `rma-server rotate-secret`

use anyhow::bail;
use clap::Args;

use super::args::{Database, SecretFile, Silent};
use super::database;
use crate::clock::Clock;
use crate::secret::{Secret, SecretLock};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    silent: Silent,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
}

/// Replaces the secret, and with it the links of all customers. No server may be running.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let path = options.secret.path(&options.database)?;
    let Some(_lock) = SecretLock::exclusive(&path)? else {
        bail!("a server is running with {}: stop it first", path.display())
    };
    let old = Secret::read(&path)?;
    let store = database::open(&options.database, clock).await?;
    if options.database.url.path().is_none() {
        // Servers on other machines have files of their own with the secret.
        database::ensure_unused(&store, &options.database.url, None, clock).await?;
    }
    database::ensure_matching_secret(&store, &old, &path, &options.database.url).await?;
    // If this is interrupted, the next start finds out which of the two belongs to the database.
    let next = Secret::next_path(&path);
    let _ = std::fs::remove_file(&next);
    let new = Secret::create(&next)?;
    store.replace_secret(&new, clock.now_millis(), options.silent.notice()).await?;
    store.close().await;
    Secret::replace(&path)?;
    Ok(format!(
        "the secret is replaced: no earlier link works any more. For each open request, {}\n",
        options.silent.delivery()
    ))
}
