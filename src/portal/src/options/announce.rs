//! Saying politely that the best option has changed.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use words::portal::options as say;

use crate::dom::{El, el};
use crate::form::form;
use crate::language;
use crate::memo::memo;
use crate::options::{Ranking, money, verdict};

/// Long enough that a customer who goes on typing is left alone.
const PAUSE: Duration = Duration::from_millis(900);

/// One line for screen readers, changed when the best option has been another for a moment.
pub(crate) fn announcement(ranking: Memo<Ranking>) -> El {
    let (form, language) = (form(), language());
    let said = RwSignal::new(String::new());
    let best = memo(move || {
        let Some(remedy) = ranking.with(|ranking| ranking.open.first().cloned()) else {
            return say::nothing_open(language).to_owned();
        };
        let (line, vendor) = (form.active_index(), form.vendor());
        form.judged.with(|judged| {
            let Some(judged) = judged.remedy(line, &remedy) else { return String::new() };
            let money = money::at_a_glance(&vendor, judged);
            say::announce_best(language, &vendor.remedy(&remedy), &verdict::words(&vendor, judged), &money)
        })
    });
    Effect::new(move |pending: Option<Option<TimeoutHandle>>| {
        let now = best.get();
        let is_first = pending.is_none();
        if let Some(Some(pending)) = pending {
            pending.clear();
        }
        if is_first { None } else { set_timeout_with_handle(move || said.set(now), PAUSE).ok() }
    });
    el("p").class("visually-hidden").set("role", "status").text_live(move || said.get())
}
