use leptos::prelude::*;

/// Renders the main button of a form.
///
/// `mousedown` does not move the focus to the button. Otherwise the focused input would show its error, the error would move the
/// button down, and the `click` would miss the button.
#[component]
pub fn SubmitButton(children: Children) -> impl IntoView {
    view! {
        <button type="submit" class="button primary" on:mousedown=|event| event.prevent_default()>
            {children()}
        </button>
    }
}
