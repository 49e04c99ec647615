use leptos::prelude::*;
use words::workbench as texts;

use crate::workbench::progress::{Progress, Stage};
use crate::workbench::state::use_workbench;

/// Shows the progress of slow work as a bar, and announces its beginning and its end.
#[component]
pub fn ProgressBar(progress: Progress) -> impl IntoView {
    let language = use_workbench().vendor.language;
    let stage = Memo::new(move |_| progress.shown().map(|(stage, ..)| stage));
    let total = move || progress.shown().map(|(_, _, total)| total.max(1).to_string());
    let done = move || progress.shown().map(|(_, done, total)| done.min(total).to_string());
    let bar = move || {
        let text = match stage.get()? {
            Stage::Reading => texts::progress::reading(language),
            Stage::Judging => texts::progress::judging(language),
            Stage::Adding => texts::progress::adding(language),
        };
        Some(view! {
            <div class="progress">
                <label for="progress">{text}</label>
                <progress id="progress" max=total value=done></progress>
            </div>
        })
    };
    let was_slow = StoredValue::new(false);
    let announcement = move || {
        if progress.is_slow() {
            was_slow.set_value(true);
            texts::progress::started(language)
        } else if was_slow.get_value() {
            texts::progress::finished(language)
        } else {
            ""
        }
    };
    view! {
        <div>
            {bar}
            <p class="visually-hidden" role="status">{announcement}</p>
        </div>
    }
}
