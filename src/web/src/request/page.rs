//! `/{policy}`: the request, from its first question to its reference.

use crate::ui::device::Kept;
use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived, effect};
use crate::ui::load::{Loaded, Wording, with_vendor};
use crate::ui::page;
use crate::ui::vendor::Vendor;
use leptos::prelude::*;
use leptos::tachys::view::Render;
use words::portal::{check as check_words, frame, questions};

use crate::request::ask::ask;
use crate::request::check::{Filer, check, filed};
use crate::request::draft::Draft;
use crate::request::form::Form;
use crate::request::navigation::{Navigation, is_embedded, navigation, policy};
use crate::request::options::options;
use crate::request::route::Step;

/// Loads the vendor's policy and shows the request to it, to be mounted in the page.
#[must_use]
pub fn request_page() -> impl Render {
    Navigation::provide();
    let loaded = Live::new(Loaded::Waiting);
    let is_off = Live::new(false);
    let filer = Filer::new(loaded);
    with_vendor(loaded, is_off, policy(), Wording::OfThePage, move |vendor| request(vendor, filer, is_off))
}

/// The steps of a request.
fn request(vendor: &'static Vendor, filer: Filer, is_off: Live<bool>) -> El {
    let (language, navigation) = (crate::ui::language(), navigation());
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
    // The policy comes first: what is filed by it then holds, or is shown to have changed.
    effect(move || {
        if !is_off.get() {
            untrack(|| filer.send_now(form));
        }
    });
    let step = derived(move || match navigation.step() {
        // Until an attempt is answered, nothing may be changed.
        Step::Ask if filer.is_locked() => Step::Check,
        step => step,
    });
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
    el("div").class("request").live(steps)
}
