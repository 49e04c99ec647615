//! Opens the database together with the secret that belongs to it.

use std::path::Path;

use anyhow::{Context, bail, ensure};

use crate::secret::Secret;
use crate::store::{DatabaseUrl, Store};

/// Whether a database may be created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Creation {
    /// Only if there is neither a database nor a secret: a secret without a database suggests that the database is lost or its path mistyped.
    WithNewSecret,
    /// `--new`: a database must be created, even if the secret exists.
    Required,
    /// `--existing`: the database must exist.
    Forbidden,
}

/// Opens the server's database, creating it if `creation` allows it, and reads or creates its secret.
pub(crate) async fn open(
    url: &DatabaseUrl,
    secret: &Path,
    creation: Creation,
) -> anyhow::Result<(Store, Secret)> {
    let exists = Store::exists(url).await.with_context(|| format!("cannot open {url}"))?;
    match (creation, exists) {
        (Creation::Forbidden, false) => {
            bail!("there is no database at {url}, and --existing forbids creating one: correct --database")
        }
        (Creation::Required, true) => bail!("--new: there is a database at {url} already; start without it"),
        (Creation::WithNewSecret, false) if secret.exists() => bail!(
            "the database is empty: there is nothing at {url}, but {} belongs to a database that was used. Correct --database, \
             restore the database from a backup, or start once with --new to begin an empty one with this secret",
            secret.display()
        ),
        _ => {}
    }
    let store = Store::open(url).await.with_context(|| format!("cannot open {url}"))?;
    let secret = open_secret(url, secret, &store).await?;
    store.mark_used().await?;
    if !exists {
        tracing::warn!(
            "a new database was created at {url}: if one should have existed, stop and correct --database"
        );
    }
    Ok((store, secret))
}

/// Reads the secret, and checks that it belongs to the database. Creates one for a new database.
async fn open_secret(url: &DatabaseUrl, path: &Path, store: &Store) -> anyhow::Result<Secret> {
    let known = store.secret_fingerprint().await?;
    let next = Secret::next_path(path);
    if next.exists() && known == Some(Secret::read(&next)?.fingerprint()) {
        // `rotate-secret` was interrupted after its transaction.
        Secret::replace(path)?;
    }
    let secret = if known.is_none() && !path.exists() { Secret::create(path)? } else { Secret::read(path)? };
    match known {
        Some(known) => ensure!(
            known == secret.fingerprint(),
            "{} is not the secret of {url}: restore the right one",
            path.display()
        ),
        None => store.store_secret_fingerprint(&secret.fingerprint()).await?,
    }
    Ok(secret)
}
