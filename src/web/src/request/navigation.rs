//! Moving between the steps of a request: a typed route over the browser's History API.

use crate::ui::dom::El;
use crate::ui::jump;
use crate::ui::live::Live;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MouseEvent};

use crate::request::route::Step;

/// Where the customer is, and how they get elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Navigation(Live<Step>);

impl Navigation {
    /// Follows the browser's address, and offers itself to every page.
    pub(crate) fn provide() {
        let step = Live::new(current());
        let listener = window_event_listener_untyped("popstate", move |_| step.set(current()));
        on_cleanup(move || listener.remove());
        provide_context(Self(step));
    }

    /// The step that is shown.
    pub(crate) fn step(self) -> Step {
        self.0.get()
    }

    /// Goes to another step, which starts at its top.
    pub(crate) fn go(self, step: Step) {
        let _ = history().push_state_with_url(&JsValue::NULL, "", Some(&address(step)));
        self.arrive(step);
    }

    /// Puts another step in this one's place, so that "back" does not lead here.
    pub(crate) fn replace(self, step: Step) {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address(step)));
        self.arrive(step);
    }

    /// Shows a step from its top, and takes the keyboard there.
    fn arrive(self, step: Step) {
        self.0.set(step);
        jump::focus("content".to_owned());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The way to other steps.
pub(crate) fn navigation() -> Navigation {
    expect_context()
}

/// A link to another step. A click stays in this document where the browser would leave it for the same page anew.
pub(crate) fn link(class: &str, words: &str, step: Step) -> El {
    let navigation = navigation();
    crate::ui::button::link(class, words, &address(step)).on("click", move |event: Event| {
        let click: &MouseEvent = event.unchecked_ref();
        let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
        if !elsewhere {
            event.prevent_default();
            navigation.go(step);
        }
    })
}

/// The id of the policy whose page this is.
pub(crate) fn policy() -> String {
    path().split('/').nth(1).unwrap_or_default().to_owned()
}

/// Whether this is a frame in a vendor's own website.
pub(crate) fn is_embedded() -> bool {
    path().ends_with("/embed")
}

/// The address of a step on this page: in a vendor's website that is the one page that may be framed.
fn address(step: Step) -> String {
    path() + step.query()
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn current() -> Step {
    Step::parse(window().location().search().unwrap_or_default().trim_start_matches('?'))
}

fn history() -> web_sys::History {
    #[expect(
        clippy::expect_used,
        reason = "every window has a history; without one there is no page to show this on"
    )]
    window().history().expect("a window has a history")
}
