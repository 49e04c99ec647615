//! A part of the page that is folded.

use leptos::prelude::*;

/// Renders a part of the page that the user unfolds. Its content is created when it is first unfolded: a long list has tables of hundreds
/// of elements, and sums over all lines, that few users look at.
#[component]
pub fn Fold(
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional)] is_open: RwSignal<bool>,
    summary: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let was_open = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_open.get());
    view! {
        <details class=class open=is_open on:toggle:target=move |event| is_open.set(event.target().open())>
            <summary>{summary}</summary>
            <Show when=move || was_open.get()>{children()}</Show>
        </details>
    }
}
