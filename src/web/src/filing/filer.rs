use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Language;

use super::{Outcome, Queue, QueueStore, QueuedRequest, Reply};
use crate::language::use_language;
use crate::net;

/// What the filer is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Every request in the queue is answered.
    #[default]
    Idle,
    /// A request is in flight.
    Sending,
    /// A request was not answered, and is sent again after so many seconds.
    Waiting {
        seconds: u32,
        /// Whether the server asked for the pause by `Retry-After`.
        is_asked_for: bool,
    },
    /// A request waits until there is a network.
    Offline,
}

/// Sends the requests of a queue, one after the other, each until it is answered.
///
/// INVARIANT: a request is stored on the device before it is sent, and a request that was sent is sent again with the same key and
/// body until the server has answered it: so nothing is filed twice, and nothing is lost.
#[derive(Clone, Copy)]
pub struct Filer {
    pub queue: RwSignal<Queue>,
    pub progress: RwSignal<Progress>,
    policy: StoredValue<String>,
    language: RwSignal<Language>,
    store: StoredValue<QueueStore, LocalStorage>,
    /// Whether the browser stores the queue; otherwise it lives as long as the page.
    is_stored: StoredValue<bool>,
    tries: StoredValue<u32>,
}

impl Filer {
    /// Loads the stored queue of a policy. [`Filer::send_now`] sends what is in it.
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

    /// Returns whether a request is not answered yet, so that nothing else can be filed.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.progress.get() != Progress::Idle
    }

    /// Files requests. Where another tab has added requests to the stored queue, sends those instead.
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

    /// Takes the stored queue over where another tab has added requests to it, and returns whether one has.
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

    /// Sends the first request without an answer, unless it is in flight. A request that has not been sent and that another tab has
    /// called off leaves the queue.
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

    /// Returns whether the waiting request has never left the device, so that it can be called off.
    #[must_use]
    pub fn can_call_off(self) -> bool {
        self.queue.with(|queue| queue.next().is_some_and(|request| !request.is_sent))
    }

    /// Removes the waiting request from the queue, unless this or another tab has sent it.
    pub fn call_off(self) {
        let Some(key) = self.queue.with_untracked(|queue| queue.next().map(|next| next.key.clone())) else {
            return;
        };
        let is_sent_elsewhere =
            self.is_stored.get_value() && self.stored().get(&key).is_none_or(|request| request.is_sent);
        if is_sent_elsewhere || !untrack(|| self.can_call_off()) {
            return self.send_now();
        }
        self.change(|queue| queue.remove(&key));
        self.progress.set(Progress::Idle);
    }

    /// Removes answered requests: see [`Queue::finish`].
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
        // Also ends the countdown that may be running.
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

    /// Sends every request without an answer; returns early where another call has taken over, or the page is gone.
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
                    if self.wait(pause(tries), false).await {
                        continue;
                    }
                    return;
                }
            };
            // The requests of a queue are independent of each other: the next one is sent whatever the answer was.
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

    /// Counts down, second by second, and returns whether nothing else has happened in the meantime.
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

/// Returns after how many seconds an unanswered request is sent again: 2 at first, doubled with each try, at most 60.
#[must_use]
pub fn pause(tries: u32) -> u32 {
    2_u32.saturating_pow(tries.clamp(1, 6)).min(60)
}
