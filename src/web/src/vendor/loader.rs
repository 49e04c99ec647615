use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Language;
use words::portal::frame as texts;

use super::{TextLanguages, Vendor, fetch, leak};
use crate::components::{Message, Tone};
use crate::language::use_language;
use crate::net;
use crate::page::{Loading, UnreachableServer, remove_skeleton};

/// The delay before a failed request is repeated, while the page shows a stored copy.
const RETRY_AFTER: Duration = Duration::from_secs(5);

/// The state of loading a vendor.
#[derive(Clone, Copy, Debug)]
pub enum VendorState {
    /// The first request is running. The page shows the server's skeleton.
    Loading,
    /// The user has repeated the request.
    LoadingAgain,
    /// The server was unreachable or has no such policy, and no copy is stored on the device.
    Unreachable,
    Loaded(&'static Vendor),
}

impl VendorState {
    #[must_use]
    pub fn vendor(self) -> Option<&'static Vendor> {
        match self {
            Self::Loaded(vendor) => Some(vendor),
            Self::Loading | Self::LoadingAgain | Self::Unreachable => None,
        }
    }
}

/// The loader of a vendor's policy. It loads the policy again when the user switches the language, when the network is available again,
/// and on request.
#[derive(Clone, Copy, Debug)]
pub struct VendorLoader {
    pub state: RwSignal<VendorState>,
    /// Whether the server did not respond to the last request.
    pub is_offline: RwSignal<bool>,
    policy: StoredValue<String>,
    languages: TextLanguages,
    language: RwSignal<Language>,
    /// The number of the latest request. Responses to earlier requests are ignored.
    latest: StoredValue<u32>,
}

impl VendorLoader {
    /// Starts loading the policy with this id. The loader's effect and event listeners live as long as the current reactive owner.
    #[must_use]
    pub fn new(policy: String, languages: TextLanguages) -> Self {
        let loader = Self {
            state: RwSignal::new(VendorState::Loading),
            is_offline: RwSignal::new(false),
            policy: StoredValue::new(policy),
            languages,
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

    /// Returns the vendor that the page shows; `None` until one is loaded.
    #[must_use]
    pub fn vendor(self) -> Option<&'static Vendor> {
        self.state.get().vendor()
    }

    /// Shows a vendor that another component has fetched, unless the user has switched the language since.
    pub fn show(self, vendor: Vendor) {
        if vendor.language == self.language.get_untracked() {
            self.state.set(VendorState::Loaded(leak(vendor)));
        }
    }

    /// Requests the policy from the server. While the page shows the service worker's stored copy, the request is repeated.
    ///
    /// A page that shows the server's own response stays unchanged until the user switches the language: later changes of the policy are
    /// reported when a request is filed.
    pub fn load(self) {
        let request = self.latest.get_value().wrapping_add(1);
        self.latest.set_value(request);
        spawn_local(async move {
            let (policy, language) = (self.policy.get_value(), self.language.get_untracked());
            let loaded = fetch(&policy, language, self.languages).await;
            let finish = move || {
                if self.latest.try_get_value() == Some(request) {
                    self.finish(loaded, request);
                }
            };
            // On a slow device, compiling the policy and drawing the page take long: in between, the browser can respond to the user.
            set_timeout(finish, Duration::ZERO);
        });
    }

    /// Shows the loaded vendor unless the page already shows an equivalent one, and schedules the next request if the server was
    /// unreachable.
    fn finish(self, loaded: Option<Vendor>, request: u32) {
        remove_skeleton();
        let is_from_server = loaded.as_ref().is_some_and(|vendor| !vendor.is_stored_copy);
        match (self.state.get_untracked().vendor(), loaded) {
            (None, None) => self.state.set(VendorState::Unreachable),
            (Some(shown), Some(loaded))
                if shown.language == loaded.language
                    && (!shown.is_stored_copy || shown.gives_same_assessments_as(&loaded)) => {}
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
        self.state.set(VendorState::LoadingAgain);
        self.load();
    }
}

/// Renders `view` with the loaded vendor, and renders it again for another one. Until a vendor is loaded, renders the state of loading.
#[component]
pub fn WithVendor<V: IntoView + 'static>(
    loader: VendorLoader,
    view: impl Fn(&'static Vendor) -> V + Send + 'static,
) -> impl IntoView {
    let language = use_language();
    let content = move || match loader.state.get() {
        VendorState::Loading => ().into_any(),
        VendorState::LoadingAgain => {
            view! { <Loading text=texts::loading(language.get_untracked())/> }.into_any()
        }
        VendorState::Unreachable => view! { <UnreachableServer retry=move || loader.retry()/> }.into_any(),
        VendorState::Loaded(vendor) => {
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

/// Renders a notice with the version of the policy while the server is unreachable.
#[component]
fn OfflineNotice(vendor: &'static Vendor, is_offline: RwSignal<bool>) -> impl IntoView {
    let language = vendor.language;
    let notice = move || {
        is_offline.get().then(|| {
            let heading = texts::offline(language, &vendor.date(vendor.document().policy.effective_on));
            view! { <Message tone=Tone::Info heading><p>{texts::offline_hint(language)}</p></Message> }
        })
    };
    view! { <div class="offline" role="status">{notice}</div> }
}
