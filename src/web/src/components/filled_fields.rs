use leptos::prelude::*;
use web_sys::{Event, EventInit};

/// Dispatches `change` on the fields of the element that the selector finds, so that their signals get the values that a browser or
/// a password manager wrote without an event. Call it before a form is checked or sent: what is shown is what is sent.
pub fn read_filled_fields(form: &str) {
    // Radio buttons and check boxes are not filled in, and each `change` of theirs is a choice.
    let fields = format!("{form} :is(input:not([type=radio], [type=checkbox]), select, textarea)");
    let Ok(fields) = document().query_selector_all(&fields) else { return };
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for index in 0..fields.length() {
        let event = Event::new_with_event_init_dict("change", &bubbling);
        if let (Some(field), Ok(event)) = (fields.item(index), event) {
            let _ = field.dispatch_event(&event);
        }
    }
}
