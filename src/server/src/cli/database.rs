//! Opens the database for a command, finds a request in it, and decides it.

use std::fmt;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use policy::{Action, Id, Status};

use super::args::Database;
use super::export::time;
use crate::clock::{Clock, time_of_millis};
use crate::request::number::normalized_reference;
use crate::secret::{Secret, SecretLock};
use crate::store::{Actor, DatabaseUrl, Decision, Recipient, Store, StoredRequest};

/// The most by which the clocks of the servers' machine and of this one may differ.
const MAX_CLOCK_DIFFERENCE_MILLIS: i64 = 60_000;

/// Opens the database, and expires every RMA number whose last day is over.
pub(super) async fn open(database: &Database, clock: Clock) -> anyhow::Result<Store> {
    let store = Store::open_existing(&database.url).await?;
    store.expire_due(clock.now_millis()).await?;
    Ok(store)
}

/// Checks that a secret belongs to the database.
pub(super) async fn ensure_matching_secret(
    store: &Store,
    secret: &Secret,
    path: &Path,
    database: &dyn fmt::Display,
) -> anyhow::Result<()> {
    ensure!(
        store.secret_fingerprint().await? == Some(secret.fingerprint()),
        "{} is not the secret of {database}: name the right one with --secret",
        path.display()
    );
    Ok(())
}

/// Checks that no server uses the database, and keeps servers from starting until the returned lock is dropped: with SQLite, they share the
/// file of the secret.
pub(super) async fn ensure_unused(
    store: &Store,
    url: &DatabaseUrl,
    secret: Option<&Path>,
    clock: Clock,
) -> anyhow::Result<Option<SecretLock>> {
    let Some(secret) = secret.filter(|secret| secret.exists()) else {
        let servers = store.running_servers(clock.now_millis()).await?;
        ensure!(
            servers == 0,
            "{servers} servers have used {url} within the last 15 seconds: stop them first"
        );
        return Ok(None);
    };
    let lock = SecretLock::exclusive(secret)?;
    lock.map(Some).with_context(|| format!("a server is running with {}: stop it first", secret.display()))
}

/// Finds a request by its reference or its RMA number, however it is typed.
pub(super) async fn find_request(store: &Store, typed: &str) -> anyhow::Result<StoredRequest> {
    let mut reference = normalized_reference(typed);
    let mut request = store.request_by_reference(&reference).await?;
    if request.is_none()
        && let Ok(number) = typed.parse()
        && let Some(of_number) = store.reference_of_number(number).await?
    {
        request = store.request_by_reference(&of_number).await?;
        reference = of_number;
    }
    if request.is_none()
        && let Some(purged_at) = store.purged_at(&reference).await?
    {
        let day = time_of_millis(purged_at).date_naive();
        bail!("{reference} was purged on {day}: `rma-server export` has what is kept of it");
    }
    let request = request
        .with_context(|| format!("there is no request `{typed}`; `rma-server requests` lists them"))?;
    Ok(request.parse()?)
}

/// Finds a request that is to be changed. A clock before the last event of the request is an error, since an event of an impossible day would
/// decide deadlines.
pub(super) async fn find_request_to_change(
    store: &Store,
    reference: &str,
    clock: Clock,
) -> anyhow::Result<StoredRequest> {
    let request = find_request(store, reference).await?;
    let last = request.events.iter().map(|event| event.at).max().unwrap_or_default();
    ensure!(
        clock.now_millis() >= last.saturating_sub(MAX_CLOCK_DIFFERENCE_MILLIS),
        "the clock of this process shows {}, but the last event of {} was at {}; nothing was changed. Set the clock, and unset RMA_CLOCK",
        time(clock.now_millis()),
        request.reference,
        time(last)
    );
    Ok(request)
}

/// Changes the status of a request as the vendor, and returns the new status. The customer gets a mail.
pub(super) async fn decide(
    store: &Store,
    request: &StoredRequest,
    action: Action,
    clause: Option<Id>,
    note: Option<String>,
    clock: Clock,
) -> anyhow::Result<Status> {
    let at = clock.now_millis();
    let recipients = &[Recipient::Customer];
    let decision = Decision { action, at, actor: Actor::Vendor, clause, note, recipients };
    let is_changed = store.decide(request.id, &decision).await?;
    let now = find_request(store, &request.reference).await?.status;
    if !is_changed {
        bail!("{}", refusal(&request.reference, now, action));
    }
    Ok(now)
}

/// Returns the message of a command whose action the status does not allow, with what to do instead.
pub(super) fn refusal(reference: &str, status: Status, action: Action) -> String {
    let participle = match action {
        Action::Approve => "approved",
        Action::Decline => "declined",
        Action::Expire => "expired",
        Action::Settle => "settled",
        Action::Refuse => "refused",
        Action::Withdraw => "withdrawn",
    };
    let instead = match status {
        Status::Requested => format!("Approve it first: `rma-server approve {reference}`"),
        Status::Approved => format!(
            "`rma-server show {reference}` has its RMA number, and `rma-server close {reference} --as refused` or `--as withdrawn` ends it"
        ),
        Status::Declined | Status::Expired | Status::Closed | Status::Cancelled => {
            "It has ended; the customer can file a new request".to_owned()
        }
    };
    format!(
        "{reference} is {}, so it cannot be {participle}; nothing was changed. {instead}",
        status.as_str()
    )
}
