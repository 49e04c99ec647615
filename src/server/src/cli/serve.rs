//! `rma-server serve`

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::TimeDelta;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use url::Url;

use super::args::{Database, SecretFile};
use crate::clock::Clock;
use crate::database::Creation;
use crate::mail::Destination;
use crate::startup::Settings;
use crate::vendor::branding::Origin;
use crate::vendor::catalogue::Source;

#[derive(Args)]
pub(super) struct Options {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, env = "RMA_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
    /// Create an empty database although its secret exists. Without this option, a secret without a database is an error.
    #[arg(long, env = "RMA_NEW", conflicts_with = "existing")]
    new: bool,
    /// Refuse to start without a database instead of creating one: for services after their first start.
    #[arg(long, env = "RMA_EXISTING")]
    existing: bool,
    /// Folder of policy documents, `DIR/VENDOR/*.toml`, in place of those that are compiled in, with what each vendor sets about its pages in
    /// `DIR/VENDOR/vendor.toml`. SIGHUP reads it again.
    #[arg(long, env = "RMA_POLICIES", value_name = "DIR")]
    policies: Option<PathBuf>,
    /// Folder of the built portal, in place of the one that the binary may carry.
    #[arg(long, env = "RMA_SITE", value_name = "DIR")]
    site: Option<PathBuf>,
    /// Where customers find this server: what links in mails begin with. Without it, the address it listens on.
    #[arg(long, env = "RMA_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    public_url: Option<String>,
    /// Mail server (`smtp://HOST:PORT`, `smtps://USER:PASSWORD@HOST`), or a folder that mails are written to. Without it, the
    /// folder `mail` beside the database, or beside the secret with PostgreSQL.
    #[arg(long, env = "RMA_MAIL", value_name = "URL|DIR")]
    mail: Option<String>,
    /// Sender of the mails; without it, `returns@` the public URL's host.
    #[arg(long, env = "RMA_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// A vendor's mailbox, to which each request is announced: `ktc=rma@example.com`. Without it the vendor gets no mail.
    #[arg(long, env = "RMA_VENDOR_MAIL", value_name = "POLICY=ADDRESS", value_delimiter = ',', value_parser = mailbox)]
    vendor_mail: Vec<(String, String)>,
    /// A website that may show a vendor's form in a frame: `ktc=https://shop.example.com`. `DIR/VENDOR/vendor.toml` can list
    /// more; other websites may not.
    #[arg(long, env = "RMA_EMBED_ORIGINS", value_name = "POLICY=ORIGIN", value_delimiter = ',', value_parser = embed_origin)]
    embed_origins: Vec<(String, Origin)>,
    /// Networks of the proxies whose `X-Forwarded-For` is believed: `10.0.0.0/8,::1`.
    #[arg(long, env = "RMA_TRUSTED_PROXIES", value_name = "CIDR", value_delimiter = ',', value_parser = network)]
    trusted_proxies: Vec<IpNet>,
    /// Days after the last event of a request on which the customer's link stops working; 0 for never.
    #[arg(long, env = "RMA_LINKS_EXPIRE_AFTER", value_name = "DAYS", default_value_t = 365)]
    links_expire_after: u32,
    /// Limits on abuse; off only for load tests on loopback.
    #[arg(long, env = "RMA_RATE_LIMITS", default_value = "on")]
    rate_limits: Switch,
}

#[derive(Clone, Copy, ValueEnum)]
enum Switch {
    On,
    Off,
}

/// Serves until it is asked to stop.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<()> {
    let secret = options.secret.path(&options.database)?;
    let mail = match &options.mail {
        Some(mail) => Destination::parse(mail, options.public_url.as_deref())?,
        None => Destination::Folder(options.database.url.path().unwrap_or(&secret).with_file_name("mail")),
    };
    crate::startup::run(Settings {
        listen: options.listen,
        secret,
        database: options.database.url,
        creation: match (options.new, options.existing) {
            (true, _) => Creation::Required,
            (_, true) => Creation::Forbidden,
            (false, false) => Creation::WithNewSecret,
        },
        policies: options.policies.map_or(Source::Shipped, Source::Folder),
        site: options.site,
        public_url: options.public_url,
        mail,
        is_mail_set_up: options.mail.is_some(),
        mail_from: options.mail_from,
        mailboxes: options.vendor_mail.into_iter().collect(),
        embed_origins: options.embed_origins,
        trusted_proxies: options.trusted_proxies,
        is_limited: matches!(options.rate_limits, Switch::On),
        link_lifetime: Some(options.links_expire_after)
            .filter(|days| *days > 0)
            .map(|days| TimeDelta::days(days.into())),
        clock,
    })
    .await
}

/// Parses the URL of this server, and returns it without a slash at the end.
fn public_url(text: &str) -> Result<String, String> {
    let url = Url::parse(text).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.path() == "/"
            && url.username().is_empty()
            && [url.password(), url.query(), url.fragment()] == [None; 3]
    });
    let url = url.ok_or("write it as `https://returns.example.com`, without a path")?;
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn mailbox(text: &str) -> Result<(String, String), String> {
    let (policy, address) = text.split_once('=').ok_or("write it as `ktc=rma@example.com`")?;
    address.parse::<lettre::message::Mailbox>().map_err(|error| format!("`{address}`: {error}"))?;
    Ok((policy.to_owned(), address.to_owned()))
}

fn embed_origin(text: &str) -> Result<(String, Origin), String> {
    let (policy, origin) = text.split_once('=').ok_or("write it as `ktc=https://shop.example.com`")?;
    Ok((policy.to_owned(), Origin::parse(origin)?))
}

fn network(text: &str) -> Result<IpNet, String> {
    let address = || text.parse::<std::net::IpAddr>().ok().map(IpNet::from);
    text.parse().ok().or_else(address).ok_or_else(|| "write it as `10.0.0.0/8` or as an address".to_owned())
}
