use leptos::prelude::*;

/// Renders the main button of a form.
///
/// On `mousedown` it keeps the focus where it is: an input that loses the focus shows its error, the button moves down, and the
/// `click` would miss it.
#[component]
pub fn SubmitButton(children: Children) -> impl IntoView {
    view! {
        <button type="submit" class="button primary" on:mousedown=|event| event.prevent_default()>
            {children()}
        </button>
    }
}
