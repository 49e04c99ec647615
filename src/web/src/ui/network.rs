//! Whether there is a network, as far as the browser knows.

use leptos::prelude::*;

use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use crate::ui::message::{Tone, message};
use crate::ui::vendor::Vendor;
use words::portal::frame as say;

/// Whether the browser is sure that there is none. Where it is not, there may be none all the same.
#[must_use]
pub fn is_off() -> bool {
    !window().navigator().on_line()
}

/// Says while there is none by which policy everything is estimated.
pub fn notice(vendor: &'static Vendor, is_off: Live<bool>) -> El {
    let language = vendor.language;
    let notice = move || {
        let heading = say::offline(language, &vendor.date(vendor.document().policy.effective_on));
        is_off.get().then(|| message(Tone::Info, &heading, el("p").text(say::offline_hint(language))))
    };
    el("div").class("offline").set("role", "status").live(notice)
}
