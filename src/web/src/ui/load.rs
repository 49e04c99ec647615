//! Fetching a vendor's policy.

use std::time::Duration;

use leptos::prelude::{GetValue as _, SetValue as _, StoredValue, set_timeout, untrack};
use leptos::task::spawn_local;
use policy::wire::decode;
use policy::{Document, Policy};
use words::Language;
use words::portal::frame;

use crate::ui::dom::{El, el, on_window};
use crate::ui::live::Live;
use crate::ui::page::{loading, unreachable};
use crate::ui::vendor::Vendor;
use crate::ui::{clock, http, language, network};

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

/// In which languages a policy is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// In the page's: all that it shows.
    OfThePage,
    /// In every one: people's files have words of any.
    Every,
}

/// Fetches the policy with this id; nothing where the server is not heard or answers with no policy.
pub async fn vendor(policy: &str, language: Language, wording: Wording) -> Option<Vendor> {
    let mut path = format!("/api/v1/policies/{policy}");
    if wording == Wording::OfThePage {
        path = path + "?lang=" + language.tag();
    }
    let answer = http::get(&path, None).await.ok().filter(|answer| matches!(answer.status, 200 | KEPT))?;
    let document: Document = decode(&answer.body)?;
    let today = clock::today(&answer, &document.policy.time_zone)?;
    let policy = Policy::new(document).ok()?;
    Some(Vendor { policy, today, language, is_kept: answer.status == KEPT })
}

/// Everything on the page speaks of a vendor that is shown for as long as the page is open, so it is never given back.
#[must_use]
pub fn shown(vendor: Vendor) -> &'static Vendor {
    Box::leak(Box::new(vendor))
}

/// A part of the page that needs a policy: what is shown once it is there, and until then why it is not. Without a network, which
/// `is_off` follows, the policy may be one that the device has kept, and says so.
pub fn with_vendor(
    loaded: Live<Loaded>,
    is_off: Live<bool>,
    policy: String,
    wording: Wording,
    show: impl Fn(&'static Vendor) -> El + 'static,
) -> El {
    let language = language();
    let latest = StoredValue::new(0);
    let ask = move || load(loaded, is_off, policy.clone(), wording, latest);
    ask();
    on_window("offline", move |_| is_off.set(true));
    on_window("online", {
        let ask = ask.clone();
        move |_| ask()
    });
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
fn load(
    loaded: Live<Loaded>,
    is_off: Live<bool>,
    policy: String,
    wording: Wording,
    latest: StoredValue<u32>,
) {
    let mine = latest.get_value().wrapping_add(1);
    latest.set_value(mine);
    spawn_local(async move {
        let now = vendor(&policy, language(), wording).await;
        if loaded.is_disposed() {
            return;
        }
        let before = loaded.with_untracked(Loaded::vendor);
        let is_heard = now.as_ref().is_some_and(|vendor| !vendor.is_kept);
        match (before, now) {
            (None, None) => loaded.set(Loaded::Unreachable),
            (Some(before), Some(now)) if !before.is_kept || before.judges_as(&now) => {}
            (_, Some(now)) => loaded.set(Loaded::Here(shown(now))),
            (Some(_), None) => {}
        }
        if is_off.get_untracked() == is_heard {
            is_off.set(!is_heard);
        }
        if !is_heard && loaded.with_untracked(Loaded::vendor).is_some() && !network::is_off() {
            // Who has asked in between asks again for themselves.
            let again = move || {
                if !loaded.is_disposed() && latest.get_value() == mine {
                    load(loaded, is_off, policy, wording, latest);
                }
            };
            set_timeout(again, AGAIN);
        }
    });
}
