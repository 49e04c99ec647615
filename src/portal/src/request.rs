//! `/{policy}`: the request, from its first question to its reference.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::device::Kept;
use ui::dom::{El, el};
use ui::live::{Live, derived, effect};
use ui::load::{self, LoadError};
use ui::network;
use ui::page::{self, loading, nothing_here, unreachable};
use ui::vendor::Vendor;
use words::portal::{check as check_words, frame, questions};

use crate::ask::ask;
use crate::check::{Filer, check, filed};
use crate::draft::Draft;
use crate::form::Form;
use crate::navigation::{is_embedded, navigation};
use crate::options::options;
use crate::route::{Route, Step};

/// Loads the vendor's policy and shows the request to it.
pub(crate) fn request_page(policy: &str) -> El {
    let language = ui::language();
    let vendor = Live::new(None::<Result<&'static Vendor, LoadError>>);
    let is_off = Live::new(false);
    let id = policy.to_owned();
    let load = move || load_vendor(id.clone(), vendor, is_off);
    load();
    network::on("offline", move || is_off.set(true));
    network::on("online", load.clone());
    let filer = Filer::new(policy, vendor);
    let content = move || match vendor.get() {
        None => loading(frame::loading(language)),
        Some(Err(LoadError::NotFound)) => {
            nothing_here(frame::no_such_vendor(language), frame::not_found_hint(language))
        }
        Some(Err(LoadError::Unreachable)) => unreachable(load.clone()),
        Some(Ok(vendor)) => untrack(|| request(vendor, filer, is_off)),
    };
    el("div").live(content)
}

/// Loads the vendor's policy. Where that is the one which the page has already, the page stays as it is; while the device's own
/// copy has to do, the server is asked again and again.
fn load_vendor(id: String, vendor: Live<Option<Result<&'static Vendor, LoadError>>>, is_off: Live<bool>) {
    spawn_local(async move {
        let loaded = load::vendor(&id, ui::language()).await;
        if vendor.is_disposed() {
            return;
        }
        let before = vendor.get_untracked().and_then(Result::ok);
        match (before, loaded) {
            (Some(_), Err(_)) => {}
            (Some(before), Ok(now)) if before.judges_as(now) => {}
            _ => vendor.set(Some(loaded)),
        }
        let is_heard = loaded.is_ok_and(|vendor| !vendor.is_kept);
        is_off.set(!is_heard);
        if !is_heard && !network::is_off() && (before.is_some() || loaded.is_ok()) {
            set_timeout(move || load_vendor(id, vendor, is_off), AGAIN);
        }
    });
}

/// After how long a server that was not heard is asked for its policy again.
const AGAIN: Duration = Duration::from_secs(5);

/// The steps of a request.
fn request(vendor: &'static Vendor, filer: Filer, is_off: Live<bool>) -> El {
    let (language, navigation) = (ui::language(), navigation());
    let policy = vendor.document().policy.id.to_string();
    let mut draft: Draft = Kept::on_device("draft", &policy).read().unwrap_or_default();
    let restored = draft.saved_on.parse().ok();
    // A day that has passed since is no longer one to ship on.
    if draft.ship_on.is_empty()
        || draft.ship_on.parse().is_ok_and(|ship_on: policy::Date| ship_on < vendor.today)
    {
        draft.ship_on = vendor.today.to_string();
    }
    let form = Form::provide(vendor, draft);
    filer.resume(form);
    effect(move || {
        if !is_off.get() {
            untrack(|| filer.send_now(form));
        }
    });
    let step = derived(move || match navigation.route() {
        // Until an attempt is answered, nothing may be changed.
        Route::Request { step: Step::Ask, .. } if filer.is_locked() => Step::Check,
        Route::Request { step, .. } => step,
        _ => Step::Ask,
    });
    let contact = contact(vendor);
    let steps = move || {
        let step = step.get();
        let (page, content) = untrack(|| match step {
            Step::Ask => {
                // In a frame that is as high as its content there is nothing to stick to: the options come before the
                // button that goes on.
                let columns = el("div").class("columns");
                let columns = if is_embedded() {
                    columns.add(ask(restored, Some(options())))
                } else {
                    columns.add([ask(restored, None), options()])
                };
                (questions::heading(language, vendor.name()), columns)
            }
            Step::Check => (check_words::heading(language).to_owned(), check(filer)),
            Step::Filed => (check_words::filed(language).to_owned(), filed(filer)),
        });
        page::title(&frame::title_of(language, &page, vendor.name()));
        content
    };
    el("div").class("request").add(network::notice(vendor, is_off)).live(steps).add(contact)
}

/// How to reach the vendor, and which policy speaks.
fn contact(vendor: &Vendor) -> El {
    let language = ui::language();
    let about = &vendor.document().policy;
    let email = about.contact.email.iter().map(|email| (format!("mailto:{email}"), email));
    let phones = about.contact.phones.iter().map(|phone| (format!("tel:{phone}"), phone));
    let mut ways = el("p").text(&frame::contact(language, vendor.name()));
    for (address, words) in email.chain(phones) {
        ways = ways.text(" ").add(el("a").set("href", &address).text(words));
    }
    let rights = el("p")
        .text(&frame::policy_version(language, &about.version))
        .text(" · ")
        .text(frame::legal_rights(language));
    let list =
        el("a").set("href", &format!("/{}/estimate", about.id)).text(words::workbench::heading(language));
    el("footer").class("vendor-contact").add([ways, rights, el("p").add(list)])
}
