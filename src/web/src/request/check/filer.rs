//! Files a request: one attempt at a time, repeated unchanged until it is answered.

use std::time::Duration;

use crate::ui::attempt::{Attempt, Refusal, Reply, pause, random_key};
use crate::ui::device::Kept;
use crate::ui::json;
use crate::ui::live::Live;
use crate::ui::load::{self, Loaded, Wording};
use crate::ui::network;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::filing::Change;

use crate::request::confirmation::Confirmation;
use crate::request::draft::Draft;
use crate::request::filing;
use crate::request::form::Form;
use crate::request::navigation::{Navigation, navigation, policy};
use crate::request::route::Step;

/// How far the filing has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Progress {
    /// Nothing has been sent, or what was sent is answered and dealt with.
    #[default]
    Idle,
    /// An attempt is on its way.
    Sending,
    /// An attempt has had no answer; the same is sent again after so many seconds.
    Waiting {
        /// Seconds until then.
        seconds: u32,
        /// Whether the server itself asked for the pause.
        asked_to: bool,
    },
    /// An attempt waits on the device for the network.
    Offline,
    /// Nothing is filed: this has changed since the customer saw it.
    Changed(Vec<Change>),
    /// Nothing is filed: this is wrong.
    Refused(Vec<Refusal>),
}

/// The filing of one vendor's request.
#[derive(Clone, Copy)]
pub(crate) struct Filer {
    vendor: Live<Loaded>,
    navigation: Navigation,
    /// How far it has come.
    pub(crate) progress: Live<Progress>,
    /// What was filed.
    pub(crate) confirmation: Live<Option<Confirmation>>,
    tries: StoredValue<u32>,
    /// The attempt that may have been heard: it is repeated until it is answered, whatever the device still keeps of it.
    sent: StoredValue<Option<Attempt>>,
    /// The attempt that waits for the network, as this tab knows it.
    waiting: StoredValue<Option<Attempt>>,
}

impl Filer {
    /// The filing of a request to the page's policy; `vendor` is loaded anew when the policy or the day turns out to have changed.
    pub(crate) fn new(vendor: Live<Loaded>) -> Self {
        Self {
            vendor,
            navigation: navigation(),
            progress: Live::new(Progress::default()),
            confirmation: Live::new(Kept::in_tab("filed", &policy()).read()),
            tries: StoredValue::new(0),
            sent: StoredValue::new(None),
            waiting: StoredValue::new(None),
        }
    }

    /// Whether nothing may be changed.
    pub(crate) fn is_locked(self) -> bool {
        matches!(self.progress.get(), Progress::Sending | Progress::Waiting { .. } | Progress::Offline)
    }

    /// Takes up an attempt that was not answered before the page was left or made anew.
    pub(crate) fn resume(self, form: Form) {
        if let Some(attempt) = kept_attempt().read::<Attempt>() {
            self.go(Step::Check);
            self.send_once_online(form, attempt);
        }
    }

    /// Files the form as it is, under a new key.
    pub(crate) fn file(self, form: Form) {
        if untrack(|| self.is_locked()) {
            return;
        }
        // One of another tab that is not answered yet comes first.
        if kept_attempt().read_text().is_some() {
            return self.resume(form);
        }
        let body = form.draft.with_untracked(|draft| {
            form.judged.with_untracked(|judged| json::text(&filing::body(form.vendor, draft, judged)))
        });
        let attempt = Attempt { key: random_key(), body };
        // Kept before it is sent: whatever happens from here on, it can be repeated.
        kept_attempt().write(&attempt);
        kept_unsent().write_text("");
        if !is_unsent() {
            // This browser keeps nothing: as long as the page is open has to do.
            self.sent.set_value(Some(attempt.clone()));
        }
        self.tries.set_value(0);
        self.send_once_online(form, attempt);
    }

    /// Sends a waiting attempt now.
    pub(crate) fn send_now(self, form: Form) {
        if matches!(self.progress.get_untracked(), Progress::Waiting { .. } | Progress::Offline) {
            if let Some(attempt) = self.sent.get_value().or_else(|| kept_attempt().read()) {
                return self.send(form, attempt);
            }
            // Another tab has filed it: the server tells this one what it told that one.
            if let Some(attempt) = self.waiting.get_value().filter(|attempt| was_filed(&attempt.key)) {
                return self.send(form, attempt);
            }
            // It was called off, or refused, in another tab.
            let today = form.vendor.today.to_string();
            let left = Kept::on_device("draft", &policy()).read();
            form.draft.set(left.unwrap_or_else(|| Draft { ship_on: today, ..Draft::default() }));
            self.progress.set(Progress::Idle);
        }
    }

    /// Sends nothing after all, unless another tab has sent it meanwhile.
    pub(crate) fn call_off(self, form: Form) {
        if !is_unsent() {
            return self.send_now(form);
        }
        kept_unsent().delete();
        kept_attempt().delete();
        self.progress.set(Progress::Idle);
    }

    fn send_once_online(self, form: Form, attempt: Attempt) {
        if network::is_off() {
            self.waiting.set_value(Some(attempt));
            self.progress.set(Progress::Offline);
        } else {
            self.send(form, attempt);
        }
    }

    fn send(self, form: Form, attempt: Attempt) {
        // From here on nobody but the server knows whether it has it.
        kept_unsent().delete();
        self.sent.set_value(Some(attempt.clone()));
        self.progress.set(Progress::Sending);
        spawn_local(async move {
            let reply = attempt.send(&policy()).await;
            self.take(form, reply).await;
        });
    }

    async fn take(self, form: Form, reply: Reply) {
        // The page was left: the attempt is still on the device, and the answer is the same next time.
        if self.progress.is_disposed() || form.draft.is_disposed() {
            return;
        }
        if matches!(reply, Reply::Filed(_) | Reply::Changed(_) | Reply::Refused(_)) {
            if let (Some(attempt), Reply::Filed(_)) = (self.sent.get_value(), &reply) {
                kept_filed().write_text(&attempt.key);
            }
            self.sent.set_value(None);
            kept_attempt().delete();
        }
        match reply {
            Reply::Filed(filed) => {
                let email = form
                    .draft
                    .with_untracked(|draft| draft.contact.get("email").cloned())
                    .unwrap_or_default();
                let filed = Confirmation::of(filed, email, form.vendor.document());
                Kept::in_tab("filed", &policy()).write(&filed);
                self.confirmation.set(Some(filed));
                self.progress.set(Progress::Idle);
                // Whoever they are, they are the same next time; the goods are not.
                let contact = form.draft.with_untracked(|draft| draft.contact.clone());
                form.draft.set(Draft { ship_on: form.vendor.today.to_string(), contact, ..Draft::default() });
                Kept::on_device("draft", &policy()).delete();
                self.go(Step::Filed);
            }
            Reply::Changed(changes) => {
                // The page is made anew from it, with the draft as it was kept.
                if let Some(vendor) = load::vendor(&policy(), form.vendor.language, Wording::OfThePage).await
                {
                    self.vendor.set(Loaded::Here(load::shown(vendor)));
                }
                self.progress.set(Progress::Changed(changes));
            }
            Reply::Refused(refusals) => self.progress.set(Progress::Refused(refusals)),
            Reply::Later(seconds) => self.wait(form, seconds.max(1), true),
            Reply::Unanswered if network::is_off() => self.progress.set(Progress::Offline),
            Reply::Unanswered => {
                let tries = self.tries.get_value().saturating_add(1);
                self.tries.set_value(tries);
                self.wait(form, pause(tries), false);
            }
        }
    }

    /// Counts down, second by second, unless the customer sends it sooner.
    fn wait(self, form: Form, seconds: u32, asked_to: bool) {
        self.progress.set(Progress::Waiting { seconds, asked_to });
        set_timeout(
            move || {
                // Whoever has left the page finds the attempt on the device again.
                if self.progress.is_disposed()
                    || self.progress.get_untracked() != (Progress::Waiting { seconds, asked_to })
                {
                    return;
                }
                match seconds.checked_sub(1) {
                    Some(left) if left > 0 => self.wait(form, left, asked_to),
                    _ => self.send_now(form),
                }
            },
            Duration::from_secs(1),
        );
    }

    fn go(self, step: Step) {
        self.navigation.replace(step);
    }
}

/// Whether the waiting attempt has never left the device, so that it can still be called off.
pub(crate) fn is_unsent() -> bool {
    kept_unsent().read_text().is_some()
}

fn kept_unsent() -> Kept {
    Kept::on_device("unsent", &policy())
}

/// Whether the attempt with this key was filed, and is the last that was.
fn was_filed(key: &str) -> bool {
    kept_filed().read_text().as_deref() == Some(key)
}

fn kept_filed() -> Kept {
    Kept::on_device("filed", &policy())
}

fn kept_attempt() -> Kept {
    Kept::on_device("attempt", &policy())
}
