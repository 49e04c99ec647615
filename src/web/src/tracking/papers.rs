//! The papers that travel with the parcel, made for the printer.

mod drawing;
mod form;
mod label;
mod size;

use crate::ui::button::{bare_button, link};
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::Live;
use crate::ui::page::{self, loading};
use leptos::prelude::*;
use policy::Status;
use words::portal::papers as say;

use crate::tracking::address::{Paper, Show};
use crate::tracking::track::{Found, Search, failed, search};

/// A paper with the choice of its size and the button that prints it.
pub(crate) fn paper_page(paper: Paper, token: &str) -> El {
    let language = language();
    let title = match paper {
        Paper::Form => say::form_title(language),
        Paper::Label => say::label_title(language),
    };
    page::title(title);
    let found = search(token);
    let token = token.to_owned();
    el("div").live(move || match found.get() {
        Search::Running => loading(title),
        Search::Failed(failure) => failed(failure, &token, found),
        Search::Found(found) => sheet(&found, paper, title, &token),
    })
}

fn sheet(found: &Found, paper: Paper, title: &str, token: &str) -> El {
    let language = found.vendor.language;
    let Some(rma) = found.tracked.rma.as_ref().filter(|_| found.tracked.status == Status::Approved) else {
        let request = link("button", say::to_request(language), &Show::Request.address(token));
        let texts = [el("h1").text(say::no_number(language)), el("p").text(say::no_number_hint(language))];
        return el("section").class("plain-page").add(texts).add(el("p").add(request));
    };
    page::title(&format!("{title} {}", rma.number));
    let (hint, content) = match paper {
        Paper::Form => (say::form_hint(language), form::form(found, rma)),
        Paper::Label => (say::label_hint(language), label::label(found, rma)),
    };
    let size = Live::new(size::Size::Letter);
    let print = bare_button("button primary", || {
        let _ = window().print();
    });
    let tools = [
        el("div").add([el("h1").text(title), el("p").class("hint").text(hint)]),
        size::size_choice(paper, size),
        print.add(Icon::Print.draw()).text(say::print(language)),
    ];
    let paper =
        el("div").set_live("class", move || Some(format!("paper {}", size.get().class()))).add(content);
    el("div").class("paper-page").add([el("div").class("paper-tools").add(tools), paper])
}
