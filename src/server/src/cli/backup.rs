//! `rma-server backup FILE`

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Args;

use super::args::Database;
use super::printable::request_count;
use crate::secret::sync_folder;
use crate::store::{DatabaseUrl, NewIds, SourceWriters, Store};

#[derive(Args)]
pub(super) struct Options {
    /// The file to write. It must not exist.
    file: PathBuf,
    #[command(flatten)]
    database: Database,
}

/// Copies the database into an SQLite file while servers use it. The file appears once it has been read back and compared.
pub(super) async fn run(options: Options) -> anyhow::Result<String> {
    let file = options.file;
    ensure!(!file.exists(), "{} exists: name a file that does not", file.display());
    let store = Store::open_existing(&options.database.url).await?;
    let partial = file.with_added_extension("partial");
    remove(&partial);
    let copy = Store::open(&DatabaseUrl::Sqlite(partial.clone())).await?;
    let requests = store.copy_to(&copy, SourceWriters::Continue, NewIds::Next).await?;
    copy.close_as_one_file().await?;
    store.close().await;
    fs::rename(&partial, &file)
        .and_then(|()| sync_folder(&file))
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(format!(
        "{}: {}, read back and found equal; the secret is not in it\n",
        file.display(),
        request_count(requests)
    ))
}

/// Returns a path with a suffix after its last character.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    [path.as_os_str(), OsStr::new(suffix)].into_iter().collect::<std::ffi::OsString>().into()
}

/// Deletes an SQLite database that is incomplete or no longer needed.
pub(super) fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}
