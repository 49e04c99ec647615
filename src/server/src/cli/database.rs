//! Opens the database for a command, and finds a request in it.

use anyhow::Context;

use super::args::Database;
use crate::clock::Clock;
use crate::request::number::normalized_reference;
use crate::store::{Store, StoredRequest};

/// Opens the database, and expires every RMA number whose last day is over.
pub(super) async fn open(database: &Database, clock: Clock) -> anyhow::Result<Store> {
    let store = Store::open_existing(&database.url).await?;
    store.expire_due(clock.now_millis()).await?;
    Ok(store)
}

/// Finds a request by its reference, however it is typed.
pub(super) async fn find_request(store: &Store, reference: &str) -> anyhow::Result<StoredRequest> {
    let request = store.request_by_reference(&normalized_reference(reference)).await?;
    request.with_context(|| format!("there is no request `{reference}`; `rma-server requests` lists them"))
}
