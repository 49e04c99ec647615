use leptos::prelude::*;

/// Renders a checkbox with its label beside it.
#[component]
pub fn Checkbox(
    #[prop(optional)] class: &'static str,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] set_checked: SignalSetter<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <label class=class>
            <input
                type="checkbox"
                prop:checked=checked
                on:change=move |event| set_checked.set(event_target_checked(&event))
            />
            {children()}
        </label>
    }
}
