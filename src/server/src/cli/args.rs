//! Arguments that several commands share.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::store::DatabaseUrl;

#[derive(Args, Clone)]
pub(super) struct Database {
    /// The database.
    #[arg(long = "database", env = "RMA_DATABASE", default_value = "sqlite://rma.db")]
    pub(super) url: DatabaseUrl,
}

#[derive(Args, Clone)]
pub(super) struct SecretFile {
    /// The file with the server's secret; without it, the database's name and `.secret`.
    #[arg(long, env = "RMA_SECRET")]
    secret: Option<PathBuf>,
}

impl SecretFile {
    /// Returns the path given by `--secret`.
    pub(super) fn named(&self) -> Option<&Path> {
        self.secret.as_deref()
    }

    /// Returns the path of the secret that belongs to `database`.
    pub(super) fn path(&self, database: &Database) -> PathBuf {
        self.secret.clone().unwrap_or_else(|| database.url.beside(".secret"))
    }
}
