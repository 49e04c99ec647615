use policy::filing::Change;
use policy::wire::{Decode, Encode, decode, encode};

use super::{Receipt, Refusal};
use crate::storage::StoredItem;

/// Requests in the order in which they are sent: those of a tab, or on the device those of all tabs.
#[derive(Clone, Debug, Default, PartialEq, Decode, Encode)]
pub struct Queue {
    pub requests: Vec<QueuedRequest>,
    /// The keys of the last filed requests that were removed from the queue. Another tab may still wait to send such a request; it then
    /// gets the same receipt from the server.
    #[serde(default)]
    filed_keys: Vec<String>,
}

/// The number of keys that the device keeps of filed requests.
const MAX_FILED_KEYS: usize = 50;

/// One request of a filing.
#[derive(Clone, Debug, PartialEq, Decode, Encode)]
pub struct QueuedRequest {
    /// The idempotency key.
    pub key: String,
    /// The request body; empty once there is an outcome.
    pub body: String,
    /// Whether the request has been sent. The server may then have stored it, so it is repeated until the server responds.
    pub is_sent: bool,
    /// The draft or the list from which it was made, as the app identifies it.
    #[serde(default)]
    pub made_from: String,
    /// The name that distinguishes this request from the others in the queue.
    pub title: String,
    /// For each line, the row of the list from which it was made.
    pub rows: Vec<usize>,
    pub line_count: usize,
    /// What each line is filed as, as the app writes it: the body is gone once there is an outcome.
    #[serde(default)]
    pub filed_as: String,
    /// The outcome; `None` until the server has responded.
    pub outcome: Option<Outcome>,
    /// Whether the receipt is no longer shown.
    #[serde(default)]
    pub is_dismissed: bool,
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
            made_from: String::new(),
            title: String::new(),
            rows: Vec::new(),
            line_count,
            filed_as: String::new(),
            outcome: None,
            is_dismissed: false,
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

    #[must_use]
    pub fn get(&self, key: &str) -> Option<&QueuedRequest> {
        self.requests.iter().find(|request| request.key == key)
    }

    /// Adds requests to be sent, and removes the earlier ones that the server has not accepted. A request that another tab waits to send with
    /// the same body gets the key of that one, so that it is filed once.
    pub fn begin(&mut self, requests: Vec<QueuedRequest>, stored: &Self) {
        self.remove_refused();
        self.requests.extend(requests.into_iter().map(|request| {
            let is_same = |other: &&QueuedRequest| other.outcome.is_none() && other.body == request.body;
            match stored.requests.iter().find(is_same) {
                Some(QueuedRequest { key, is_sent, .. }) => {
                    QueuedRequest { key: key.clone(), is_sent: *is_sent, ..request }
                }
                None => request,
            }
        }));
    }

    /// Returns the requests that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &QueuedRequest> {
        self.requests.iter().filter(|request| !request.is_dismissed)
    }

    /// Hides the filed requests of a list, whose rows stay filed, and removes the other requests with an outcome.
    pub fn dismiss(&mut self, list: &str) {
        let is_kept = |request: &QueuedRequest| request.is_filed() && request.made_from == list;
        self.remove_answered_unless(is_kept);
        for request in self.requests.iter_mut().filter(|request| is_kept(request)) {
            request.is_dismissed = true;
        }
    }

    /// Removes the requests with an outcome.
    pub fn remove_answered(&mut self) {
        self.remove_answered_unless(|_| false);
    }

    /// Removes the requests with an outcome that belong to a list that is removed or replaced, except receipts that are still shown.
    pub fn leave_list(&mut self) {
        self.remove_answered_unless(|request| request.is_filed() && !request.is_dismissed);
    }

    fn remove_answered_unless(&mut self, is_kept: impl Fn(&QueuedRequest) -> bool) {
        let is_removed = |request: &QueuedRequest| request.outcome.is_some() && !is_kept(request);
        let filed = self.requests.iter().filter(|request| request.is_filed() && is_removed(request));
        self.filed_keys.extend(filed.map(|request| request.key.clone()));
        self.requests.retain(|request| !is_removed(request));
    }

    /// Removes the requests that the server has not accepted.
    pub fn remove_refused(&mut self) {
        self.requests.retain(|request| request.is_filed() || request.outcome.is_none());
    }

    /// Replaces the request with the same key, or adds it.
    pub fn put(&mut self, request: QueuedRequest) {
        match self.requests.iter_mut().find(|other| other.key == request.key) {
            Some(other) => *other = request,
            None => self.requests.push(request),
        }
    }

    pub fn remove(&mut self, key: &str) {
        self.requests.retain(|request| request.key != key);
    }

    /// Changes this queue as another one was changed, and leaves the requests that the other one does not have as they are.
    pub fn change_as(&mut self, before: &Self, after: &Self) {
        let is_removed =
            |request: &QueuedRequest| before.get(&request.key).is_some() && after.get(&request.key).is_none();
        self.requests.retain(|request| !is_removed(request));
        for request in after.requests.iter().filter(|request| before.get(&request.key) != Some(request)) {
            self.put(request.clone());
        }
        let is_new = |key: &&String| !before.filed_keys.contains(key);
        self.filed_keys.extend(after.filed_keys.iter().filter(is_new).cloned());
        let surplus = self.filed_keys.len().saturating_sub(MAX_FILED_KEYS);
        self.filed_keys.drain(..surplus);
    }

    /// Updates the requests that this tab has not sent by the stored queue: another tab may have sent or cancelled them. A request that another
    /// tab has filed and removed stays, because the server returns its receipt again.
    pub fn update_unsent(&mut self, stored: &Self) {
        self.requests.retain_mut(|request| {
            if !request.is_sent && request.outcome.is_none() {
                match stored.get(&request.key) {
                    Some(newer) => request.clone_from(newer),
                    None => return stored.filed_keys.contains(&request.key),
                }
            }
            true
        });
    }

    /// Adds the stored requests of other tabs that were made from the same draft or list.
    pub fn take_over(&mut self, stored: &Self, made_from: &str) {
        for request in stored.requests.iter().filter(|request| request.made_from == made_from) {
            if self.get(&request.key).is_none() {
                self.requests.push(request.clone());
            }
        }
    }

    /// Returns the filed requests that were made from the list.
    pub fn filed_from(&self, list: &str) -> impl Iterator<Item = &QueuedRequest> {
        self.requests.iter().filter(move |request| request.is_filed() && request.made_from == list)
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
        if *queue == Queue::default() {
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
