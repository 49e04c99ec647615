//! Opens the database for a command, finds a request in it, and decides it.

use std::path::Path;

use anyhow::{Context, bail, ensure};
use policy::{Action, Id, Status};

use super::args::Database;
use crate::clock::Clock;
use crate::request::number::normalized_reference;
use crate::secret::Secret;
use crate::store::{Actor, Decision, Recipient, Store, StoredRequest};

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
    database: &Database,
) -> anyhow::Result<()> {
    ensure!(
        store.secret_fingerprint().await? == Some(secret.fingerprint()),
        "{} is not the secret of {}: name the right one with --secret",
        path.display(),
        database.url
    );
    Ok(())
}

/// Finds a request by its reference, however it is typed.
pub(super) async fn find_request(store: &Store, reference: &str) -> anyhow::Result<StoredRequest> {
    let request = store.request_by_reference(&normalized_reference(reference)).await?;
    request.with_context(|| format!("there is no request `{reference}`; `rma-server requests` lists them"))
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

/// Returns the message of a command whose action the status does not allow.
pub(super) fn refusal(reference: &str, status: Status, action: Action) -> String {
    let participle = match action {
        Action::Approve => "approved",
        Action::Decline => "declined",
        Action::Expire => "expired",
        Action::Settle => "settled",
        Action::Refuse => "refused",
        Action::Withdraw => "withdrawn",
    };
    format!("{reference} is {}, so it cannot be {participle}; nothing was changed", status.as_str())
}
