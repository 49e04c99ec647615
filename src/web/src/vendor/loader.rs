use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Language;
use words::portal::frame as say;

use super::{Vendor, Wording, fetch, leak};
use crate::components::{Message, Tone};
use crate::language::use_language;
use crate::net;
use crate::page::{Loading, UnreachableServer};

/// How long after a failed request the server is asked again, while the page shows a stored copy.
const RETRY_AFTER: Duration = Duration::from_secs(5);

/// The state of loading a vendor.
#[derive(Clone, Copy, Debug)]
pub enum VendorState {
    Waiting,
    /// The server did not answer, or has no such policy, and no copy is stored on the device.
    Unreachable,
    Here(&'static Vendor),
}

impl VendorState {
    #[must_use]
    pub fn vendor(self) -> Option<&'static Vendor> {
        match self {
            Self::Here(vendor) => Some(vendor),
            Self::Waiting | Self::Unreachable => None,
        }
    }
}

/// Loads a vendor's policy, and loads it again in another language, after the network has come back, or by request.
#[derive(Clone, Copy, Debug)]
pub struct VendorLoader {
    pub state: RwSignal<VendorState>,
    /// Whether the last request was not answered by the server.
    pub is_offline: RwSignal<bool>,
    policy: StoredValue<String>,
    wording: Wording,
    language: RwSignal<Language>,
    /// Counts the requests: only the answer to the latest one counts.
    latest: StoredValue<u32>,
}

impl VendorLoader {
    /// Starts loading the policy with this id; the current owner keeps it up to date.
    #[must_use]
    pub fn new(policy: String, wording: Wording) -> Self {
        let loader = Self {
            state: RwSignal::new(VendorState::Waiting),
            is_offline: RwSignal::new(false),
            policy: StoredValue::new(policy),
            wording,
            language: use_language(),
            latest: StoredValue::new(0),
        };
        Effect::new(move |_| {
            loader.language.track();
            loader.load();
        });
        let offline = window_event_listener(ev::offline, move |_| loader.is_offline.set(true));
        let online = window_event_listener(ev::online, move |_| loader.load());
        on_cleanup(move || {
            offline.remove();
            online.remove();
        });
        loader
    }

    /// Returns the vendor that is shown.
    #[must_use]
    pub fn vendor(self) -> Option<&'static Vendor> {
        self.state.get().vendor()
    }

    /// Shows a vendor that was fetched elsewhere.
    pub fn show(self, vendor: Vendor) {
        self.state.set(VendorState::Here(leak(vendor)));
    }

    /// Asks the server for the policy. While the page shows the service worker's stored copy, the server is asked again and again.
    ///
    /// A page that shows the server's own answer stays as it is until the user switches the language: what changes later is reported
    /// when a request is filed.
    pub fn load(self) {
        let request = self.latest.get_value().wrapping_add(1);
        self.latest.set_value(request);
        spawn_local(async move {
            let (policy, language) = (self.policy.get_value(), self.language.get_untracked());
            let loaded = fetch(&policy, language, self.wording).await;
            if self.latest.try_get_value() == Some(request) {
                self.take(loaded, request);
            }
        });
    }

    fn take(self, loaded: Option<Vendor>, request: u32) {
        let is_from_server = loaded.as_ref().is_some_and(|vendor| !vendor.is_kept);
        match (self.state.get_untracked().vendor(), loaded) {
            (None, None) => self.state.set(VendorState::Unreachable),
            (Some(shown), Some(loaded))
                if shown.language == loaded.language && (!shown.is_kept || shown.judges_as(&loaded)) => {}
            (_, Some(loaded)) => self.show(loaded),
            (Some(_), None) => {}
        }
        if self.is_offline.get_untracked() == is_from_server {
            self.is_offline.set(!is_from_server);
        }
        let has_vendor = self.state.get_untracked().vendor().is_some();
        if !is_from_server && has_vendor && !net::is_offline() {
            set_timeout(
                move || {
                    if self.latest.try_get_value() == Some(request) {
                        self.load();
                    }
                },
                RETRY_AFTER,
            );
        }
    }

    fn retry(self) {
        self.state.set(VendorState::Waiting);
        self.load();
    }
}

/// Renders `view` once the vendor is there, and rebuilds it with another one; until then, why it is not there.
#[component]
pub fn WithVendor<V: IntoView + 'static>(
    loader: VendorLoader,
    view: impl Fn(&'static Vendor) -> V + Send + 'static,
) -> impl IntoView {
    let language = use_language();
    let content = move || match loader.state.get() {
        VendorState::Waiting => view! { <Loading text=say::loading(language.get_untracked())/> }.into_any(),
        VendorState::Unreachable => view! { <UnreachableServer retry=move || loader.retry()/> }.into_any(),
        VendorState::Here(vendor) => {
            let content = untrack(|| view(vendor));
            view! {
                <div>
                    <OfflineNotice vendor is_offline=loader.is_offline/>
                    {content}
                </div>
            }
            .into_any()
        }
    };
    view! { <div>{content}</div> }
}

/// Shows the version of the policy while the server is unreachable.
#[component]
fn OfflineNotice(vendor: &'static Vendor, is_offline: RwSignal<bool>) -> impl IntoView {
    let language = vendor.language;
    let notice = move || {
        is_offline.get().then(|| {
            let heading = say::offline(language, &vendor.date(vendor.document().policy.effective_on));
            view! { <Message tone=Tone::Info heading><p>{say::offline_hint(language)}</p></Message> }
        })
    };
    view! { <div class="offline" role="status">{notice}</div> }
}
