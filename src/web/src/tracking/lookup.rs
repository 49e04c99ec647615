//! Looks up a request by its token.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::tracking::Tracked;
use policy::wire::decode;
use words::Language;
use words::portal::track as texts;

use super::lost_link::LostLinkPage;
use super::vendor_look;
use crate::components::{Message, Tone};
use crate::language::use_language;
use crate::net;
use crate::page::{Loading, UnreachableServer};
use crate::vendor::{self, Vendor};

/// A request, with the policy under which it was filed.
#[derive(Clone, Debug)]
pub(super) struct FiledRequest {
    pub(super) vendor: &'static Vendor,
    pub(super) tracked: Arc<Tracked>,
}

/// The state of a lookup.
#[derive(Clone, Debug)]
enum LookupState {
    Running,
    Failed(LookupError),
    Found(FiledRequest),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LookupError {
    /// The link has no token.
    NoToken,
    /// No request has this token.
    NotFound,
    /// The server did not answer.
    Unreachable,
}

/// Looks up the request with the current token, and again when the token or the language changes.
#[derive(Clone, Copy)]
struct Lookup {
    state: RwSignal<LookupState>,
    token: RwSignal<String>,
    language: RwSignal<Language>,
    /// Counts the lookups: only the result of the latest one is shown.
    latest: StoredValue<u32>,
}

impl Lookup {
    fn new(token: RwSignal<String>) -> Self {
        let lookup = Self {
            state: RwSignal::new(LookupState::Running),
            token,
            language: use_language(),
            latest: StoredValue::new(0),
        };
        Effect::new(move |shown: Option<String>| {
            lookup.language.track();
            let token = token.get();
            // A new language replaces the texts once they are there; a new token clears the page at once.
            if shown.as_ref() != Some(&token) {
                lookup.state.set(LookupState::Running);
            }
            lookup.start();
            token
        });
        lookup
    }

    fn start(self) {
        let lookup = self.latest.get_value().wrapping_add(1);
        self.latest.set_value(lookup);
        spawn_local(async move {
            let found = look_up(&self.token.get_untracked(), self.language.get_untracked()).await;
            if self.latest.try_get_value() == Some(lookup) {
                if let Ok(request) = &found {
                    vendor_look::show(request);
                }
                self.state.set(found.map_or_else(LookupState::Failed, LookupState::Found));
            }
        });
    }

    fn retry(self) {
        self.state.set(LookupState::Running);
        self.start();
    }
}

async fn look_up(token: &str, language: Language) -> Result<FiledRequest, LookupError> {
    if token.is_empty() {
        return Err(LookupError::NoToken);
    }
    let answer = net::get_with_token("/api/v1/request", token).await.map_err(|_| LookupError::Unreachable)?;
    match answer.status {
        200 => {}
        400 | 401 | 404 => return Err(LookupError::NotFound),
        _ => return Err(LookupError::Unreachable),
    }
    let tracked: Tracked = decode(&answer.body).ok_or(LookupError::Unreachable)?;
    let vendor = vendor::fetch_version(tracked.policy.as_str(), &tracked.assessment.digest, language)
        .await
        .ok_or(LookupError::Unreachable)?;
    Ok(FiledRequest { vendor: vendor::leak(vendor), tracked: Arc::new(tracked) })
}

/// Renders `view` with the request of the token, or the reason why it cannot be shown.
#[component]
pub(super) fn WithRequest<V: IntoView + 'static>(
    token: RwSignal<String>,
    /// The text of the page while it loads.
    loading: fn(Language) -> &'static str,
    view: impl Fn(FiledRequest) -> V + Send + 'static,
) -> impl IntoView {
    let language = use_language();
    let lookup = Lookup::new(token);
    // What is typed into the form for a lost link outlives a change of the language.
    let (reference, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let content = move || match lookup.state.get() {
        LookupState::Running => view! { <Loading text=loading(language.get_untracked())/> }.into_any(),
        LookupState::Failed(LookupError::NoToken) => {
            language.track();
            view! { <LostLinkPage reference email/> }.into_any()
        }
        LookupState::Failed(LookupError::NotFound) => {
            let language = language.get();
            let notice = view! {
                <Message tone=Tone::Warning heading=texts::not_found(language)>
                    <p>{texts::not_found_hint(language)}</p>
                </Message>
            };
            view! { <LostLinkPage reference email>{notice}</LostLinkPage> }.into_any()
        }
        LookupState::Failed(LookupError::Unreachable) => {
            view! { <UnreachableServer retry=move || lookup.retry()/> }.into_any()
        }
        LookupState::Found(request) => untrack(|| view(request)).into_any(),
    };
    view! { <div>{content}</div> }
}
