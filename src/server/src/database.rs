//! Opens the database together with the secret that belongs to it.

use std::path::Path;

use anyhow::{Context, bail, ensure};

use crate::secret::{Secret, SecretLock};
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

/// Opens the server's database, creating it if `creation` allows it, and reads or creates its secret. The lock keeps the secret from being
/// replaced, and other servers from an SQLite database. It is taken before anything is changed, unless the secret has to be created.
pub(crate) async fn open(
    url: &DatabaseUrl,
    secret: &Path,
    creation: Creation,
) -> anyhow::Result<(Store, Secret, SecretLock)> {
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
    let lock = if secret.exists() { Some(lock_for_server(url, secret)?) } else { None };
    let store = Store::open(url).await.with_context(|| format!("cannot open {url}"))?;
    let (secret, lock) = open_secret(url, secret, &store, lock).await?;
    if url.has_one_server() {
        store.clean_up().await?;
    }
    store.mark_used().await?;
    if !exists {
        tracing::warn!(
            "a new database was created at {url}: if one should have existed, stop and correct --database"
        );
    }
    Ok((store, secret, lock))
}

/// Locks the secret for a server of the database.
fn lock_for_server(url: &DatabaseUrl, secret: &Path) -> anyhow::Result<SecretLock> {
    let path = secret.display();
    if url.has_one_server() {
        let lock = SecretLock::exclusive(secret)?;
        return lock.with_context(|| {
            format!("a server is running with {path}, or the secret is being replaced: with SQLite, one server uses the database")
        });
    }
    SecretLock::shared(secret)?.with_context(|| format!("the secret {path} is being replaced"))
}

/// Reads the secret, and checks that it belongs to the database. Creates one for a new database. Locks it, unless `lock` does already.
async fn open_secret(
    url: &DatabaseUrl,
    path: &Path,
    store: &Store,
    mut lock: Option<SecretLock>,
) -> anyhow::Result<(Secret, SecretLock)> {
    let known = store.secret_fingerprint().await?;
    let next = Secret::next_path(path);
    if next.exists() && known == Some(Secret::read(&next)?.fingerprint()) {
        // `rotate-secret` was interrupted after its transaction.
        Secret::replace(path)?;
        // It is one on the file that was replaced.
        lock = None;
    }
    if known.is_none() && !path.exists() {
        Secret::create(path)?;
    }
    let lock = match lock {
        Some(lock) => lock,
        None => lock_for_server(url, path)?,
    };
    let secret = Secret::read(path)?;
    match known {
        Some(known) => ensure!(
            known == secret.fingerprint(),
            "{} is not the secret of {url}: restore the right one",
            path.display()
        ),
        None => store.store_secret_fingerprint(&secret.fingerprint()).await?,
    }
    Ok((secret, lock))
}
