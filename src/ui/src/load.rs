//! Fetching a vendor's policy.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use policy::decode::decode;
use policy::{Document, Policy};
use words::Language;
use words::portal::frame;

use crate::dom::{El, el};
use crate::live::Live;
use crate::page::{loading, unreachable};
use crate::vendor::Vendor;
use crate::{clock, http, language};

/// How far it has come.
#[derive(Clone, Copy)]
pub enum Loaded {
    /// Not yet.
    Waiting,
    /// The server was not heard, or answered with no policy.
    Unreachable,
    /// It is here.
    Here(&'static Vendor),
}

/// Fetches the policy with this id; nothing where the server is not heard or answers with no policy.
pub async fn vendor(policy: &str, language: Language) -> Option<&'static Vendor> {
    let path = format!("/api/v1/policies/{policy}?lang={}", language.tag());
    let answer = http::get(&path, None).await.ok().filter(|answer| answer.status == 200)?;
    let document: Document = decode(&answer.body)?;
    let today = clock::today(&answer, &document.policy.time_zone)?;
    let policy = Policy::new(document).ok()?;
    // Everything on the page speaks of it for as long as the page is open, so it is never given back.
    Some(Box::leak(Box::new(Vendor { policy, today, language })))
}

/// A part of the page that needs a policy: what is shown once it is there, and until then why it is not.
pub fn with_vendor(
    loaded: Live<Loaded>,
    policy: String,
    show: impl Fn(&'static Vendor) -> El + 'static,
) -> El {
    let language = language();
    let load = move || {
        let policy = policy.clone();
        loaded.set(Loaded::Waiting);
        spawn_local(async move {
            loaded.set(vendor(&policy, language).await.map_or(Loaded::Unreachable, Loaded::Here));
        });
    };
    load();
    el("div").live(move || match loaded.get() {
        Loaded::Waiting => loading(frame::loading(language)),
        Loaded::Unreachable => unreachable(load.clone()),
        Loaded::Here(vendor) => untrack(|| show(vendor)),
    })
}
