//! Every product with its answers and the remedy that is requested.

use leptos::prelude::*;
use policy::document::{Fact, FactType};
use policy::{Date, Id, Money, RemedyAssessment};
use words::portal::{check as say, options, questions};

use crate::draft::{Draft, LineDraft, NO, NOT_SURE, YES};
use crate::form::form;
use crate::judged::Judged;
use crate::navigation::follow;
use crate::options::{deadline, money, verdict};
use crate::route::{Route, Step};
use crate::vendor::Vendor;
use crate::{amount, language};

/// What is going to be filed.
#[component]
pub(crate) fn Summary() -> impl IntoView {
    let form = form();
    let content = move || {
        let vendor = form.vendor();
        form.draft.with(|draft| {
            form.judged.with(|judged| {
                let lines = draft.lines.iter().enumerate();
                let lines = lines.map(|(index, line)| product(&vendor, draft, judged, index, line)).collect::<Vec<_>>();
                view! { {lines} {request(&vendor, draft, judged)} {total(&vendor, draft, judged)} }.into_any()
            })
        })
    };
    // What is typed on this page is not in the summary.
    let key = Memo::new(move |_| form.judged.with(|judged| judged.request.clone()));
    let shown = move || {
        key.track();
        untrack(content)
    };
    shown.into_any()
}

fn product(vendor: &Vendor, draft: &Draft, judged: &Judged, index: usize, line: &LineDraft) -> AnyView {
    let language = vendor.language;
    let number = index.saturating_add(1);
    let back = Route::Request { policy: vendor.document().policy.id.to_string(), step: Step::Ask };
    let heading = if draft.lines.len() > 1 { questions::product(language, number) } else { questions::your_product(language).to_owned() };
    let mut rows = Vec::new();
    for (label, typed) in [
        (questions::model(language), &line.model),
        (questions::serial(language), &line.serial),
        (questions::quantity_label(language), &line.quantity),
    ] {
        if !typed.trim().is_empty() {
            rows.push(row(label.to_owned(), typed.trim().to_owned()));
        }
    }
    let wish = vendor.document().wishes.iter().find(|wish| line.wish.as_ref() == Some(&wish.id));
    rows.extend(wish.map(|wish| row(questions::wish_label(language).to_owned(), vendor.text(&wish.label).to_owned())));
    let asked = judged.asked_of_lines.get(index).map(Vec::as_slice).unwrap_or_default();
    rows.extend(asked.iter().filter_map(|fact| answer_row(vendor, fact, line.answers.get(fact)?)));
    let heading_id = format!("check-{}", line.key);
    let remedy = judged.chosen(index, line).map(|remedy| requested(vendor, remedy));
    view! {
        <section class="panel" aria-labelledby=heading_id.clone() data-line=index>
            <div class="product-head">
                <h2 id=heading_id.clone()>{heading}</h2>
                <a class="button link" href=back.address() on:click=follow(back) aria-label=say::change_product(language, number)>{say::change(language)}</a>
            </div>
            {remedy}
            <dl class="answers">{rows}</dl>
        </section>
    }
    .into_any()
}

/// The remedy that is requested, with its money and its deadline.
fn requested(vendor: &Vendor, remedy: &RemedyAssessment) -> AnyView {
    let language = vendor.language;
    let duties = remedy.duties.iter().flatten().map(|duty| view! { <li>{vendor.clause(duty)}</li> });
    view! {
        <div class="card card-requested" data-remedy=remedy.remedy.to_string() data-verdict=remedy.verdict.as_str()>
            <header class="card-head">
                <div>
                    <p class="hint">{say::you_request(language)}</p>
                    <h3>{vendor.remedy(&remedy.remedy)}</h3>
                    <p class="card-verdict">{verdict::badge(vendor, remedy)}</p>
                </div>
                <div class="card-net">{money::headline(vendor, remedy)}</div>
            </header>
            {deadline::deadline(vendor, remedy)}
            {money::breakdown(vendor, remedy)}
            <div>
                <p class="needs-label">{options::duties(language)}</p>
                <ul class="closing">{duties.collect::<Vec<_>>()}</ul>
            </div>
        </div>
    }
    .into_any()
}

/// The answers about the request as a whole.
fn request(vendor: &Vendor, draft: &Draft, judged: &Judged) -> AnyView {
    let language = vendor.language;
    let ship_on = vendor.date(judged.assessment.ship_on);
    let answers = judged.asked.iter().filter_map(|fact| answer_row(vendor, fact, draft.answers.get(fact)?));
    view! {
        <section class="panel" aria-labelledby="check-request">
            <h2 id="check-request">{questions::about_the_request(language)}</h2>
            <dl class="answers">{row(questions::ship_on_label(language).to_owned(), ship_on)} {answers.collect::<Vec<_>>()}</dl>
        </section>
    }
    .into_any()
}

/// What all products come to, where there are several with an amount each.
fn total(vendor: &Vendor, draft: &Draft, judged: &Judged) -> AnyView {
    let language = vendor.language;
    let nets = draft.lines.iter().enumerate().map(|(index, line)| judged.chosen(index, line).and_then(|remedy| remedy.net));
    let nets: Option<Vec<Money>> = nets.collect();
    let Some(nets) = nets.filter(|nets| nets.len() > 1) else { return ().into_any() };
    let net = nets.into_iter().fold(Money::ZERO, Money::plus);
    let (label, amount) =
        if net < Money::ZERO { (say::total_payment(language), Money::ZERO.minus(net)) } else { (say::total_credit(language), net) };
    view! { <p class="panel total"><span>{say::total(language)} ": " {label}</span> <strong>{vendor.money(amount)}</strong></p> }.into_any()
}

fn row(label: String, value: String) -> AnyView {
    view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
}

/// A question's label with its answer; nothing where there is none.
fn answer_row(vendor: &Vendor, id: &Id, typed: &str) -> Option<AnyView> {
    let fact = vendor.document().fact(id)?;
    let answer = in_words(vendor, fact, typed.trim())?;
    Some(row(vendor.text(&fact.label).to_owned(), answer))
}

fn in_words(vendor: &Vendor, fact: &Fact, typed: &str) -> Option<String> {
    let language = language();
    if typed.is_empty() {
        return None;
    }
    Some(match fact.kind {
        FactType::Bool => match typed {
            YES => questions::yes(language).to_owned(),
            NO => questions::no(language).to_owned(),
            NOT_SURE => questions::not_sure(language).to_owned(),
            _ => return None,
        },
        FactType::Choice => {
            let choice = fact.choices.iter().find(|choice| choice.id == typed)?;
            vendor.text(&choice.label).to_owned()
        }
        FactType::Date => typed.parse::<Date>().map_or_else(|_| typed.to_owned(), |date| vendor.date(date)),
        FactType::Money => {
            amount::normalise(typed).parse::<Money>().map_or_else(|_| typed.to_owned(), |amount| vendor.money(amount))
        }
        FactType::Number | FactType::Text => typed.to_owned(),
        FactType::Decision => return None,
    })
}
