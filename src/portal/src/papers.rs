//! The papers that travel with the parcel, made for the printer.

mod drawing;
mod form;
mod label;
mod size;

use leptos::prelude::*;
use words::portal::papers as say;

use crate::app::page_title;
use crate::language;
use crate::navigation::follow;
use crate::route::{Paper, Route};
use crate::track::{Found, Search, failed, search};
use crate::ui::icon::Icon;

/// A paper with the choice of its size and the button that prints it.
#[component]
pub(crate) fn PaperPage(paper: Paper, token: String) -> impl IntoView {
    let language = language();
    let title = match paper {
        Paper::Form => say::form_title(language),
        Paper::Label => say::label_title(language),
    };
    page_title(title);
    let found = search(token.clone());
    let content = move || match found.get() {
        Search::Running => view! { <p class="hint loading" aria-busy="true">{title}</p> }.into_any(),
        Search::Failed(failure) => failed(failure, &token, found),
        Search::Found(found) => sheet(&found, paper, title, &token),
    };
    content.into_any()
}

fn sheet(found: &Found, paper: Paper, title: &'static str, token: &str) -> AnyView {
    let language = found.vendor.language;
    let Some(rma) = found.tracked.rma.as_ref().filter(|_| found.tracked.status == policy::Status::Approved) else {
        let request = Route::Track { token: token.to_owned() };
        return view! {
            <section class="plain-page">
                <h1>{say::no_number(language)}</h1>
                <p>{say::no_number_hint(language)}</p>
                <p><a class="button" href=request.address() on:click=follow(request)>{say::to_request(language)}</a></p>
            </section>
        }
        .into_any();
    };
    page_title(&format!("{title} {}", rma.number));
    let (hint, content) = match paper {
        Paper::Form => (say::form_hint(language), form::form(found, rma)),
        Paper::Label => (say::label_hint(language), label::label(found, rma)),
    };
    let size = RwSignal::new(size::Size::first(paper));
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <div class="paper-page">
            <div class="paper-tools">
                <div><h1>{title}</h1><p class="hint">{hint}</p></div>
                <size::SizeChoice paper size />
                <button type="button" class="button primary" on:click=print>{Icon::Print.draw()} {say::print(language)}</button>
            </div>
            <div class=move || format!("paper {}", size.get().class())>{content}</div>
        </div>
    }
    .into_any()
}
