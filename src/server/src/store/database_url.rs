//! Where the database is.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The file of an SQLite database, written `sqlite://rma.db`.
#[derive(Clone, Debug)]
pub(crate) struct DatabaseUrl(PathBuf);

/// The reason why a text is not a database URL.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no database: write it as `sqlite://rma.db`, or `sqlite:///var/lib/rma/rma.db`")]
pub(crate) struct DatabaseUrlError(String);

impl DatabaseUrl {
    /// Returns the path of the database file.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Returns the folder of the database file.
    pub(crate) fn folder(&self) -> &Path {
        match self.0.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// Returns the path of a file beside the database, named after it.
    pub(crate) fn beside(&self, suffix: &str) -> PathBuf {
        let mut path = self.0.clone().into_os_string();
        path.push(suffix);
        path.into()
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, DatabaseUrlError> {
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:"));
        let path = path.filter(|path| !path.is_empty() && !path.contains('?') && !path.starts_with(':'));
        path.map(|path| Self(PathBuf::from(path))).ok_or_else(|| DatabaseUrlError(text.to_owned()))
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sqlite://{}", self.0.display())
    }
}
