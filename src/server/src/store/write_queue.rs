//! The one task that stores requests: whatever has come in meanwhile goes into the next transaction, and is answered after its
//! COMMIT. A flush of a hundred requests costs what one of a single request does.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::{Notify, mpsc, oneshot};

use super::{NewRequest, Store, StoreError, file};
use crate::request::reference::References;

/// Most requests of one transaction.
const MOST: usize = 100;
/// Requests that may wait; more have to wait for a place in the queue.
const QUEUE: usize = 1_024;

/// What became of a request.
pub(crate) enum Inserted {
    /// It is stored, under this reference.
    New(String),
    /// Its key had been used before.
    KeyTaken,
}

/// Hands requests to the filer.
#[derive(Clone)]
pub(crate) struct WriteQueue(mpsc::Sender<Waiting>);

struct Waiting {
    request: NewRequest,
    answer: oneshot::Sender<Result<Inserted, StoreError>>,
}

impl WriteQueue {
    /// Stores a request, for good once this returns.
    ///
    /// # Errors
    /// [`StoreError`] where it may not have been stored.
    pub(crate) async fn insert(&self, request: NewRequest) -> Result<Inserted, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.0.send(Waiting { request, answer }).await.map_err(|_| StoreError::Stopping)?;
        answered.await.map_err(|_| StoreError::Stopping)?
    }
}

impl Store {
    /// Starts the filer; `mails` hears when there is something to send. It ends once every [`WriteQueue`] is gone.
    pub(crate) fn start_write_queue(
        &self,
        references: References,
        mails: Arc<Notify>,
    ) -> (WriteQueue, tokio::task::JoinHandle<()>) {
        let (sender, receiver) = mpsc::channel(QUEUE);
        let filer = tokio::spawn(run(self.clone(), references, mails, receiver));
        (WriteQueue(sender), filer)
    }

    async fn store_batch(
        &self,
        requests: &[NewRequest],
        references: &References,
    ) -> Result<Vec<Inserted>, StoreError> {
        let stored = file::store(self.begin().await?, requests, references).await?;
        Ok(stored.into_iter().map(|reference| reference.map_or(Inserted::KeyTaken, Inserted::New)).collect())
    }
}

async fn run(store: Store, references: References, mails: Arc<Notify>, mut queue: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(MOST);
    while queue.recv_many(&mut waiting, MOST).await > 0 {
        while !waiting.is_empty() {
            let (batch, later) = apart(std::mem::take(&mut waiting));
            waiting = later;
            store_and_answer(&store, &references, batch).await;
            mails.notify_one();
        }
    }
}

/// One key comes once in a batch; its repeats wait for the next.
fn apart(waiting: Vec<Waiting>) -> (Vec<Waiting>, Vec<Waiting>) {
    let mut keys = HashSet::new();
    waiting.into_iter().partition(|waiting| keys.insert(waiting.request.key_hash.clone()))
}

async fn store_and_answer(store: &Store, references: &References, batch: Vec<Waiting>) {
    let (requests, answers): (Vec<_>, Vec<_>) =
        batch.into_iter().map(|waiting| (waiting.request, waiting.answer)).unzip();
    metrics::histogram!("rma_store_batch_requests").record(u32::try_from(requests.len()).unwrap_or(u32::MAX));
    match store.store_batch(&requests, references).await {
        Ok(filed) => {
            for (answer, filed) in answers.into_iter().zip(filed) {
                // Nobody listens any more where the client went away; the request is stored all the same.
                let _ = answer.send(Ok(filed));
            }
        }
        // One of them may be what fails: each for itself.
        Err(error) => {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                requests = requests.len(),
                "a batch failed"
            );
            for (request, answer) in requests.into_iter().zip(answers) {
                let filed = store.store_batch(&[request], references).await;
                let _ =
                    answer.send(filed.map(|filed| filed.into_iter().next().unwrap_or(Inserted::KeyTaken)));
            }
        }
    }
}
