//! The location of the database.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use url::Url;

/// The location of the database: a file, written `sqlite://rma.db`, or a PostgreSQL server, written `postgres://rma@localhost/rma`.
#[derive(Clone, Debug)]
pub(crate) enum DatabaseUrl {
    Sqlite(PathBuf),
    Postgres(Url),
}

/// The reason a text is not a database URL. It does not repeat the text, which may contain a password.
#[derive(Debug, thiserror::Error)]
#[error(
    "write the database as `sqlite://rma.db`, `sqlite:///var/lib/rma/rma.db`, or `postgres://USER:PASSWORD@HOST/DATABASE`"
)]
pub(crate) struct DatabaseUrlError;

impl DatabaseUrl {
    /// Returns the file of an SQLite database.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }

    /// Returns whether only one server uses the database at a time.
    pub(crate) const fn has_one_server(&self) -> bool {
        match self {
            Self::Sqlite(_) => true,
            Self::Postgres(_) => false,
        }
    }

    /// Returns the path of a file beside an SQLite database that is named after it.
    pub(crate) fn beside(&self, suffix: &str) -> Option<PathBuf> {
        let mut path = self.path()?.as_os_str().to_owned();
        path.push(suffix);
        Some(path.into())
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, DatabaseUrlError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return text.parse().map(Self::Postgres).map_err(|_| DatabaseUrlError);
        }
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:"));
        let path = path.filter(|path| !path.is_empty() && !path.contains('?') && !path.starts_with(':'));
        path.map(|path| Self::Sqlite(PathBuf::from(path))).ok_or(DatabaseUrlError)
    }
}

impl fmt::Display for DatabaseUrl {
    /// Writes the URL without user name, password and parameters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(url) => {
                write!(f, "postgres://{}", url.host_str().unwrap_or_default())?;
                if let Some(port) = url.port() {
                    write!(f, ":{port}")?;
                }
                f.write_str(url.path())
            }
        }
    }
}
