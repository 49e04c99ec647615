//! The tasks that store new requests. Requests that arrive while every task is in a transaction go into the next one together, and each is
//! answered after its COMMIT: writing a hundred requests to disk takes as long as writing one.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, Notify, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::error::MAX_DRAWS;
use super::{NewRequest, Store, StoreError};
use crate::restart::restart_after_panic;

/// The maximum number of requests in one transaction, one of the numbers for which PostgreSQL has a statement.
const MAX_IN_A_BATCH: usize = 96;
/// The time for which a batch waits for as many requests as the one before. After a COMMIT, the clients that were answered send their next
/// requests one by one; without this wait, every second transaction would store one or two.
const MAX_LINGER: Duration = Duration::from_millis(1);
/// The number of requests that can wait in the queue. Further callers wait until there is room.
const CAPACITY: usize = 1_024;

/// The result of storing a request.
pub(crate) enum Inserted {
    /// It is stored, under this reference.
    New(String),
    /// Another request was stored with the same idempotency key.
    KeyTaken,
}

/// Passes new requests to the tasks that store them.
#[derive(Clone)]
pub(crate) struct WriteQueue(mpsc::Sender<Waiting>);

struct Waiting {
    request: NewRequest,
    answer: oneshot::Sender<Result<Inserted, StoreError>>,
}

impl WriteQueue {
    /// Stores a request. Once this returns, the request survives a power failure.
    ///
    /// # Errors
    /// [`StoreError`]; the request may be stored all the same, so the client has to repeat it with the same idempotency key.
    pub(crate) async fn insert(&self, request: NewRequest) -> Result<Inserted, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.0.send(Waiting { request, answer }).await.map_err(|_| StoreError::Stopping)?;
        answered.await.map_err(|_| StoreError::Stopping)?
    }
}

impl Store {
    /// Starts the tasks. They notify `mails` after each transaction. Once `stop` is true, they store the requests that wait, and end.
    pub(crate) fn start_write_queue(
        &self,
        mails: Arc<Notify>,
        stop: watch::Receiver<bool>,
    ) -> (WriteQueue, JoinSet<()>) {
        let (sender, receiver) = mpsc::channel(CAPACITY);
        let receiver = Arc::new(Mutex::new(receiver));
        let mut tasks = JoinSet::new();
        for _ in 0..self.dialect.filing_transactions() {
            let (store, mails, receiver) = (self.clone(), Arc::clone(&mails), Arc::clone(&receiver));
            tasks.spawn(restart_after_panic("write queue", stop.clone(), async move |stop| {
                run(&store, &mails, &receiver, stop).await;
            }));
        }
        (WriteQueue(sender), tasks)
    }

    async fn store_batch(&self, requests: &[NewRequest]) -> Result<Vec<Inserted>, StoreError> {
        // A reference may be in use already, with a probability of one in millions. Then others are drawn.
        let mut draws = 1;
        let stored = loop {
            match self.file(requests).await {
                Err(error) if error.may_be_repeated() && draws < MAX_DRAWS => draws += 1,
                stored => break stored?,
            }
        };
        Ok(stored.into_iter().map(|reference| reference.map_or(Inserted::KeyTaken, Inserted::New)).collect())
    }
}

async fn run(
    store: &Store,
    mails: &Notify,
    queue: &Mutex<mpsc::Receiver<Waiting>>,
    stop: &mut watch::Receiver<bool>,
) {
    let mut waiting = Vec::with_capacity(MAX_IN_A_BATCH);
    let mut expected = 1;
    loop {
        let mut queue = queue.lock().await;
        tokio::select! {
            received = queue.recv_many(&mut waiting, MAX_IN_A_BATCH) => if received == 0 { return },
            // After this, `recv_many` returns what waits, and then 0.
            _ = stop.wait_for(|is_stopping| *is_stopping), if !queue.is_closed() => queue.close(),
        }
        if waiting.len() < expected {
            // If not all of them come in time, fewer are stored.
            let _ = timeout(MAX_LINGER, receive(&mut queue, &mut waiting, expected)).await;
        }
        expected = waiting.len();
        metrics::gauge!("rma_store_queue_requests").set(u32::try_from(queue.len()).unwrap_or(u32::MAX));
        drop(queue);
        while !waiting.is_empty() {
            let batch = take_batch(&mut waiting, |length| store.batch_length(length));
            store_and_answer(store, batch).await;
            mails.notify_one();
        }
    }
}

/// Receives requests until `count` are waiting or the queue is closed.
async fn receive(queue: &mut mpsc::Receiver<Waiting>, waiting: &mut Vec<Waiting>, count: usize) {
    while waiting.len() < count && queue.recv_many(waiting, count - waiting.len()).await > 0 {}
}

/// Takes requests for one transaction: each idempotency key once, and requests with as many mails as the first, since each number of mails is
/// a statement that the database prepares. `batch_length` returns how many of the requests that fit are taken.
fn take_batch(waiting: &mut Vec<Waiting>, batch_length: impl Fn(usize) -> usize) -> Vec<Waiting> {
    let mails = waiting.first().map_or(0, |waiting| waiting.request.recipients.len());
    let mut keys = HashSet::new();
    let fits = |waiting: &mut Waiting| {
        waiting.request.recipients.len() == mails && keys.insert(waiting.request.key_hash.clone())
    };
    let mut batch: Vec<Waiting> = waiting.extract_if(.., fits).collect();
    let later = batch.split_off(batch_length(batch.len()));
    waiting.splice(..0, later);
    batch
}

async fn store_and_answer(store: &Store, batch: Vec<Waiting>) {
    let (requests, answers): (Vec<_>, Vec<_>) =
        batch.into_iter().map(|waiting| (waiting.request, waiting.answer)).unzip();
    metrics::histogram!("rma_store_batch_requests").record(u32::try_from(requests.len()).unwrap_or(u32::MAX));
    let stored = store.store_batch(&requests).await;
    match stored {
        Ok(stored) => {
            for (answer, inserted) in answers.into_iter().zip(stored) {
                // The client may have disconnected. Its request is stored all the same.
                let _ = answer.send(Ok(inserted));
            }
        }
        // The other requests can still be stored.
        Err(error) if error.concerns_one_request() && requests.len() > 1 => {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "a batch failed; each request is stored alone"
            );
            for (request, answer) in requests.into_iter().zip(answers) {
                let stored = store.store_batch(&[request]).await;
                let _ =
                    answer.send(stored.map(|stored| stored.into_iter().next().unwrap_or(Inserted::KeyTaken)));
            }
        }
        // The database is full or locked. Repeating each request would only make the queue wait longer.
        Err(error) => {
            let error = Arc::new(error);
            for answer in answers {
                let _ = answer.send(Err(StoreError::Batch(Arc::clone(&error))));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use policy::Id;
    use tokio::sync::oneshot;
    use uuid::Uuid;

    use super::{Waiting, take_batch};
    use crate::request::listing::Listing;
    use crate::store::{NewRequest, Recipient};

    fn waiting(key: &str, recipients: &'static [Recipient]) -> Waiting {
        let text = String::new;
        let listing = Listing {
            customer: text(),
            customer_key: text(),
            product: text(),
            product_key: text(),
            lines: 1,
            net: None,
            deadline: None,
        };
        let request = NewRequest {
            uid: Uuid::nil(),
            token_hash: text(),
            policy: Id::from("ktc"),
            digest: text(),
            filed_at: 0,
            filing: text(),
            assessment: text(),
            listing,
            key_hash: key.to_owned(),
            body_hash: text(),
            answer: text(),
            keys_expired_until: 0,
            recipients,
        };
        Waiting { request, answer: oneshot::channel().0 }
    }

    #[test]
    fn a_batch_has_each_key_once_and_one_number_of_mails_and_the_others_keep_their_order() {
        let (one, two) = (&[Recipient::Customer], &[Recipient::Customer, Recipient::Vendor]);
        let requests = [("a", &one[..]), ("b", &two[..]), ("a", &one[..]), ("c", &one[..]), ("d", &one[..])];
        let mut requests: Vec<Waiting> =
            requests.into_iter().map(|(key, recipients)| waiting(key, recipients)).collect();
        let mut batches = Vec::new();
        while !requests.is_empty() {
            let batch = take_batch(&mut requests, |length| length.min(2));
            batches.push(batch.into_iter().map(|waiting| waiting.request.key_hash).collect::<String>());
        }
        assert_eq!(batches, ["ac", "da", "b"]);
    }
}
