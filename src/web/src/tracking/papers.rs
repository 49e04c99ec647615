//! The papers that travel with the parcel, laid out for the printer.

mod barcode;
mod form;
mod label;
mod parties;
mod size;

use leptos::prelude::*;
use policy::Status;
use policy::tracking::Rma;
use words::Language;
use words::portal::papers as texts;

use self::form::RmaForm;
use self::label::BoxLabel;
use self::size::{PaperSize, SizeChoice};
use super::address::{Page, Paper};
use super::lookup::{FiledRequest, WithRequest};
use crate::components::{Glyph, Icon};
use crate::language::use_language;
use crate::page;

/// Renders a paper, the choice of its size, and the button that prints it.
#[component]
pub(super) fn PaperPage(paper: Paper, token: RwSignal<String>) -> impl IntoView {
    let language = use_language();
    let title = title_of(paper);
    Effect::new(move |_| page::set_title(title(language.get())));
    // Created outside the view, because another language builds the view again.
    let size = RwSignal::new(PaperSize::Letter);
    let view = move |request: FiledRequest| {
        let is_approved = request.tracked.status == Status::Approved;
        // A label needs the address that the goods are sent to.
        let is_printable = |rma: &Rma| paper == Paper::Form || !rma.ship_to.is_empty();
        match request.tracked.rma.clone().filter(|rma| is_approved && is_printable(rma)) {
            Some(rma) => {
                page::set_title(&format!("{} {}", title(request.vendor.language), rma.number));
                let content = match paper {
                    Paper::Form => view! { <RmaForm request rma/> }.into_any(),
                    Paper::Label => view! { <BoxLabel request rma/> }.into_any(),
                };
                view! { <Printable paper size>{content}</Printable> }.into_any()
            }
            None => view! { <NothingToPrint request token/> }.into_any(),
        }
    };
    view! { <WithRequest token loading=title view/> }
}

const fn title_of(paper: Paper) -> fn(Language) -> &'static str {
    match paper {
        Paper::Form => texts::form_title,
        Paper::Label => texts::label_title,
    }
}

/// Renders a paper, and above it the choice of its size and the print button.
#[component]
fn Printable(paper: Paper, size: RwSignal<PaperSize>, children: Children) -> impl IntoView {
    let language = use_language().get_untracked();
    let hint = match paper {
        Paper::Form => texts::form_hint(language),
        Paper::Label => texts::label_hint(language),
    };
    view! {
        <div class="paper-page">
            <div class="paper-tools">
                <div>
                    <h1>{title_of(paper)(language)}</h1>
                    <p class="hint">{hint}</p>
                </div>
                <SizeChoice paper size/>
                <button type="button" class="button primary" on:click=|_| drop(window().print())>
                    <Icon glyph=Glyph::Print/>
                    {texts::print(language)}
                </button>
            </div>
            <div class=move || format!("paper {}", size.get().class())>{children()}</div>
        </div>
    }
}

/// Renders the reason why there is nothing to print, with a link to the request.
#[component]
fn NothingToPrint(request: FiledRequest, token: RwSignal<String>) -> impl IntoView {
    let FiledRequest { vendor, tracked } = request;
    let language = vendor.language;
    let (heading, hint) = match tracked.status {
        Status::Requested | Status::Approved => (texts::no_number(language), texts::no_number_hint(language)),
        Status::Declined | Status::Expired | Status::Closed | Status::Cancelled => {
            (texts::ended(language), texts::ended_hint(language))
        }
    };
    view! {
        <section class="plain-page">
            <h1>{heading}</h1>
            <p>{hint}</p>
            <p>
                <a class="button" href=move || Page::Request.address(&token.get())>{texts::to_request(language)}</a>
            </p>
        </section>
    }
}
