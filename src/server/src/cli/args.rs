//! Arguments that several commands share.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Args;
use policy::MAX_TEXT_CHARACTERS;

use crate::store::{DatabaseUrl, Notice};

#[derive(Args, Clone)]
pub(super) struct Database {
    /// The database.
    #[arg(long = "database", env = "RMA_DATABASE", default_value = "sqlite://rma.db")]
    pub(super) url: DatabaseUrl,
}

#[derive(Args, Clone)]
pub(super) struct SecretFile {
    /// The file with the server's secret; without it, the SQLite database's name and `.secret`.
    #[arg(long, env = "RMA_SECRET")]
    secret: Option<PathBuf>,
}

impl SecretFile {
    /// Returns the path given by `--secret`.
    pub(super) fn named(&self) -> Option<&Path> {
        self.secret.as_deref()
    }

    /// Returns the path of the secret that belongs to `database`.
    ///
    /// # Errors
    /// When the path is missing and the database is not a file.
    pub(super) fn path(&self, database: &Database) -> anyhow::Result<PathBuf> {
        let path = self.secret.clone().or_else(|| database.url.beside(".secret"));
        path.context("with PostgreSQL, --secret has to name the file with the server's secret")
    }
}

#[derive(Args, Clone)]
pub(super) struct Silent {
    /// Do not mail the new link to the customer.
    #[arg(long)]
    silent: bool,
}

impl Silent {
    pub(super) fn notice(&self) -> Notice {
        if self.silent { Notice::Silent } else { Notice::Mail }
    }

    /// Writes how the customer gets the new link.
    pub(super) fn delivery(&self) -> &'static str {
        match self.notice() {
            Notice::Mail => "a new one is mailed to the customer",
            Notice::Silent => {
                "the customer gets a new one on the page /track, with the reference and the e-mail address"
            }
        }
    }
}

#[derive(Args, Clone)]
pub(super) struct Note {
    /// A note that the customer reads.
    #[arg(long = "note", value_name = "TEXT", default_value = "")]
    text: String,
}

impl Note {
    /// Returns the note, or `None` if it is blank.
    pub(super) fn checked(self) -> anyhow::Result<Option<String>> {
        ensure!(
            self.text.chars().count() <= MAX_TEXT_CHARACTERS,
            "the note has more than {MAX_TEXT_CHARACTERS} characters"
        );
        Ok(Some(self.text).filter(|text| !text.trim().is_empty()))
    }
}
