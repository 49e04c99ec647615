use leptos::prelude::*;
use words::portal::{check as texts, frame};

use super::{Filer, Progress};
use crate::components::{Message, Tone};
use crate::language::use_language;

/// Renders the progress of the filer: that a request is in flight, or why it waits and when it is sent again. Renders nothing while the
/// filer is idle.
#[component]
pub fn FilingProgress(
    filer: Filer,
    /// The text under "Sending".
    #[prop(into)]
    sending_hint: Signal<String>,
) -> impl IntoView {
    let language = use_language().get_untracked();
    // The seconds are left out of this memo, so that the countdown does not render the whole message again every second.
    let stage = Memo::new(move |_| match filer.progress.get() {
        Progress::Waiting { is_asked_for, .. } => Progress::Waiting { seconds: 0, is_asked_for },
        other => other,
    });
    let countdown = move || match filer.progress.get() {
        Progress::Waiting { seconds, .. } => texts::again_in(language, seconds),
        Progress::Idle | Progress::Sending | Progress::Offline => String::new(),
    };
    let send_now = move || {
        view! {
            <button type="button" class="button" on:click=move |_| filer.send_now()>
                {frame::try_again(language)}
            </button>
        }
    };
    move || match stage.get() {
        Progress::Idle => ().into_any(),
        Progress::Sending => view! {
            <Message tone=Tone::Info heading=texts::sending(language)>
                <p>{sending_hint}</p>
            </Message>
        }
        .into_any(),
        Progress::Waiting { is_asked_for, .. } => {
            let heading = if is_asked_for { texts::too_busy(language) } else { texts::not_reached(language) };
            view! {
                <Message tone=Tone::Warning heading>
                    <p>{texts::not_reached_hint(language)}</p>
                    <p class="buttons">
                        {send_now()}
                        <span class="hint countdown" aria-hidden="true">{countdown}</span>
                    </p>
                </Message>
            }
            .into_any()
        }
        Progress::Offline => view! {
            <Message tone=Tone::Warning heading=texts::waits(language)>
                <p>{texts::waits_hint(language)}</p>
                <p class="buttons">
                    {send_now()}
                    {move || filer.can_cancel().then(|| view! {
                        <button type="button" class="button quiet" on:click=move |_| filer.cancel()>
                            {texts::call_off(language)}
                        </button>
                    })}
                </p>
            </Message>
        }
        .into_any(),
    }
}
