//! The server's secret, and what is made of it: the customers' tokens and the order of references and RMA numbers.

mod permutation;

use std::fs::OpenOptions;
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub(crate) use permutation::Permutation;

/// 32 random bytes in a file of their own, never in the database.
pub(crate) struct Secret([u8; 32]);

/// What opens a customer's request. It has no `Debug` and no `Display`: it belongs into answers and mails, never into logs.
pub(crate) struct Token(String);

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SecretError {
    /// No file where one is needed.
    #[error("no secret at {}: it lies beside the database, or where --secret says", .0.display())]
    Missing(PathBuf),
    /// A file that others may read.
    #[error("others may read {}: run `chmod 600` on it", .0.display())]
    Exposed(PathBuf),
    /// A file of another length.
    #[error("{} is no secret: it has to have 32 bytes; restore it from a backup", .0.display())]
    Length(PathBuf),
    /// The file system refused.
    #[error("cannot use the secret at {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl Secret {
    /// Reads the secret.
    ///
    /// # Errors
    /// [`SecretError`], also where others than its owner may read it.
    pub(crate) fn read(path: &Path) -> Result<Self, SecretError> {
        let io = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => SecretError::Missing(path.to_owned()),
            _ => SecretError::Io { path: path.to_owned(), source },
        };
        let mut file = OpenOptions::new().read(true).open(path).map_err(io)?;
        if file.metadata().map_err(io)?.permissions().mode() & 0o077 != 0 {
            return Err(SecretError::Exposed(path.to_owned()));
        }
        let mut content = Vec::new();
        file.read_to_end(&mut content).map_err(io)?;
        content.try_into().map(Self).map_err(|_| SecretError::Length(path.to_owned()))
    }

    /// Makes a secret, on the disk before it is used.
    ///
    /// # Errors
    /// [`SecretError::Io`], also where there is a file already.
    pub(crate) fn create(path: &Path) -> Result<Self, SecretError> {
        let io = |source: io::Error| SecretError::Io { path: path.to_owned(), source };
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| io(error.into()))?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(io)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(io)?;
        Ok(Self(bytes))
    }

    /// The token of the request with this id.
    pub(crate) fn token(&self, request: Uuid) -> Token {
        Token(URL_SAFE_NO_PAD.encode(self.keyed().chain_update(request.as_bytes()).finalize().into_bytes()))
    }

    /// The permutation for one purpose.
    pub(crate) fn permutation(&self, purpose: &'static str) -> Permutation {
        let key = self.keyed().chain_update("permutation of ").chain_update(purpose).finalize();
        Permutation::new(&key.into_bytes())
    }

    /// By what the database recognises its secret without knowing it.
    pub(crate) fn fingerprint(&self) -> String {
        hex(self.keyed().chain_update("fingerprint of the secret").finalize().into_bytes())
    }

    fn keyed(&self) -> Hmac<Sha256> {
        keyed(&self.0)
    }
}

impl Token {
    /// The token's text.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database holds of it.
    pub(crate) fn hash(&self) -> String {
        hash(self.0.as_bytes())
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes))
}

#[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    use std::fmt::Write as _;
    bytes.as_ref().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
