//! Moving between pages: a typed route over the browser's History API.

use leptos::prelude::*;
use ui::dom::El;
use ui::jump;
use ui::live::Live;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MouseEvent};

use crate::route::Route;

/// Where the customer is, and how they get elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Navigation(Live<Route>);

impl Navigation {
    /// Follows the browser's address, and offers itself to every page.
    pub(crate) fn provide() -> Self {
        let route = Live::new(current());
        let listener = window_event_listener_untyped("popstate", move |_| route.set(current()));
        on_cleanup(move || listener.remove());
        provide_context(Self(route));
        Self(route)
    }

    /// The page that is shown.
    pub(crate) fn route(self) -> Route {
        self.0.get()
    }

    /// Goes to another page, which starts at its top.
    pub(crate) fn go(self, route: Route) {
        let _ = history().push_state_with_url(&JsValue::NULL, "", Some(&address_here(&route)));
        self.arrive(route);
    }

    /// Puts another page in this one's place, so that "back" does not lead here.
    pub(crate) fn replace(self, route: Route) {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address_here(&route)));
        self.arrive(route);
    }

    /// Shows a page from its top, and takes the keyboard there.
    fn arrive(self, route: Route) {
        self.0.set(route);
        jump::focus("content".to_owned());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The way to other pages.
pub(crate) fn navigation() -> Navigation {
    expect_context()
}

/// What a click on a link does: stays in this document where the browser would leave it for the same page anew.
pub(crate) fn follow(route: Route) -> impl Fn(Event) + Clone {
    let navigation = navigation();
    move |event| {
        let click: &MouseEvent = event.unchecked_ref();
        let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
        if !elsewhere {
            event.prevent_default();
            navigation.go(route.clone());
        }
    }
}

/// A link to another page of the portal.
pub(crate) fn link(class: &str, words: &str, route: Route) -> El {
    ui::button::link(class, words, &route.address()).on("click", follow(route))
}

/// Whether this is a frame in a vendor's own website.
pub(crate) fn is_embedded() -> bool {
    here().ends_with("/embed")
}

/// A page's address from where the customer is: in a vendor's website the frame stays on the one page that may be framed.
fn address_here(route: &Route) -> String {
    let (address, here) = (route.address(), here());
    let (path, query) = address.split_at(address.find('?').unwrap_or(address.len()));
    if here.strip_suffix("/embed") == Some(path) { format!("{here}{query}") } else { address }
}

fn here() -> String {
    window().location().pathname().unwrap_or_default()
}

fn history() -> web_sys::History {
    #[expect(
        clippy::expect_used,
        reason = "every window has a history; without one there is no page to show this on"
    )]
    window().history().expect("a window has a history")
}

fn current() -> Route {
    let location = window().location();
    let part = |text: Result<String, JsValue>| text.unwrap_or_default();
    let (path, query) = (part(location.pathname()), part(location.search()));
    Route::parse(&path, query.trim_start_matches('?'))
}
