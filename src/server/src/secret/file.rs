//! The file that holds the secret.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::Secret;

/// The reason there is no usable secret.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SecretError {
    #[error("no secret at {}: it lies beside the database, or where --secret says", .0.display())]
    Missing(PathBuf),
    #[error("others may read {}: run `chmod 600` on it", .0.display())]
    Exposed(PathBuf),
    #[error("{} is not a secret: it must have 32 bytes; restore it from a backup", .0.display())]
    Length(PathBuf),
    #[error("cannot use the secret at {}", path.display())]
    Io { path: PathBuf, source: io::Error },
}

impl SecretError {
    fn of_reading(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing(path.to_owned()),
            _ => Self::Io { path: path.to_owned(), source },
        }
    }
}

impl Secret {
    /// Reads the secret.
    ///
    /// # Errors
    /// [`SecretError`], also if users other than the file's owner may read it.
    pub(crate) fn read(path: &Path) -> Result<Self, SecretError> {
        let io = |source| SecretError::of_reading(path, source);
        let mut file = OpenOptions::new().read(true).open(path).map_err(io)?;
        if file.metadata().map_err(io)?.permissions().mode() & 0o077 != 0 {
            return Err(SecretError::Exposed(path.to_owned()));
        }
        let mut content = Vec::new();
        file.read_to_end(&mut content).map_err(io)?;
        content.try_into().map(Self).map_err(|_| SecretError::Length(path.to_owned()))
    }

    /// Creates a secret. Its file appears complete or not at all, and survives a power failure once this returns.
    ///
    /// # Errors
    /// [`SecretError::Io`], also if the file exists.
    pub(crate) fn create(path: &Path) -> Result<Self, SecretError> {
        let io = |source: io::Error| SecretError::Io { path: path.to_owned(), source };
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| io(error.into()))?;
        write_new(path, &bytes).map_err(io)?;
        Ok(Self(bytes))
    }

    /// Returns the path of the secret that is to replace the one at `path`.
    pub(crate) fn next_path(path: &Path) -> PathBuf {
        path.with_added_extension("next")
    }

    /// Replaces the secret at `path` by the next one.
    ///
    /// # Errors
    /// [`SecretError::Io`]
    pub(crate) fn replace(path: &Path) -> Result<(), SecretError> {
        let io = |source: io::Error| SecretError::Io { path: path.to_owned(), source };
        fs::rename(Self::next_path(path), path).and_then(|()| sync_folder(path)).map_err(io)
    }
}

/// A lock on the secret's file, so that the secret is not replaced while a server runs. The servers of one PostgreSQL share it. With SQLite,
/// which has one server, that server has it for itself.
pub(crate) struct SecretLock(#[expect(dead_code, reason = "dropping the file releases the lock")] File);

impl SecretLock {
    /// Locks the file together with other servers; `None` while it is locked exclusively.
    ///
    /// # Errors
    /// [`SecretError`]
    pub(crate) fn shared(path: &Path) -> Result<Option<Self>, SecretError> {
        Self::locked(path, File::try_lock_shared)
    }

    /// Locks the file against all servers; `None` while one is running.
    ///
    /// # Errors
    /// [`SecretError`]
    pub(crate) fn exclusive(path: &Path) -> Result<Option<Self>, SecretError> {
        Self::locked(path, File::try_lock)
    }

    fn locked(
        path: &Path,
        lock: impl FnOnce(&File) -> Result<(), TryLockError>,
    ) -> Result<Option<Self>, SecretError> {
        let error = |source| SecretError::of_reading(path, source);
        let file = File::open(path).map_err(error)?;
        match lock(&file) {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(error(source)),
        }
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A name of its own, so that no other process writes into the file that is linked below.
    let partial = path.with_added_extension(format!("{:x}.partial", getrandom::u64()?));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&partial)?;
    // Unlike a rename, a link does not replace a secret that another process has just created.
    let written =
        file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::hard_link(&partial, path));
    fs::remove_file(&partial)?;
    written?;
    sync_folder(path)
}

/// Writes the entries of a file's folder to disk.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::Secret;

    #[test]
    fn of_many_that_create_a_secret_at_once_one_succeeds_and_the_file_holds_its_secret() {
        let folder = tempfile::tempdir().unwrap();
        for round in 0..50 {
            let path = folder.path().join(format!("secret-{round}"));
            let created: Vec<Secret> = thread::scope(|scope| {
                let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| Secret::create(&path).ok())).collect();
                threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
            });
            let created: Vec<String> = created.iter().map(Secret::fingerprint).collect();
            assert_eq!(created, [Secret::read(&path).unwrap().fingerprint()]);
            assert_eq!(folder.path().read_dir().unwrap().count(), round + 1, "no partial file is left");
        }
    }
}
