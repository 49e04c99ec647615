use gloo_timers::future::TimeoutFuture;
use leptos::ev;
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
/// until the server responds, so no request is filed twice, and none is lost. A tab changes only its own requests in the stored queue.
#[derive(Clone, Copy)]
pub struct Filer {
    /// The requests of this tab: those that were stored when the page was opened, and those that were filed here.
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
    /// Loads the stored queue of a policy, without sending its requests: see [`Filer::send_now`]. A request that waits is sent as soon as the
    /// browser is online, as long as the current reactive owner lives.
    #[must_use]
    pub fn new(policy: &str, store: QueueStore) -> Self {
        let filer = Self {
            queue: RwSignal::new(store.load()),
            progress: RwSignal::new(Progress::Idle),
            policy: StoredValue::new(policy.to_owned()),
            language: use_language(),
            store: StoredValue::new_local(store),
            is_stored: StoredValue::new(true),
            tries: StoredValue::new(0),
        };
        let online = window_event_listener(ev::online, move |_| {
            if filer.progress.get_untracked() != Progress::Idle {
                filer.send_now();
            }
        });
        on_cleanup(move || online.remove());
        filer
    }

    /// Returns whether a request has no outcome yet. Until then, no other request can be filed.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.progress.get() != Progress::Idle
    }

    /// Files requests: see [`Queue::begin`].
    pub fn file(self, requests: Vec<QueuedRequest>) {
        if self.progress.get_untracked() == Progress::Idle {
            self.tries.set_value(0);
            let stored = self.stored();
            self.change(|queue| queue.begin(requests, &stored));
            self.send();
        }
    }

    /// Takes over the requests of other tabs that were made from the same draft or list, and sends those without an outcome. Returns whether
    /// there are such.
    pub fn take_over(self, made_from: &str) -> bool {
        let stored = self.stored();
        self.queue.update(|queue| queue.take_over(&stored, made_from));
        self.send_now();
        untrack(|| self.is_busy())
    }

    /// Sends the first request without an outcome, unless it is in flight.
    pub fn send_now(self) {
        if self.progress.get_untracked() == Progress::Sending {
            return;
        }
        if self.is_stored.get_value() {
            let stored = self.stored();
            self.queue.update(|queue| queue.update_unsent(&stored));
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
        self.send();
    }

    /// Hides or removes the requests that have an outcome: see [`Queue::dismiss`].
    pub fn dismiss(self, list: &str) {
        if self.progress.get_untracked() == Progress::Idle {
            self.change(|queue| queue.dismiss(list));
        }
    }

    /// Changes the queue, and the stored queue in the same way.
    pub fn change(self, change: impl FnOnce(&mut Queue)) {
        // If the last change was not stored, everything has to be.
        let was_stored = self.is_stored.get_value();
        let before = if was_stored { self.queue.get_untracked() } else { Queue::default() };
        self.queue.update(change);
        let mut stored = self.stored();
        self.queue.with_untracked(|queue| stored.change_as(&before, queue));
        self.is_stored.set_value(self.store.with_value(|store| store.save(&stored)));
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
        while let Some(mut request) = self.queue.with_untracked(|queue| queue.next().cloned()) {
            self.progress.set(Progress::Sending);
            request.is_sent = true;
            self.change(|queue| queue.put(request.clone()));
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
            let answered = QueuedRequest { body: String::new(), outcome: Some(outcome), ..request };
            self.change(|queue| queue.put(answered));
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
