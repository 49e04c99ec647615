use std::collections::BTreeSet;

use policy::filing::Change;
use policy::wire::{Decode, Encode, decode, encode};

use super::{Receipt, Refusal};
use crate::storage::StoredItem;

/// The requests of a filing, in the order in which they are sent.
#[derive(Clone, Debug, Default, PartialEq, Decode, Encode)]
pub struct Queue {
    pub requests: Vec<QueuedRequest>,
    /// The key of the last filed request that was removed from the queue. Another tab may still wait to send this request; it then gets
    /// the same receipt from the server.
    pub last_filed: Option<String>,
}

/// One request of a filing.
#[derive(Clone, Debug, PartialEq, Decode, Encode)]
pub struct QueuedRequest {
    /// The idempotency key.
    pub key: String,
    /// The request body; empty once there is an outcome.
    pub body: String,
    /// Whether the request has been sent. The server may then have stored it, so it is repeated until the server responds.
    pub is_sent: bool,
    /// The name that distinguishes this request from the others in the queue.
    pub title: String,
    /// For each line, the row of the list from which it was made; empty once another list is loaded.
    pub rows: Vec<usize>,
    pub line_count: usize,
    /// The outcome; `None` until the server has responded.
    pub outcome: Option<Outcome>,
}

/// The server's final response to a request.
#[derive(Clone, Debug, PartialEq, Decode, Encode)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Filed(Receipt),
    /// The request is not filed, because these values have changed since the customer saw them.
    Changed(Vec<Change>),
    /// The request is not filed, because it has these errors.
    Refused(Vec<Refusal>),
}

impl QueuedRequest {
    /// Creates a request that has not been sent, with a new random key.
    #[must_use]
    pub fn new(body: String, line_count: usize) -> Self {
        Self {
            key: random_key(),
            body,
            is_sent: false,
            title: String::new(),
            rows: Vec::new(),
            line_count,
            outcome: None,
        }
    }

    #[must_use]
    pub const fn is_filed(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Filed(_)))
    }
}

impl Queue {
    /// Returns the first request without an outcome.
    #[must_use]
    pub fn next(&self) -> Option<&QueuedRequest> {
        self.requests.iter().find(|request| request.outcome.is_none())
    }

    /// Returns the outcome of the last request.
    #[must_use]
    pub fn last_outcome(&self) -> Option<Outcome> {
        self.requests.last()?.outcome.clone()
    }

    #[must_use]
    pub fn get(&self, key: &str) -> Option<&QueuedRequest> {
        self.requests.iter().find(|request| request.key == key)
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut QueuedRequest> {
        self.requests.iter_mut().find(|request| request.key == key)
    }

    /// Adds requests to be sent, and removes all earlier ones that are not filed.
    pub fn begin(&mut self, requests: Vec<QueuedRequest>) {
        self.requests.retain(QueuedRequest::is_filed);
        self.requests.extend(requests);
    }

    /// Removes the requests that the server has not accepted. If every request is filed, removes all of them.
    pub fn finish(&mut self) {
        if self.requests.iter().all(QueuedRequest::is_filed) {
            self.last_filed = self.requests.pop().map(|request| request.key).or(self.last_filed.take());
            self.requests.clear();
        } else {
            self.requests.retain(|request| request.is_filed() || request.outcome.is_none());
        }
    }

    pub fn mark_sent(&mut self, key: &str) {
        if let Some(request) = self.get_mut(key) {
            request.is_sent = true;
        }
    }

    /// Records the outcome of a request.
    pub fn answer(&mut self, key: &str, outcome: Outcome) {
        if let Some(request) = self.get_mut(key) {
            request.body.clear();
            request.outcome = Some(outcome);
        }
    }

    pub fn remove(&mut self, key: &str) {
        self.requests.retain(|request| request.key != key);
    }

    /// Clears the rows of all requests, because another list is loaded, and removes the requests that the server has not accepted.
    pub fn forget_rows(&mut self) {
        self.requests.iter_mut().for_each(|request| request.rows.clear());
        self.requests.retain(|request| request.is_filed() || request.outcome.is_none());
    }

    /// Returns whether a filed request contains a row of the list.
    #[must_use]
    pub fn has_filed(&self, row: usize) -> bool {
        self.requests.iter().any(|request| request.is_filed() && request.rows.contains(&row))
    }

    /// Returns the rows of the list that filed requests contain.
    #[must_use]
    pub fn filed_rows(&self) -> BTreeSet<usize> {
        let filed = self.requests.iter().filter(|request| request.is_filed());
        filed.flat_map(|request| request.rows.iter().copied()).collect()
    }
}

/// The storage of a queue on the device.
#[derive(Clone, Debug)]
pub struct QueueStore {
    item: StoredItem,
    pack: fn(String) -> String,
    unpack: fn(String) -> Option<String>,
}

impl QueueStore {
    /// Stores the queue as JSON.
    #[must_use]
    pub fn new(item: StoredItem) -> Self {
        Self { item, pack: |json| json, unpack: Some }
    }

    /// Stores the queue in compressed form, because thousands of lines exceed the quota of the local storage.
    #[must_use]
    pub fn compressed(self, pack: fn(String) -> String, unpack: fn(String) -> Option<String>) -> Self {
        Self { pack, unpack, ..self }
    }

    #[must_use]
    pub fn load(&self) -> Queue {
        let json = self.item.read_text().and_then(self.unpack);
        json.and_then(|json| decode(&json)).unwrap_or_default()
    }

    /// Stores the queue; returns whether the browser has stored it.
    #[must_use]
    pub fn save(&self, queue: &Queue) -> bool {
        if queue.requests.is_empty() && queue.last_filed.is_none() {
            self.item.delete();
            return true;
        }
        let text = (self.pack)(encode(queue));
        self.item.write_text(&text);
        self.item.read_text().is_some_and(|stored| stored == text)
    }
}

/// Returns 128 random bits in hexadecimal.
#[must_use]
pub fn random_key() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = leptos::prelude::window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().fold(String::new(), |key, byte| key + &format!("{byte:02x}"))
}
