use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::focus::keep_in_place;

/// Renders a part of the page that the user unfolds. Its content is created when it is first unfolded: few users look at the clauses of
/// every option, or at the tables of a long list with hundreds of rows.
#[component]
pub fn Fold(
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional)] is_open: RwSignal<bool>,
    #[prop(into, optional)] is_hidden: Signal<bool>,
    #[prop(into)] summary: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let was_open = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_open.get());
    // Set here and not by the browser, so that the content is there when the place of the summary is restored.
    let toggle = move |event: MouseEvent| {
        event.prevent_default();
        keep_in_place(&event);
        is_open.update(|is_open| *is_open = !*is_open);
    };
    view! {
        <details
            class=class
            hidden=is_hidden
            open=is_open
            on:toggle:target=move |event| is_open.set(event.target().open())
        >
            <summary on:click=toggle>{summary}</summary>
            <Show when=move || was_open.get()>{children()}</Show>
        </details>
    }
}
