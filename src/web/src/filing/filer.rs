use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Language;

use super::{Outcome, Queue, QueueStore, QueuedRequest, Reply};
use crate::language::use_language;
use crate::net;

/// The progress of the filer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Every request in the queue has an outcome.
    #[default]
    Idle,
    /// A request is in flight.
    Sending,
    /// A request got no response, and is sent again after this number of seconds.
    Waiting {
        seconds: u32,
        /// Whether the server asked for the delay with `Retry-After`.
        is_asked_for: bool,
    },
    /// A request waits until the network is available.
    Offline,
}

/// A filer, which sends the requests of a queue one after the other and repeats each until the server responds.
///
/// INVARIANT: a request is stored on the device before it is sent. A request that was sent is sent again with the same key and body
/// until the server responds, so no request is filed twice, and none is lost.
#[derive(Clone, Copy)]
pub struct Filer {
    pub queue: RwSignal<Queue>,
    pub progress: RwSignal<Progress>,
    policy: StoredValue<String>,
    language: RwSignal<Language>,
    store: StoredValue<QueueStore, LocalStorage>,
    /// Whether the browser stores the queue; otherwise the queue is lost when the page is closed.
    is_stored: StoredValue<bool>,
    /// The number of attempts in a row that got no response.
    tries: StoredValue<u32>,
}

impl Filer {
    /// Loads the stored queue of a policy, without sending its requests: see [`Filer::send_now`].
    #[must_use]
    pub fn new(policy: &str, store: QueueStore) -> Self {
        Self {
            queue: RwSignal::new(store.load()),
            progress: RwSignal::new(Progress::Idle),
            policy: StoredValue::new(policy.to_owned()),
            language: use_language(),
            store: StoredValue::new_local(store),
            is_stored: StoredValue::new(true),
            tries: StoredValue::new(0),
        }
    }

    /// Returns whether a request has no outcome yet. Until then, no other request can be filed.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.progress.get() != Progress::Idle
    }

    /// Files requests. If another tab has added requests to the stored queue, sends those instead.
    pub fn file(self, requests: Vec<QueuedRequest>) {
        if self.progress.get_untracked() == Progress::Idle {
            if !self.load_requests_of_other_tabs() {
                self.tries.set_value(0);
                self.change(|queue| queue.begin(requests));
            }
            self.send();
        }
    }

    /// Returns whether the browser stores the queue.
    #[must_use]
    pub fn is_stored(self) -> bool {
        self.is_stored.get_value()
    }

    /// Replaces the queue by the stored one if another tab has added requests to it; returns whether that is so.
    #[must_use]
    pub fn load_requests_of_other_tabs(self) -> bool {
        let stored = self.stored();
        let has_others = self
            .queue
            .with_untracked(|queue| stored.requests.iter().any(|request| queue.get(&request.key).is_none()));
        if has_others {
            self.queue.set(stored);
        }
        has_others
    }

    /// Sends the first request without an outcome, unless it is in flight. If another tab has cancelled or filed that request before it
    /// was sent, the stored queue of that tab replaces this one.
    pub fn send_now(self) {
        if self.progress.get_untracked() == Progress::Sending {
            return;
        }
        let next =
            self.queue.with_untracked(|queue| queue.next().map(|next| (next.key.clone(), next.is_sent)));
        if let Some((key, false)) = next
            && self.is_stored.get_value()
        {
            let stored = self.stored();
            let is_waiting = stored.get(&key).is_some_and(|request| request.outcome.is_none());
            if !is_waiting && stored.last_filed.as_deref() != Some(key.as_str()) {
                self.queue.set(stored);
            }
        }
        self.send();
    }

    /// Returns whether the waiting request has never been sent and can be cancelled.
    #[must_use]
    pub fn can_cancel(self) -> bool {
        self.queue.with(|queue| queue.next().is_some_and(|request| !request.is_sent))
    }

    /// Removes the waiting request from the queue, unless this or another tab has sent it.
    pub fn cancel(self) {
        let Some(key) = self.queue.with_untracked(|queue| queue.next().map(|next| next.key.clone())) else {
            return;
        };
        let is_sent_elsewhere =
            self.is_stored.get_value() && self.stored().get(&key).is_none_or(|request| request.is_sent);
        if is_sent_elsewhere || !untrack(|| self.can_cancel()) {
            return self.send_now();
        }
        self.change(|queue| queue.remove(&key));
        self.progress.set(Progress::Idle);
    }

    /// Removes requests that have an outcome: see [`Queue::finish`].
    pub fn finish(self) {
        if self.progress.get_untracked() == Progress::Idle {
            self.change(Queue::finish);
        }
    }

    /// Changes the queue, and stores it.
    pub fn change(self, change: impl FnOnce(&mut Queue)) {
        self.queue.update(change);
        let is_stored = self.store.with_value(|store| self.queue.with_untracked(|queue| store.save(queue)));
        self.is_stored.set_value(is_stored);
    }

    fn stored(self) -> Queue {
        self.store.with_value(QueueStore::load)
    }

    fn send(self) {
        // This also ends a running countdown.
        self.progress.set(Progress::Idle);
        let has_next = self.queue.with_untracked(|queue| queue.next().is_some());
        if !has_next {
            return;
        }
        if net::is_offline() {
            return self.progress.set(Progress::Offline);
        }
        self.progress.set(Progress::Sending);
        spawn_local(self.send_all());
    }

    /// Sends every request without an outcome. Returns early if another call has started sending, or if the page's signals are disposed.
    async fn send_all(self) {
        while let Some(request) = self.queue.with_untracked(|queue| queue.next().cloned()) {
            self.progress.set(Progress::Sending);
            self.change(|queue| queue.mark_sent(&request.key));
            let reply = self.post(&request).await;
            if self.progress.is_disposed() {
                return;
            }
            let outcome = match reply {
                Reply::Filed(receipt) => Outcome::Filed(receipt),
                Reply::Changed(changes) => Outcome::Changed(changes),
                Reply::Refused(refusals) => Outcome::Refused(refusals),
                Reply::Later(seconds) => {
                    if self.wait(seconds.max(1), true).await {
                        continue;
                    }
                    return;
                }
                Reply::Unanswered if net::is_offline() => return self.progress.set(Progress::Offline),
                Reply::Unanswered => {
                    let tries = self.tries.get_value().saturating_add(1);
                    self.tries.set_value(tries);
                    if self.wait(retry_delay(tries), false).await {
                        continue;
                    }
                    return;
                }
            };
            // The requests of a queue are independent of each other, so the next one is sent even if this one was refused.
            self.tries.set_value(0);
            self.change(|queue| queue.answer(&request.key, outcome));
        }
        self.progress.set(Progress::Idle);
    }

    async fn post(self, request: &QueuedRequest) -> Reply {
        let path = format!("/api/v1/policies/{}/requests", self.policy.get_value());
        let language = self.language.get_untracked();
        match net::post(&path, &request.key, &request.body, language).await {
            Ok(answer) => Reply::read(answer.status, &answer.body, answer.retry_after),
            Err(net::Unreachable) => Reply::Unanswered,
        }
    }

    /// Counts down, second by second; returns false as soon as another call has changed the progress.
    async fn wait(self, seconds: u32, is_asked_for: bool) -> bool {
        for seconds in (1..=seconds).rev() {
            let waiting = Progress::Waiting { seconds, is_asked_for };
            self.progress.set(waiting);
            TimeoutFuture::new(1_000).await;
            if self.progress.try_get_untracked() != Some(waiting) {
                return false;
            }
        }
        true
    }
}

/// Returns the delay, in seconds, before a request without a response is sent again: 2 at first, doubled with each attempt, at most 60.
#[must_use]
pub fn retry_delay(tries: u32) -> u32 {
    2_u32.saturating_pow(tries.clamp(1, 6)).min(60)
}
