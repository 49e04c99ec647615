//! Starts the server: opens the database, loads the documents, starts the background tasks, serves, and shuts everything down.

mod logs;
mod signals;
mod warnings;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64};
use std::time::Duration;

use anyhow::Context;
use chrono::TimeDelta;
use ipnet::IpNet;
use metrics_exporter_prometheus::PrometheusBuilder;
use policy::filing::LostLink;
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc, watch};
use tokio::task::JoinSet;

use crate::app::App;
use crate::background::reload::Sources;
use crate::background::{self, heartbeat, lost_links};
use crate::clock::Clock;
use crate::database::{self, Creation};
use crate::http::byte_budget::ByteBudget;
use crate::http::extract::TrustedProxies;
use crate::http::extract::idempotency_key::KeysInProgress;
use crate::http::listener::{self, Admission};
use crate::http::middleware::MAX_REQUESTS_PER_NETWORK;
use crate::http::per_network::PerNetwork;
use crate::limits::Limits;
use crate::mail::{Destination, Mailer};
use crate::restart::restart_after_panic;
use crate::router::router;
use crate::secret::{Secret, SecretLock};
use crate::site::Site;
use crate::store::{DatabaseUrl, Release, Store, WriteQueue};
use crate::vendor::branding::Origin;
use crate::vendor::catalogue::{Catalogue, Source};
use crate::vendor::policy_archive::PolicyArchive;

/// The settings of a server, as the command line states them.
pub(crate) struct Settings {
    pub(crate) listen: SocketAddr,
    pub(crate) database: DatabaseUrl,
    pub(crate) secret: PathBuf,
    pub(crate) creation: Creation,
    pub(crate) policies: Source,
    pub(crate) site: Option<PathBuf>,
    pub(crate) public_url: Option<String>,
    pub(crate) mail: Destination,
    /// Whether the operator has named the mail server or the folder. Mails in the folder that is taken otherwise reach no customer.
    pub(crate) is_mail_set_up: bool,
    pub(crate) mail_from: Option<String>,
    pub(crate) mailboxes: BTreeMap<String, String>,
    pub(crate) embed_origins: Vec<(String, Origin)>,
    pub(crate) trusted_proxies: Vec<IpNet>,
    pub(crate) is_limited: bool,
    /// The time for which a customer's link works after the last event of its request.
    pub(crate) link_lifetime: Option<TimeDelta>,
    pub(crate) clock: Clock,
}

/// The time limit for storing what is in the queues after the last connection is closed. Together with the time limits for
/// connections and mails, stopping takes at most ten seconds.
const MAX_STORE_TIME: Duration = Duration::from_secs(3);
/// The time limit for closing the database. A database that was not closed can be opened again, as after a crash.
const MAX_CLOSE_TIME: Duration = Duration::from_secs(1);

/// Serves until a signal asks the server to stop, then finishes the requests in progress.
pub(crate) async fn run(settings: Settings) -> anyhow::Result<()> {
    let _logs = logs::start();
    let catalogue = Catalogue::load(&settings.policies)?;
    let site = load_site(settings.site.as_ref())?;
    let (store, secret, _lock) = open_database(&settings, &catalogue).await?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr()?;
    let mails = Arc::new(Notify::new());
    let (is_stopping, stopping) = watch::channel(false);
    let (is_drained, drained) = watch::channel(false);
    let (lost_links, lost) = mpsc::channel(lost_links::CAPACITY);
    let (write_queue, mut queue_tasks) = store.start_write_queue(Arc::clone(&mails), drained.clone());
    let queues = Queues { writes: write_queue, lost_links };
    let app = Arc::new(new_app(&settings, address, catalogue, site, (store, secret), queues)?);
    warnings::log_missing_settings(&app);
    let mailer = Mailer::new(
        Arc::clone(&app),
        settings.mail.clone(),
        settings.mail_from.as_deref(),
        settings.is_limited,
    )?;

    heartbeat::report(&app, Release::No).await?;
    let sources = Sources { policies: settings.policies, site: settings.site };
    let mut background = background::start(&app, signals::hangup()?, sources);
    let for_lost_links = (Arc::clone(&app), lost, Arc::clone(&mails), drained);
    queue_tasks.spawn(restart_after_panic(
        "lost links",
        for_lost_links,
        async |(app, lost, mails, drained)| lost_links::run(app, lost, mails, drained).await,
    ));
    let for_mails = (Arc::new(mailer), mails, stopping);
    let mail_task =
        tokio::spawn(restart_after_panic("mails", for_mails, async |(mailer, mails, stopping)| {
            mailer.run(mails, stopping).await;
        }));

    if settings.clock.is_moved() {
        tracing::warn!(now = %settings.clock.now(), "RMA_CLOCK moves the clock: for tests and demonstrations only");
    }
    // Installed before the line below, after which a supervisor may send SIGTERM: without a handler the process would end immediately.
    let signal = signals::stop()?;
    tracing::info!(%address, "listening");
    // The process that started the server may have closed the pipe.
    let _ = writeln!(std::io::stdout(), "listening on http://{address}");
    let admission = Admission::new(settings.is_limited, app.trusted_proxies.clone());
    let stop = async {
        signal.await;
        is_stopping.send_replace(true);
    };
    listener::serve(listener, router(Arc::clone(&app)), admission, stop).await;

    background.shutdown().await;
    // The mailer stores which mails it has sent. It has its own time limit.
    let _ = mail_task.await;
    is_drained.send_replace(true);
    close(&app.store, queue_tasks).await;
    tracing::info!("stopped");
    Ok(())
}

/// Opens the database with its secret, and stores the policy documents in it. The lock is held while the server runs.
async fn open_database(
    settings: &Settings,
    catalogue: &Catalogue,
) -> anyhow::Result<(Store, Secret, SecretLock)> {
    let (store, secret, lock) =
        database::open(&settings.database, &settings.secret, settings.creation).await?;
    store.log_version().await?;
    for served in catalogue.every_version() {
        store.keep_document(served.policy.document()).await?;
    }
    Ok((store, secret, lock))
}

/// The queues from the handlers to the background tasks.
struct Queues {
    writes: WriteQueue,
    lost_links: mpsc::Sender<LostLink>,
}

fn new_app(
    settings: &Settings,
    address: SocketAddr,
    catalogue: Catalogue,
    site: Site,
    (store, secret): (Store, Secret),
    queues: Queues,
) -> anyhow::Result<App> {
    Ok(App {
        clock: settings.clock,
        catalogue: watch::Sender::new(Arc::new(catalogue)),
        is_catalogue_different: AtomicBool::new(false),
        oldest_mail_seconds: AtomicI64::new(0),
        site: watch::Sender::new(Arc::new(site)),
        policy_archive: PolicyArchive::default(),
        store,
        write_queue: queues.writes,
        secret,
        limits: if settings.is_limited { Limits::on() } else { Limits::off() },
        requests_in_progress: settings.is_limited.then(|| PerNetwork::new(MAX_REQUESTS_PER_NETWORK)),
        byte_budget: ByteBudget::new(settings.is_limited),
        trusted_proxies: TrustedProxies::new(settings.trusted_proxies.clone()),
        public_url: settings.public_url.clone().unwrap_or_else(|| format!("http://{address}")),
        mailboxes: settings.mailboxes.clone(),
        embed_origins: settings.embed_origins.clone(),
        keys_in_progress: KeysInProgress::default(),
        lost_links: settings.is_mail_set_up.then_some(queues.lost_links),
        link_lifetime: settings.link_lifetime,
        metrics: PrometheusBuilder::new().install_recorder().context("cannot record metrics")?,
    })
}

/// Waits until the requests and the lost links in the queues are stored, and closes the database.
async fn close(store: &Store, mut queue_tasks: JoinSet<()>) {
    let stored = async { while queue_tasks.join_next().await.is_some() {} };
    if tokio::time::timeout(MAX_STORE_TIME, stored).await.is_err() {
        tracing::warn!(
            "the database did not answer: the last requests were not acknowledged, and may be repeated, as may lost links"
        );
    }
    let leave = async {
        if let Err(error) = store.leave().await {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "other servers learn only after 15 seconds that this one has ended"
            );
        }
        store.close().await;
    };
    let _ = tokio::time::timeout(MAX_CLOSE_TIME, leave).await;
}

fn load_site(folder: Option<&PathBuf>) -> anyhow::Result<Site> {
    let Some(folder) = folder else { return Ok(Site::embedded()?) };
    Site::from_folder(folder).with_context(|| format!("cannot serve the site in {}", folder.display()))
}
