use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Action, Status};
use words::portal::track as texts;

use crate::components::{Message, Tone};
use crate::focus;
use crate::net;
use crate::vendor::Vendor;

/// Renders a button that withdraws the request after a confirmation; renders nothing if the status does not allow it.
#[component]
pub(super) fn Withdraw(vendor: &'static Vendor, status: Status, token: RwSignal<String>) -> impl IntoView {
    let language = vendor.language;
    let (is_confirming, is_sending, is_failed) =
        (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let withdraw = move |_| {
        is_sending.set(true);
        is_failed.set(false);
        spawn_local(async move {
            let answer =
                net::post_with_token("/api/v1/request/withdraw", &token.get_untracked(), language).await;
            let _ = is_sending.try_set(false);
            match answer {
                // Starts a new lookup, which shows the current status. The button, which had the focus, goes.
                Ok(answer) if matches!(answer.status, 200 | 409) => {
                    token.notify();
                    focus::focus("content");
                }
                _ => drop(is_failed.try_set(true)),
            }
        });
    };
    let ask = move |_| {
        is_confirming.set(true);
        focus::focus("withdraw-keep");
    };
    let keep = move |_| {
        is_confirming.set(false);
        focus::focus("withdraw");
    };
    let buttons = move || {
        if is_confirming.get() {
            view! {
                <p>{texts::withdraw_hint(language, vendor.name())}</p>
                <p class="buttons">
                    <button type="button" class="button danger" disabled=is_sending on:click=withdraw>
                        {texts::really_withdraw(language)}
                    </button>
                    <button type="button" class="button quiet" id="withdraw-keep" on:click=keep>
                        {texts::keep_request(language)}
                    </button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p>
                    <button type="button" class="button link" id="withdraw" on:click=ask>
                        {texts::withdraw(language)}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    let failed = move || {
        is_failed
            .get()
            .then(|| view! { <Message tone=Tone::Error heading=texts::withdraw_failed(language)/> })
    };
    status.after(Action::Withdraw).map(|_| {
        view! {
            <section class="withdraw" aria-label=texts::withdraw(language)>
                <div role="status">{failed}</div>
                {buttons}
            </section>
        }
    })
}
