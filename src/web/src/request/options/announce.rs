//! Saying politely that the best option has changed.

use std::time::Duration;

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::{Derived, Live, derived, effect};
use crate::ui::remedy::{money, verdict};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use words::portal::options as say;

use crate::request::form::form;
use crate::request::options::Ranking;

/// Long enough that a customer who goes on typing is left alone.
const PAUSE: Duration = Duration::from_millis(900);

/// One line for screen readers, changed when the best option has been another for a moment.
pub(crate) fn announcement(ranking: Derived<Ranking>) -> El {
    let (form, language) = (form(), language());
    let said = Live::new(String::new());
    let best = derived(move || {
        let Some(remedy) = ranking.with(|ranking| ranking.open.first().cloned()) else {
            return say::nothing_open(language).to_owned();
        };
        let (line, vendor) = (form.active_index(), form.vendor);
        form.judged.with(|judged| {
            let Some(judged) = judged.remedy(line, &remedy) else { return String::new() };
            let money = money::at_a_glance(vendor, judged);
            say::announce_best(language, &vendor.remedy(&remedy), &verdict::words(vendor, judged), &money)
        })
    });
    let (mut is_first, mut pending) = (true, None::<TimeoutHandle>);
    effect(move || {
        let now = best.get();
        if let Some(pending) = pending.take() {
            pending.clear();
        }
        if !std::mem::take(&mut is_first) {
            pending = set_timeout_with_handle(move || said.set(now), PAUSE).ok();
        }
    });
    el("p").class("visually-hidden").set("role", "status").text_live(move || said.get())
}
