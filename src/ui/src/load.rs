//! Fetching a vendor's policy.

use std::time::Duration;

use leptos::prelude::{set_timeout, untrack};
use leptos::task::spawn_local;
use policy::decode::decode;
use policy::{Document, Policy};
use words::Language;
use words::portal::frame;

use crate::dom::{El, el};
use crate::live::Live;
use crate::page::{loading, unreachable};
use crate::vendor::Vendor;
use crate::{clock, http, language, network};

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

impl Loaded {
    fn vendor(&self) -> Option<&'static Vendor> {
        match self {
            Self::Here(vendor) => Some(vendor),
            Self::Waiting | Self::Unreachable => None,
        }
    }
}

/// What `public/sw.js` answers where nobody else does, with what it kept.
const KEPT: u16 = 203;
/// After how long a server that was not heard is asked for its policy again.
const AGAIN: Duration = Duration::from_secs(5);

/// Fetches the policy with this id; nothing where the server is not heard or answers with no policy.
pub async fn vendor(policy: &str, language: Language) -> Option<&'static Vendor> {
    let path = format!("/api/v1/policies/{policy}?lang={}", language.tag());
    let answer = http::get(&path, None).await.ok().filter(|answer| matches!(answer.status, 200 | KEPT))?;
    let document: Document = decode(&answer.body)?;
    let today = clock::today(&answer, &document.policy.time_zone)?;
    let policy = Policy::new(document).ok()?;
    // Everything on the page speaks of it for as long as the page is open, so it is never given back.
    Some(Box::leak(Box::new(Vendor { policy, today, language, is_kept: answer.status == KEPT })))
}

/// A part of the page that needs a policy: what is shown once it is there, and until then why it is not. Without a network, which
/// `is_off` follows, the policy may be one that the device has kept, and says so.
pub fn with_vendor(
    loaded: Live<Loaded>,
    is_off: Live<bool>,
    policy: String,
    show: impl Fn(&'static Vendor) -> El + 'static,
) -> El {
    let language = language();
    let ask = move || load(loaded, is_off, policy.clone());
    ask();
    network::on("offline", move || is_off.set(true));
    network::on("online", ask.clone());
    el("div").live(move || match loaded.get() {
        Loaded::Waiting => loading(frame::loading(language)),
        Loaded::Unreachable => {
            let ask = ask.clone();
            unreachable(move || {
                loaded.set(Loaded::Waiting);
                ask();
            })
        }
        Loaded::Here(vendor) => el("div").add([network::notice(vendor, is_off), untrack(|| show(vendor))]),
    })
}

/// Loads a policy. While the device's own copy has to do, the server is asked again and again, and the page is made anew where its
/// policy is another. A page that was made from what the server said stays as it is: whatever changes later is told when something is
/// filed.
fn load(loaded: Live<Loaded>, is_off: Live<bool>, policy: String) {
    spawn_local(async move {
        let now = vendor(&policy, language()).await;
        if loaded.is_disposed() {
            return;
        }
        let before = loaded.with_untracked(Loaded::vendor);
        match (before, now) {
            (None, None) => loaded.set(Loaded::Unreachable),
            (Some(before), Some(now)) if !before.is_kept || before.judges_as(now) => {}
            (_, Some(now)) => loaded.set(Loaded::Here(now)),
            (Some(_), None) => {}
        }
        let is_heard = now.is_some_and(|vendor| !vendor.is_kept);
        if is_off.get_untracked() == is_heard {
            is_off.set(!is_heard);
        }
        if !is_heard && before.or(now).is_some() && !network::is_off() {
            set_timeout(move || load(loaded, is_off, policy), AGAIN);
        }
    });
}
