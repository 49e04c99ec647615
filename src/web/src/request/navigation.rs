//! Navigates between the steps of a request, with the browser's history.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{History, MouseEvent};

use super::route::Step;
use crate::focus;

/// The current step, kept in accordance with the page's address.
#[derive(Clone, Copy)]
pub(crate) struct Navigation(RwSignal<Step>);

/// Returns the navigation from the context.
pub(crate) fn use_navigation() -> Navigation {
    expect_context()
}

impl Navigation {
    /// Provides the navigation as a context; it follows the "back" and "forward" of the browser.
    pub(crate) fn provide() {
        let step = RwSignal::new(current());
        let listener = window_event_listener(ev::popstate, move |_| step.set(current()));
        on_cleanup(move || listener.remove());
        provide_context(Self(step));
    }

    pub(crate) fn step(self) -> Step {
        self.0.get()
    }

    /// Shows another step from its top.
    pub(crate) fn go(self, step: Step) {
        let _ = history().push_state_with_url(&JsValue::NULL, "", Some(&address(step)));
        self.arrive(step);
    }

    /// Shows another step from its top, and replaces this one in the history.
    pub(crate) fn replace(self, step: Step) {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address(step)));
        self.arrive(step);
    }

    fn arrive(self, step: Step) {
        self.0.set(step);
        focus::focus("content");
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Renders a link to a step. A click shows the step without loading the page, unless a modifier key opens it in a new tab or window.
#[component]
pub(crate) fn StepLink(
    class: &'static str,
    step: Step,
    #[prop(optional)] on_follow: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let navigation = use_navigation();
    let follow = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        navigation.go(step);
        if let Some(on_follow) = on_follow {
            on_follow.run(());
        }
    };
    view! { <a class=class href=address(step) on:click=follow>{children()}</a> }
}

/// Returns the id of the policy in the page's address.
pub(crate) fn policy() -> String {
    path().split('/').nth(1).unwrap_or_default().to_owned()
}

/// Returns whether the page is the one that vendors show in a frame of their own website.
pub(crate) fn is_embedded() -> bool {
    path().ends_with("/embed")
}

/// Returns the address of a step on this page.
fn address(step: Step) -> String {
    path() + step.query()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn current() -> Step {
    Step::parse(window().location().search().unwrap_or_default().trim_start_matches('?'))
}

fn history() -> History {
    #[expect(clippy::expect_used, reason = "every window that shows a page has a history")]
    window().history().expect("a window has a history")
}
