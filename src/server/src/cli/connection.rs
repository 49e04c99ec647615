//! What the vendor's commands begin with.

use anyhow::Context;

use super::Database;
use crate::clock::Clock;
use crate::reference::tidied;
use crate::store::{Store, StoredRequest};

/// The database, with every number that has run out marked as expired.
pub(super) async fn open(database: &Database, clock: Clock) -> anyhow::Result<Store> {
    let store = Store::open_existing(&database.database).await?;
    store.expire_due(clock.now_millis()).await?;
    Ok(store)
}

/// The request that somebody names.
pub(super) async fn find(store: &Store, reference: &str) -> anyhow::Result<StoredRequest> {
    let request = store.request_by_reference(&tidied(reference)).await?;
    request.with_context(|| format!("there is no request `{reference}`; `rma-server requests` lists them"))
}
