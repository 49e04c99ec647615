use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::wire::{decode, encode};

use super::{Confirmation, Draft, DraftStore, Form, filing};
use crate::filing::{Filer, Outcome, Queue, QueueStore, QueuedRequest};
use crate::request::navigation::{Navigation, use_navigation};
use crate::request::route::Step;
use crate::storage::StoredItem;
use crate::vendor::{self, TextLanguages, Vendor, VendorLoader};

/// The filing of the draft, and its outcome.
#[derive(Clone, Copy)]
pub(crate) struct Submission {
    pub(crate) filer: Filer,
    /// The outcome of a request that was not filed, until the customer reacts to it.
    pub(crate) rejection: RwSignal<Option<Outcome>>,
    /// Whether the current policy is being loaded, because the request was decided by another one.
    pub(crate) is_updating: RwSignal<bool>,
    /// The confirmation of the request that was filed in this tab.
    pub(crate) confirmation: RwSignal<Option<Confirmation>>,
    store: DraftStore,
    loader: VendorLoader,
    navigation: Navigation,
    policy: StoredValue<String>,
}

/// Returns the submission from the context.
pub(crate) fn use_submission() -> Submission {
    expect_context()
}

impl Submission {
    /// Provides the filing of a policy's requests as a context, and resumes a request that got no response before the page was closed.
    pub(crate) fn provide(policy: &str, store: DraftStore, loader: VendorLoader) -> Self {
        let filer = Filer::new(policy, QueueStore::new(StoredItem::on_device("attempt", policy)));
        let submission = Self {
            filer,
            rejection: RwSignal::new(None),
            is_updating: RwSignal::new(false),
            confirmation: RwSignal::new(StoredItem::in_tab("filed", policy).read()),
            store,
            loader,
            navigation: use_navigation(),
            policy: StoredValue::new(policy.to_owned()),
        };
        submission.send_after_loading();
        submission.handle_outcomes();
        provide_context(submission);
        submission
    }

    /// Returns whether the draft must not change, because a request made from it has no outcome yet.
    pub(crate) fn is_locked(self) -> bool {
        self.filer.is_busy() || self.is_updating.get()
    }

    /// Files the form.
    pub(crate) fn file(self, form: Form) {
        self.store.flush();
        self.rejection.set(None);
        let request = form.draft.with_untracked(|draft| {
            let body = form.judged.with_untracked(|judged| filing::filing(form.vendor, draft, judged));
            let made_from = encode(draft);
            QueuedRequest { made_from, ..QueuedRequest::new(encode(&body), draft.lines.len()) }
        });
        self.filer.file(vec![request]);
    }

    /// Sends a request without an outcome once the policy is loaded, and whenever the server is reachable again. It waits for the policy,
    /// because the pages after the response show the policy's texts.
    fn send_after_loading(self) {
        let has_vendor = Memo::new(move |_| self.loader.vendor().is_some());
        Effect::new(move |had_vendor: Option<bool>| {
            let is_offline = self.loader.is_offline.get();
            let has_vendor = has_vendor.get();
            let is_first = has_vendor && had_vendor != Some(true);
            if has_vendor && (is_first || !is_offline) {
                if self.filer.queue.with_untracked(|queue| queue.next().is_some()) {
                    self.navigation.replace(Step::Review);
                } else if is_first {
                    self.filer.change(Queue::remove_answered);
                }
                self.filer.send_now();
            }
            has_vendor
        });
    }

    /// Handles each outcome.
    fn handle_outcomes(self) {
        let is_busy = Memo::new(move |_| self.filer.is_busy());
        Effect::new(move |was_busy: Option<bool>| {
            let is_busy = is_busy.get();
            let vendor = self.loader.state.get_untracked().vendor();
            // A request without an outcome was cancelled, here or in another tab.
            if was_busy == Some(true)
                && !is_busy
                && let Some((vendor, (draft, outcome))) = vendor.zip(self.answered())
            {
                self.handle(vendor, draft, outcome);
            }
            is_busy
        });
    }

    /// Returns the outcome of the request that was made from this tab's draft, or else of the last one, with the draft of the request.
    fn answered(self) -> Option<(Draft, Outcome)> {
        let requests = self.filer.queue.get_untracked().requests;
        let answered = requests.into_iter().filter_map(|request| {
            // An older version of the app has stored no draft with the request.
            let draft = decode(&request.made_from).unwrap_or_else(|| self.store.draft.get_untracked());
            Some((draft, request.outcome?))
        });
        answered.max_by_key(|(draft, _)| self.is_shown(draft))
    }

    /// Returns whether this tab shows the draft. The day of shipping may have been replaced, because it has passed.
    fn is_shown(self, draft: &Draft) -> bool {
        self.store.draft.with_untracked(|shown| {
            shown.has_same_content_as(&Draft { ship_on: shown.ship_on.clone(), ..draft.clone() })
        })
    }

    fn handle(self, vendor: &'static Vendor, draft: Draft, outcome: Outcome) {
        self.filer.change(Queue::remove_answered);
        let policy = self.policy.get_value();
        let is_shown = self.is_shown(&draft);
        match outcome {
            Outcome::Filed(receipt) => {
                let email = draft.contact.get("email").cloned();
                let confirmation = Confirmation::new(receipt, email.unwrap_or_default());
                StoredItem::in_tab("filed", &policy).write(&confirmation);
                self.confirmation.set(Some(confirmation));
                if is_shown {
                    self.store.clear_except_contact(vendor);
                }
                self.navigation.replace(Step::Filed);
            }
            // Nothing in this tab's draft explains the outcome of another one, which can be opened and sent again.
            Outcome::Changed(_) | Outcome::Refused(_) if !is_shown => {
                self.store.other.set(Some(draft));
                self.navigation.replace(Step::Questions);
            }
            // Builds the page with the current policy before it shows the changes.
            Outcome::Changed(_) => {
                self.is_updating.set(true);
                spawn_local(async move {
                    if let Some(vendor) = vendor::fetch(&policy, vendor.language, TextLanguages::OfPage).await
                    {
                        self.loader.show(vendor);
                    }
                    self.is_updating.set(false);
                    self.rejection.set(Some(outcome));
                });
            }
            Outcome::Refused(_) => self.rejection.set(Some(outcome)),
        }
    }
}
