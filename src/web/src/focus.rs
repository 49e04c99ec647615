//! Moves the keyboard focus, and keeps a clicked element in place.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement};

/// Focuses the element with this id, or the chosen or the first control in it, at the next animation frame: then the page has been
/// redrawn. Unfolds what the control is folded in.
pub fn focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let Some(element) = document().get_element_by_id(&id) else { return };
        let controls = "a[href], input, select, textarea, button, [tabindex]";
        let find = |controls| element.query_selector(controls).ok().flatten();
        let control = if element.matches(controls).unwrap_or(false) {
            Some(element.clone())
        } else {
            find("input:checked").or_else(|| find(controls))
        };
        let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        if let Ok(Some(folded)) = control.closest("details:not([open])") {
            let _ = folded.set_attribute("open", "");
        }
        let _ = control.focus();
    });
}

/// Returns whether the focus is in the element with this id, or was lost with an element that has gone.
#[must_use]
pub fn is_lost_or_within(id: &str) -> bool {
    document().active_element().is_none_or(|active| {
        active.tag_name() == "BODY" || active.closest(&format!("#{id}")).is_ok_and(|within| within.is_some())
    })
}

/// Focuses the element with this id as soon as it is in the page, which may take a few frames; gives up after five.
pub fn focus_when_drawn(id: impl Into<String>) {
    try_focus(id.into(), 5);
}

fn try_focus(id: String, tries: u32) {
    request_animation_frame(move || {
        let element =
            document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        match element {
            Some(element) => drop(element.focus()),
            None if tries > 0 => try_focus(id, tries - 1),
            None => {}
        }
    });
}

/// Scrolls to the element with this id at the next animation frame.
pub fn scroll_to(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            element.scroll_into_view();
        }
    });
}

/// Scrolls the page at the next animation frame by the distance that the event's element has moved: because questions above it were added
/// or removed, or because the options, which end where the questions end, have grown.
pub fn keep_in_place(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let top = element.get_bounding_client_rect().top();
    request_animation_frame(move || {
        let moved = element.get_bounding_client_rect().top() - top;
        if element.is_connected() && moved != 0.0 {
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    });
}
