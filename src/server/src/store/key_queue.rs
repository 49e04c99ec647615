//! The task that looks up idempotency keys. Keys that arrive during a query are looked up together by the next one, since a query for each
//! filing would cost about as much as its share of a transaction.

use std::collections::HashSet;
use std::iter::repeat_n;
use std::sync::Arc;

use sqlx::AssertSqlSafe;
use tokio::sync::{mpsc, oneshot};

use super::insert::placeholders;
use super::{Store, StoreError};
use crate::restart::restart_after_panic;

/// The most keys in one query.
const MAX_IN_A_QUERY: usize = 128;
/// The number of keys that can wait. Further callers wait until there is room.
const CAPACITY: usize = 1_024;

/// Passes idempotency keys to the task that looks them up.
#[derive(Clone)]
pub(crate) struct KeyQueue(mpsc::Sender<Waiting>);

struct Waiting {
    key_hash: String,
    answer: oneshot::Sender<Result<bool, StoreError>>,
}

impl KeyQueue {
    /// Returns whether a response is stored under this key, even an expired one.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn is_used(&self, key_hash: &str) -> Result<bool, StoreError> {
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting { key_hash: key_hash.to_owned(), answer };
        self.0.send(waiting).await.map_err(|_| StoreError::Stopping)?;
        answered.await.map_err(|_| StoreError::Stopping)?
    }
}

impl Store {
    /// Creates a queue, and the future that looks up its keys until the queue is dropped.
    pub(crate) fn key_queue(&self) -> (KeyQueue, impl Future<Output = ()> + use<>) {
        let (sender, receiver) = mpsc::channel(CAPACITY);
        let store = self.clone();
        let task =
            restart_after_panic("idempotency keys", receiver, async move |queue| run(&store, queue).await);
        (KeyQueue(sender), task)
    }

    /// Returns those of the keys under which responses are stored.
    async fn used_keys(&self, waiting: &[Waiting]) -> Result<HashSet<String>, StoreError> {
        let keys = waiting.iter().map(|waiting| waiting.key_hash.as_str());
        let Some(last) = keys.clone().next_back() else { return Ok(HashSet::new()) };
        // The last key fills the query up to a power of two, so that a connection has to prepare and keep a few statements only.
        let length = waiting.len().next_power_of_two();
        let select = AssertSqlSafe(format!(
            "SELECT key_hash FROM idempotency_keys WHERE key_hash IN ({})",
            placeholders(1..=length)
        ));
        let mut select = sqlx::query_scalar(select);
        for key in keys.chain(repeat_n(last, length - waiting.len())) {
            select = select.bind(key);
        }
        Ok(select.fetch_all(&self.readers).await?.into_iter().collect())
    }
}

async fn run(store: &Store, queue: &mut mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(MAX_IN_A_QUERY);
    while queue.recv_many(&mut waiting, MAX_IN_A_QUERY).await > 0 {
        let used = store.used_keys(&waiting).await.map_err(Arc::new);
        for Waiting { key_hash, answer } in waiting.drain(..) {
            let used = used.as_ref().map(|used| used.contains(&key_hash));
            // The client may have disconnected.
            let _ = answer.send(used.map_err(|error| StoreError::Batch(Arc::clone(error))));
        }
    }
}
