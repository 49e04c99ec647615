//! Where mails are handed over.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::AsyncWriteExt;

/// A mail server, or a folder.
#[derive(Clone)]
pub(crate) enum Destination {
    /// SMTP.
    Server(AsyncSmtpTransport<Tokio1Executor>),
    /// One `.eml` file for each mail.
    Folder(PathBuf),
}

/// Why a mail was not handed over. Neither says to whom it would have gone.
#[derive(Debug, thiserror::Error)]
pub(super) enum DeliveryError {
    /// The server refused this mail for good.
    #[error("the mail server refused the mail for good{}", code(.0))]
    WrittenProblem(smtp::Error),
    /// The server asks to try this mail again later.
    #[error("the mail server did not take the mail yet{}", code(.0))]
    Deferred(smtp::Error),
    /// The server cannot be reached.
    #[error("the mail server cannot be reached")]
    Unreachable(smtp::Error),
    /// The file was not written.
    #[error("the mail was not written to its folder")]
    Folder(#[from] std::io::Error),
}

impl DeliveryError {
    /// Whether every other mail would meet the same.
    pub(super) fn concerns_all(&self) -> bool {
        match self {
            Self::WrittenProblem(_) | Self::Deferred(_) => false,
            Self::Unreachable(_) | Self::Folder(_) => true,
        }
    }
}

/// Time for a mail server to answer.
const MOST_TIME: Duration = Duration::from_secs(20);

impl Destination {
    /// The mail server or folder that the operator names.
    ///
    /// # Errors
    /// Where a URL has no server in it.
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        if !text.starts_with("smtp://") && !text.starts_with("smtps://") {
            return Ok(Self::Folder(text.into()));
        }
        // The URL may hold a password, which must not be repeated.
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(text);
        let server = server
            .map_err(|_| anyhow::anyhow!("the mail server's URL is none: write it as `smtp://HOST:PORT`"))?;
        Ok(Self::Server(server.timeout(Some(MOST_TIME)).build()))
    }

    /// Hands a mail over.
    pub(super) async fn deliver(&self, name: &str, mail: &Message) -> Result<(), DeliveryError> {
        match self {
            Self::Server(server) => match server.send_raw(mail.envelope(), &mail.formatted()).await {
                Ok(_) => Ok(()),
                Err(error) if error.is_permanent() => Err(DeliveryError::WrittenProblem(error)),
                Err(error) if error.is_transient() => Err(DeliveryError::Deferred(error)),
                Err(error) => Err(DeliveryError::Unreachable(error)),
            },
            Self::Folder(folder) => Ok(write(folder, name, &mail.formatted()).await?),
        }
    }
}

/// Writes a file that is there whole or not at all, and for its owner only.
async fn write(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let (partial, whole) = (folder.join(format!(".{name}.partial")), folder.join(format!("{name}.eml")));
    let mut options = tokio::fs::OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&partial).await?;
    file.write_all(content).await?;
    file.sync_all().await?;
    tokio::fs::rename(partial, whole).await
}

/// The server's reply code; its text may quote the address.
fn code(error: &smtp::Error) -> String {
    error.status().map(|code| format!(" ({code})")).unwrap_or_default()
}
