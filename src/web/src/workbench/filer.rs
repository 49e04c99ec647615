//! Files the parts of a list, one after the other, each repeated unchanged until it is answered.

mod queue;

use std::time::Duration;

use crate::ui::attempt::{Attempt, Reply, pause};
use crate::ui::live::Live;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(crate) use queue::{Outcome, Part, Queue};

/// How far the part that is on its way has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Nothing is on its way.
    #[default]
    Idle,
    /// A part is on its way.
    Sending,
    /// It has had no answer, and is sent again after so many seconds.
    Waiting {
        /// Seconds until then.
        seconds: u32,
        /// Whether the server itself asked for the pause.
        asked_to: bool,
    },
}

/// The filing of a list.
#[derive(Clone, Copy)]
pub(crate) struct Filer {
    policy: StoredValue<String>,
    /// Every part with what became of it.
    pub(crate) queue: Live<Queue>,
    /// How far it has come.
    pub(crate) progress: Live<Progress>,
    tries: StoredValue<u32>,
}

impl Filer {
    /// Takes up what was not answered before the page was left.
    pub(crate) fn new(policy: &str) -> Self {
        let filer = Self {
            policy: StoredValue::new(policy.to_owned()),
            queue: Live::new(Queue::kept(policy)),
            progress: Live::new(Progress::Idle),
            tries: StoredValue::new(0),
        };
        filer.send();
        filer
    }

    /// Whether something is on its way, so that nothing else can be filed.
    pub(crate) fn is_busy(self) -> bool {
        self.progress.get() != Progress::Idle
    }

    /// Files these parts. They are kept before the first is sent: whatever happens, each can be repeated.
    pub(crate) fn file(self, parts: Vec<Part>) {
        if self.progress.get_untracked() == Progress::Idle {
            self.change(|queue| queue.begin(parts));
            self.tries.set_value(0);
            self.send();
        }
    }

    /// Takes up what another tab has done since, and says whether there was anything: what is filed there is not filed here too.
    pub(crate) fn catches_up(self) -> bool {
        let kept = Queue::kept(&self.policy.get_value());
        let is_behind = self.queue.with_untracked(|queue| {
            let is_known = |key: &str| queue.parts.iter().any(|part| part.key == key);
            kept.parts.iter().any(|part| !is_known(&part.key))
        });
        if is_behind {
            self.queue.set(kept);
            self.send();
        }
        is_behind
    }

    /// Forgets what was not filed; where everything was, forgets that too, so that the lines can be filed anew.
    pub(crate) fn finish(self) {
        if self.progress.get_untracked() == Progress::Idle {
            self.change(Queue::finish);
        }
    }

    /// The list is another: what was filed stays filed, and is none of its lines.
    pub(crate) fn forget_lines(self) {
        self.change(Queue::forget_lines);
    }

    /// Sends the first part that has no answer.
    pub(crate) fn send(self) {
        let Some(part) = self.queue.with_untracked(|queue| queue.next().cloned()) else {
            return self.progress.set(Progress::Idle);
        };
        self.progress.set(Progress::Sending);
        let policy = self.policy.get_value();
        spawn_local(async move {
            let reply = Attempt { key: part.key, body: part.body }.send(&policy).await;
            // The page was left: the part is still on the device, and the answer is the same next time.
            if !self.progress.is_disposed() {
                self.take(reply);
            }
        });
    }

    fn take(self, reply: Reply) {
        let outcome = match reply {
            Reply::Filed(filed) => Outcome::Filed { reference: filed.reference, token: filed.token },
            Reply::Changed(changes) => Outcome::Changed(changes),
            Reply::Refused(refusals) => {
                let refusals = refusals.into_iter().map(|refusal| (refusal.pointer, refusal.detail));
                Outcome::Refused(refusals.collect())
            }
            Reply::Later(seconds) => return self.wait(seconds.max(1), true),
            Reply::Unanswered => {
                let tries = self.tries.get_value().saturating_add(1);
                self.tries.set_value(tries);
                return self.wait(pause(tries), false);
            }
        };
        // Parts do not hang together: what one comes to does not keep the next from being filed.
        self.change(|queue| queue.answer(outcome));
        self.tries.set_value(0);
        self.send();
    }

    /// Counts down, second by second, unless the user sends it sooner.
    fn wait(self, seconds: u32, asked_to: bool) {
        let waiting = Progress::Waiting { seconds, asked_to };
        self.progress.set(waiting);
        set_timeout(
            move || {
                if self.progress.is_disposed() || self.progress.get_untracked() != waiting {
                    return;
                }
                match seconds.checked_sub(1) {
                    Some(left) if left > 0 => self.wait(left, asked_to),
                    _ => self.send(),
                }
            },
            Duration::from_secs(1),
        );
    }

    fn change(self, change: impl FnOnce(&mut Queue)) {
        self.queue.update(change);
        self.queue.with_untracked(|queue| queue.keep(&self.policy.get_value()));
    }
}
