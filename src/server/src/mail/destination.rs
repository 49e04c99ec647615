//! The mail server or the folder that takes the mails.

use std::error::Error as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use lettre::transport::smtp;
use lettre::transport::smtp::SMTP_PORT;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::fs::{DirBuilder, OpenOptions, rename};
use tokio::io::AsyncWriteExt;
use url::Url;

use crate::host::{host_name, is_loopback};

/// A mail server, or a folder.
#[derive(Clone)]
pub(crate) enum Destination {
    Server {
        transport: AsyncSmtpTransport<Tokio1Executor>,
        security: Security,
    },
    /// One `.eml` file for each mail.
    Folder(PathBuf),
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    /// `smtps://`
    Tls,
    /// `smtp://`: no mail and no password is sent before STARTTLS.
    StartTls,
    /// `smtp://` to this machine, or `?tls=none`.
    None,
}

/// The reason a mail was not delivered. No error message contains the recipient.
#[derive(Debug, thiserror::Error)]
pub(super) enum DeliveryError {
    /// The server refuses this mail or this recipient.
    #[error("the mail server refused the mail for good{}", code(.0))]
    Refused(smtp::Error),
    /// The server asks for another attempt later.
    #[error("the mail server did not take the mail yet{}", code(.0))]
    Deferred(smtp::Error),
    /// The server accepts no mail from this client.
    #[error("the mail server cannot be used: {reason}{}", code(.source))]
    Unusable { reason: &'static str, source: smtp::Error },
    /// The connection or its encryption failed.
    #[error("the mail server cannot be reached{}", cause(.0))]
    Unreachable(smtp::Error),
    #[error("the mail server did not answer in time")]
    Timeout,
    #[error("the mail was not written to its folder")]
    Folder(#[from] std::io::Error),
}

impl DeliveryError {
    /// Returns whether the other mails would fail for the same reason.
    pub(super) fn concerns_all(&self) -> bool {
        match self {
            Self::Refused(_) | Self::Deferred(_) | Self::Timeout => false,
            Self::Unusable { .. } | Self::Unreachable(_) | Self::Folder(_) => true,
        }
    }
}

/// The time limit for the server's reply to one command.
const MAX_REPLY_TIME: Duration = Duration::from_secs(20);
/// The time limit for a whole mail. Claims on mails last longer.
const MAX_MAIL_TIME: Duration = Duration::from_mins(1);
/// The replies of a server that requires a login or refuses the given one (RFC 4954, section 6; RFC 3207, section 4).
const LOGIN_CODES: [u16; 5] = [530, 534, 535, 538, 523];

impl Destination {
    /// Parses the setting: an `smtp://` or `smtps://` URL, or a folder. A mail server is greeted with the host of the public URL, since some
    /// refuse clients without a name.
    ///
    /// # Errors
    /// If the URL cannot be used, or the text is neither. No message repeats it, since it may contain a password.
    pub(crate) fn parse(text: &str, public_url: Option<&str>) -> anyhow::Result<Self> {
        if is_folder(text) {
            return Ok(Self::Folder(text.into()));
        }
        let is_server = |url: &Url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host();
        let mut url = Url::parse(text).ok().filter(is_server).context(
            "the mail server's URL is invalid: write it as `smtp://HOST:PORT` or `smtps://USER:PASSWORD@HOST`, or name a folder",
        )?;
        let security = security_of(&url)?;
        let port = url.port();
        let is_starttls = security == Security::StartTls;
        url.set_query(is_starttls.then_some("tls=required"));
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
            .map_err(|_| anyhow::anyhow!("the mail server's URL cannot be used"))?
            .timeout(Some(MAX_REPLY_TIME));
        if is_starttls && port.is_none() {
            builder = builder.port(SMTP_PORT);
        }
        if let Some(name) = public_url.and_then(host_name) {
            builder = builder.hello_name(ClientId::Domain(name));
        }
        Ok(Self::Server { transport: builder.build(), security })
    }

    /// Delivers a mail; `name` is the name of its file.
    pub(super) async fn deliver(&self, name: &str, mail: &Message) -> Result<(), DeliveryError> {
        match self {
            Self::Server { transport, security } => {
                let text = mail.formatted();
                let sending = transport.send_raw(mail.envelope(), &text);
                match tokio::time::timeout(MAX_MAIL_TIME, sending).await {
                    Ok(sent) => sent.map(drop).map_err(|error| classified(error, mail, *security)),
                    Err(_) => Err(DeliveryError::Timeout),
                }
            }
            Self::Folder(folder) => Ok(write(folder, name, &mail.formatted()).await?),
        }
    }
}

/// Returns whether a text names a folder. A URL without a known scheme, or a part of one, must not: its password would be logged, and the mails
/// would wait in a folder of that name. A folder whose name has `@` or `:` can be written with `/` or `.` at its beginning.
fn is_folder(text: &str) -> bool {
    text.starts_with(['/', '.']) || !(text.is_empty() || text.contains(['@', ':']))
}

/// Returns the protection that the URL asks for.
fn security_of(url: &Url) -> anyhow::Result<Security> {
    let stated = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
    ensure!(
        url.query_pairs().all(|(name, _)| name == "tls"),
        "the mail server's URL takes no parameter but `tls`"
    );
    match (url.scheme(), stated.as_deref()) {
        ("smtps", None | Some("required")) => Ok(Security::Tls),
        ("smtp", Some("none")) => Ok(Security::None),
        ("smtp", None) if is_loopback(url) => Ok(Security::None),
        ("smtp", None | Some("required")) => Ok(Security::StartTls),
        (_, _) => bail!(
            "`tls` in the mail server's URL is `required` or `none`; without it, `smtp://` requires STARTTLS unless the host is this \
             machine"
        ),
    }
}

/// Classifies a failure by whether it concerns one mail or all.
fn classified(error: smtp::Error, mail: &Message, security: Security) -> DeliveryError {
    let unusable = |reason, source| DeliveryError::Unusable { reason, source };
    if error.status().is_some_and(|code| LOGIN_CODES.contains(&u16::from(code))) {
        return unusable("it refused the login", error);
    }
    if error.is_permanent() {
        return DeliveryError::Refused(error);
    }
    if error.is_transient() {
        return DeliveryError::Deferred(error);
    }
    if error.is_timeout() {
        return DeliveryError::Timeout;
    }
    // lettre refuses to send, since the server lacks an extension: SMTPUTF8, STARTTLS, or a known way of logging in.
    if error.is_client() {
        let is_ascii = mail.envelope().to().iter().all(|address| address.to_string().is_ascii());
        return match (is_ascii, security) {
            (false, _) => DeliveryError::Refused(error),
            (true, Security::StartTls) => unusable(
                "it offers no STARTTLS or no known way of logging in; `?tls=none` in its URL would send without encryption",
                error,
            ),
            (true, Security::Tls | Security::None) => unusable("it offers no known way of logging in", error),
        };
    }
    DeliveryError::Unreachable(error)
}

/// Writes a file that appears complete or not at all, and that only its owner may read.
async fn write(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder).await?;
    let (partial, complete) = (folder.join(format!(".{name}.partial")), folder.join(format!("{name}.eml")));
    let mut options = OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&partial).await?;
    file.write_all(content).await?;
    file.sync_all().await?;
    rename(partial, complete).await
}

/// Returns the server's reply code. The reply's text may contain the address.
fn code(error: &smtp::Error) -> String {
    error.status().map(|code| format!(" ({code})")).unwrap_or_default()
}

/// Returns the reason that the operating system, the resolver or TLS gives. lettre's own errors of this kind contain no address either.
fn cause(error: &smtp::Error) -> String {
    error.source().map(|source| format!(": {source}")).unwrap_or_default()
}
