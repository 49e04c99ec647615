use leptos::prelude::*;

/// Renders a table of amounts, which scrolls sideways if it is too wide. The first columns, by default one, have the names of the rows.
/// Renders no table without rows.
#[component]
pub fn MoneyTable(
    #[prop(into)] caption: String,
    headings: Vec<&'static str>,
    rows: Vec<AnyView>,
    #[prop(default = 1)] names: usize,
) -> impl IntoView {
    if rows.is_empty() {
        return view! { <div></div> }.into_any();
    }
    let label = caption.clone();
    let headings = headings.into_iter().enumerate().map(|(index, heading)| {
        view! { <th scope="col" class=if index < names { "" } else { "amount" }>{heading}</th> }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="compare">
                <caption><span>{caption}</span></caption>
                <thead><tr>{headings.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
