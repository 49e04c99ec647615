//! Files the parts of a list, one after the other, each repeated unchanged until it is answered.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use ui::attempt::{Attempt, Reply, pause};
use ui::device::Kept;
use ui::live::Live;

/// The parts of a filing: what waits and what is filed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Queue {
    /// Bodies under their keys, in order; the first is on its way.
    pub(crate) waiting: Vec<Part>,
    /// What was filed.
    pub(crate) filed: Vec<Receipt>,
}

/// A body under its key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    /// Makes every repetition the same request.
    pub(crate) key: String,
    /// Exactly what is sent.
    pub(crate) body: String,
    /// How many lines it has.
    pub(crate) lines: usize,
}

/// What was filed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    /// What people call the request.
    pub(crate) reference: String,
    /// Opens the tracking page.
    pub(crate) token: String,
    /// How many lines it has.
    pub(crate) lines: usize,
}

/// How far the filing has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Nothing is on its way.
    #[default]
    Idle,
    /// A part is on its way.
    Sending,
    /// It has had no answer, and is sent again after so many seconds.
    Waiting(u32),
    /// The first waiting part is not filed: what was shown of it no longer holds.
    Changed,
    /// The first waiting part is not filed: this is wrong.
    Refused(Vec<String>),
}

/// The filing of a list.
#[derive(Clone, Copy)]
pub(crate) struct Filer {
    policy: StoredValue<String>,
    /// What waits and what is filed.
    pub(crate) queue: Live<Queue>,
    /// How far it has come.
    pub(crate) progress: Live<Progress>,
    tries: StoredValue<u32>,
}

impl Filer {
    /// Takes up what was not answered before the page was left.
    pub(crate) fn new(policy: &str) -> Self {
        let kept = Kept::on_device("estimate-attempt", policy).read_text();
        let queue: Queue = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let filer = Self {
            policy: StoredValue::new(policy.to_owned()),
            queue: Live::new(queue),
            progress: Live::new(Progress::Idle),
            tries: StoredValue::new(0),
        };
        filer.send();
        filer
    }

    /// Files these parts. They are kept before the first is sent: whatever happens, each can be repeated.
    pub(crate) fn file(self, parts: Vec<Part>) {
        if !matches!(self.progress.get_untracked(), Progress::Idle | Progress::Changed | Progress::Refused(_))
        {
            return;
        }
        self.queue.set(Queue { waiting: parts, filed: Vec::new() });
        self.keep();
        self.tries.set_value(0);
        self.send();
    }

    /// Forgets what was filed, so that another can be.
    pub(crate) fn finish(self) {
        self.queue.set(Queue::default());
        self.progress.set(Progress::Idle);
        self.keep();
    }

    /// Sends the first waiting part.
    pub(crate) fn send(self) {
        let Some(part) = self.queue.with_untracked(|queue| queue.waiting.first().cloned()) else {
            return self.progress.set(Progress::Idle);
        };
        self.progress.set(Progress::Sending);
        let policy = self.policy.get_value();
        spawn_local(async move {
            let reply = Attempt { key: part.key, body: part.body }.send(&policy).await;
            // The page was left: the part is still on the device, and the answer is the same next time.
            if !self.progress.is_disposed() {
                self.take(reply, part.lines);
            }
        });
    }

    fn take(self, reply: Reply, lines: usize) {
        match reply {
            Reply::Filed(filed) => {
                self.queue.update(|queue| {
                    queue.waiting.remove(0);
                    queue.filed.push(Receipt { reference: filed.reference, token: filed.token, lines });
                });
                self.keep();
                self.tries.set_value(0);
                self.send();
            }
            Reply::Changed(_) => self.give_up(Progress::Changed),
            Reply::Refused(refusals) => {
                self.give_up(Progress::Refused(refusals.into_iter().map(|refusal| refusal.detail).collect()));
            }
            Reply::Later(seconds) => self.wait(seconds.max(1)),
            Reply::Unanswered => {
                let tries = self.tries.get_value().saturating_add(1);
                self.tries.set_value(tries);
                self.wait(pause(tries));
            }
        }
    }

    /// Nothing of what waits will be filed as it is.
    fn give_up(self, progress: Progress) {
        self.queue.update(|queue| queue.waiting.clear());
        self.keep();
        self.progress.set(progress);
    }

    /// Counts down, second by second, unless the user sends it sooner.
    fn wait(self, seconds: u32) {
        self.progress.set(Progress::Waiting(seconds));
        set_timeout(
            move || {
                if self.progress.is_disposed() || self.progress.get_untracked() != Progress::Waiting(seconds)
                {
                    return;
                }
                match seconds.checked_sub(1) {
                    Some(left) if left > 0 => self.wait(left),
                    _ => self.send(),
                }
            },
            Duration::from_secs(1),
        );
    }

    fn keep(self) {
        let kept = Kept::on_device("estimate-attempt", &self.policy.get_value());
        self.queue.with_untracked(|queue| {
            if *queue == Queue::default() {
                kept.delete();
            } else {
                kept.write_text(&serde_json::to_string(queue).unwrap_or_default());
            }
        });
    }
}
