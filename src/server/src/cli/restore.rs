//! `rma-server restore FILE`

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use clap::Args;

use super::args::{Database, SecretFile};
use super::backup::{remove, with_suffix};
use super::database;
use super::printable::request_count;
use crate::secret::Secret;
use crate::store::{DatabaseUrl, NewIds, SourceWriters, Store};

#[derive(Args)]
pub(super) struct Options {
    /// A backup, of this version or an earlier one.
    file: PathBuf,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
}

/// Copies a backup into a database that does not exist or is empty. RMA numbers and references are drawn at random, so those that the backup
/// does not have are not issued again.
pub(super) async fn run(options: Options) -> anyhow::Result<String> {
    let (file, url) = (&options.file, &options.database.url);
    let log = with_suffix(file, "-wal");
    ensure!(
        !fs::metadata(&log).is_ok_and(|log| log.len() > 0),
        "{} belongs to a database in use: make a backup of it with `rma-server backup`",
        log.display()
    );
    if let (Some(path), Some(log)) = (url.path(), url.beside("-wal")) {
        ensure!(path.exists() || !log.exists(), "move {} away as well", log.display());
    }
    // A copy, since migrations change it.
    let working = url.beside(".restoring").unwrap_or_else(|| file.with_added_extension("restoring"));
    remove(&working);
    let result = copy(&options, &working).await;
    remove(&working);
    let requests = result?;
    Ok(format!("{url}: {}, read back and found equal to {}\n", request_count(requests), file.display()))
}

async fn copy(options: &Options, working: &PathBuf) -> anyhow::Result<u64> {
    let (file, url) = (&options.file, &options.database.url);
    fs::copy(file, working).with_context(|| format!("cannot copy {}", file.display()))?;
    let working = DatabaseUrl::Sqlite(working.clone());
    ensure!(Store::exists(&working).await?, "{} is not a backup", file.display());
    let backup = Store::open(&working).await?;
    let secret = options.secret.path(&options.database)?;
    if secret.exists() {
        let known = Secret::read(&secret)?;
        database::ensure_matching_secret(&backup, &known, &secret, &file.display()).await?;
    }
    let cannot_open = || format!("cannot open {url}");
    let is_unused = Store::is_unused(url).await.with_context(cannot_open)?;
    ensure!(is_unused, "{url} is in use: move it away, or name an empty database");
    let target = Store::open(url).await.with_context(cannot_open)?;
    let requests = backup.copy_to(&target, SourceWriters::Wait, NewIds::AfterLostOnes).await?;
    target.close().await;
    backup.close().await;
    Ok(requests)
}
