use leptos::prelude::*;
use policy::Verdict;
use words::portal::options as texts;

use super::ranking::Ranking;
use crate::remedy::{money, verdict};
use crate::request::state::use_form;
use crate::storage::Debounce;

/// The time for which the best option must stay the same before it is announced, in milliseconds: longer than the pauses between two
/// keys.
const ANNOUNCE_AFTER_MS: u32 = 900;

/// Announces to screen readers that the best option has changed.
#[component]
pub(crate) fn Announcement(ranking: Memo<Ranking>) -> impl IntoView {
    let form = use_form();
    let (vendor, language) = (form.vendor, form.vendor.language);
    let announced = RwSignal::new(String::new());
    let best = Memo::new(move |_| {
        let (first, is_possible) =
            ranking.with(|ranking| (ranking.wished.first().cloned(), ranking.is_possible));
        let Some(remedy) = first else { return String::new() };
        if !is_possible {
            return texts::nothing_open(language).to_owned();
        }
        let line = form.active_index();
        form.judged.with(|judged| {
            let Some(judged) = judged.remedy(line, &remedy) else { return String::new() };
            let mut state = verdict::of_remedy(vendor, judged, &form.open_needs(judged));
            if judged.verdict != Verdict::Ineligible {
                state.push_str(", ");
                state.push_str(&money::at_a_glance(vendor, judged));
            }
            texts::announce_best(language, &vendor.remedy(&remedy), &state)
        })
    });
    let announce = Debounce::new(ANNOUNCE_AFTER_MS, move || announced.set(best.get_untracked()));
    Effect::new(move |is_shown: Option<()>| {
        // Only reading a memo computes it: `track` alone would subscribe to nothing.
        best.with(|_| ());
        if is_shown.is_some() {
            announce.schedule();
        }
    });
    view! { <p class="visually-hidden" role="status">{announced}</p> }
}
