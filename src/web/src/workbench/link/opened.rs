//! A page that was opened by a link: what it says of itself, and the way back to today.

use crate::ui::button::button;
use crate::ui::device::Kept;
use crate::ui::dom::{El, el};
use crate::ui::message::{Tone, message};
use crate::ui::vendor::Vendor;
use leptos::prelude::window;
use words::format;
use words::workbench as say;

use super::Link;
use crate::workbench::bench::Bench;

/// The link that the page was opened by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opened {
    pub(crate) link: &'static Link,
    /// Whether everything is shown as it stood on a day that has passed: nothing can be filed for that.
    pub(crate) shows_the_past: bool,
}

impl Opened {
    /// The link of this page, with the vendor on the day on which the page judges.
    pub(crate) fn of_page(vendor: &'static Vendor) -> (Option<Self>, &'static Vendor) {
        let Some(link) = Link::of_page(vendor.document().policy.id.as_str()) else { return (None, vendor) };
        let past = link.as_it_stood(vendor);
        (Some(Self { link, shows_the_past: past.is_some() }), past.unwrap_or(vendor))
    }

    /// Ships on the link's day, once: after that the day is the user's again.
    pub(crate) fn take_up(self, bench: Bench) {
        let (kept, address) = (Kept::in_tab("estimate-link", &self.link.policy), self.link.address());
        if kept.read_text().as_ref() != Some(&address) {
            kept.write_text(&address);
            if self.link.ship_on >= bench.vendor.today && self.link.ship_on != self.link.as_of {
                bench.set_ship_on(self.link.ship_on.to_string());
            }
        }
    }
}

/// What the page was opened for.
pub(crate) fn notice(bench: Bench) -> Option<El> {
    let Opened { link, shows_the_past } = bench.opened_by?;
    let (language, vendor) = (crate::ui::language(), bench.vendor);
    let hint = |words: &str| el("p").text(words);
    let version = |version: &str| format::version(language, version);
    let (then, now) = (version(&link.version), version(&vendor.document().policy.version));
    let policy = link
        .is_of_another_policy(vendor)
        .then(|| hint(&say::export::link_other_policy(language, &then, &now)));
    let earlier = shows_the_past.then(|| hint(say::export::link_earlier(language)));
    let tone = if policy.is_some() { Tone::Warning } else { Tone::Info };
    let today = button("button", say::export::see_today(language), move || see_today(link));
    let parts = [Some(hint(say::export::link_next_step(language))), earlier, policy]
        .into_iter()
        .flatten()
        .chain([el("p").class("buttons").add(today)]);
    let parts: Vec<El> = parts.collect();
    Some(message(tone, &say::export::link_heading(language, &vendor.date(link.as_of)), parts))
}

/// The page without the link.
pub(crate) fn see_today(link: &Link) {
    // Another fragment alone would load nothing anew.
    let plain = format!("/{}/estimate", link.policy);
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&plain)));
    let _ = window().location().reload();
}
