//! Every product with its answers and the remedy that is requested.

use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::derived;
use crate::ui::remedy::{deadline, money, verdict};
use crate::ui::vendor::Vendor;
use policy::document::{Fact, FactType};
use policy::{Date, Id, Money, RemedyAssessment};
use words::format::colon;
use words::portal::{check as say, options, questions};

use crate::request::amount;
use crate::request::draft::{Draft, LineDraft, NO, NOT_SURE, YES};
use crate::request::form::form;
use crate::request::judged::Judged;
use crate::request::navigation::link;
use crate::request::route::Step;

/// What is going to be filed.
pub(crate) fn summary() -> El {
    let form = form();
    // What is typed on this page is not in the summary, and does not make it anew.
    let request = derived(move || form.judged.with(|judged| judged.request.clone()));
    el("div").class("summary").live(move || {
        request.with(|_| ());
        let vendor = form.vendor;
        form.draft.with_untracked(|draft| {
            form.judged.with_untracked(|judged| {
                let lines = draft.lines.iter().enumerate();
                let lines = lines.map(|(index, line)| product(vendor, draft, judged, index, line));
                let rest = [Some(about_the_request(vendor, draft, judged)), total(vendor, draft, judged)];
                lines.chain(rest.into_iter().flatten()).collect::<Vec<_>>()
            })
        })
    })
}

fn product(vendor: &Vendor, draft: &Draft, judged: &Judged, index: usize, line: &LineDraft) -> El {
    let language = vendor.language;
    let number = index.saturating_add(1);
    let heading = if draft.lines.len() > 1 {
        questions::product(language, number)
    } else {
        questions::your_product(language).to_owned()
    };
    let wish = vendor.document().intents.iter().find(|wish| line.wish.as_ref() == Some(&wish.id));
    let typed = [
        (questions::model(language), line.model.trim()),
        (questions::serial(language), line.serial.trim()),
        (questions::quantity_label(language), line.quantity.trim()),
        (questions::wish_label(language), wish.map(|wish| vendor.text(&wish.label)).unwrap_or_default()),
    ];
    let typed =
        typed.into_iter().filter(|(_, typed)| !typed.is_empty()).map(|(label, typed)| row(label, typed));
    let asked = judged.asked_of_lines.get(index).map(Vec::as_slice).unwrap_or_default();
    let answers = asked.iter().filter_map(|fact| answer_row(vendor, fact, line.answers.get(fact)?));
    let heading_id = format!("check-{}", line.key);
    let change = link("button link", say::change(language), Step::Ask)
        .set("aria-label", &say::change_product(language, number));
    el("section")
        .class("panel")
        .set("aria-labelledby", &heading_id)
        .set("data-line", &index.to_string())
        .add(el("div").class("product-head").add([el("h2").set("id", &heading_id).text(&heading), change]))
        .add(judged.chosen(index, line).map(|remedy| requested(vendor, remedy)))
        .add(el("dl").class("answers").add(typed.chain(answers).collect::<Vec<_>>()))
}

/// The remedy that is requested, with its money and its deadline.
fn requested(vendor: &Vendor, remedy: &RemedyAssessment) -> El {
    let language = vendor.language;
    let duties = remedy.duties.iter().flatten().map(|duty| el("li").text(&vendor.clause(duty)));
    let duties = [
        el("p").class("needs-label").text(options::duties(language)),
        el("ul").class("closing").add(duties.collect::<Vec<_>>()),
    ];
    let what = el("div").add([
        el("p").class("hint").text(say::you_request(language)),
        el("h3").text(&vendor.remedy(&remedy.remedy)),
        el("p").class("card-verdict").add(verdict::badge(vendor, remedy)),
    ]);
    let net = el("div").class("card-net").add(money::headline(vendor, remedy));
    el("div")
        .class("card card-requested")
        .set("data-remedy", remedy.remedy.as_str())
        .set("data-verdict", remedy.verdict.as_str())
        .add(el("header").class("card-head").add([what, net]))
        .add(deadline::deadline(vendor, remedy))
        .add(money::breakdown(vendor, remedy))
        .add(el("div").add(duties))
}

/// The answers about the request as a whole.
fn about_the_request(vendor: &Vendor, draft: &Draft, judged: &Judged) -> El {
    let language = vendor.language;
    let ship_on = row(questions::ship_on_label(language), &vendor.date(judged.assessment.ship_on));
    let answers = judged.asked.iter().filter_map(|fact| answer_row(vendor, fact, draft.answers.get(fact)?));
    let answers = el("dl").class("answers").add(ship_on).add(answers.collect::<Vec<_>>());
    el("section")
        .class("panel")
        .set("aria-labelledby", "check-request")
        .add([el("h2").set("id", "check-request").text(questions::about_the_request(language)), answers])
}

/// What all products come to, where there are several with an amount each.
fn total(vendor: &Vendor, draft: &Draft, judged: &Judged) -> Option<El> {
    let language = vendor.language;
    let nets = draft
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| judged.chosen(index, line).and_then(|remedy| remedy.net));
    let nets: Vec<Money> = nets.collect::<Option<_>>()?;
    if nets.len() < 2 {
        return None;
    }
    let net = nets.into_iter().fold(Money::ZERO, Money::plus);
    let (label, amount) = if net < Money::ZERO {
        (say::total_payment(language), Money::ZERO.minus(net))
    } else {
        (say::total_credit(language), net)
    };
    let label = el("span").text(say::total(language)).text(colon(language)).text(label);
    Some(el("p").class("panel total").add([label, el("strong").text(&vendor.money(amount))]))
}

fn row(label: &str, value: &str) -> El {
    el("div").add([el("dt").text(label), el("dd").text(value)])
}

/// A question's label with its answer; nothing where there is none.
fn answer_row(vendor: &Vendor, id: &Id, typed: &str) -> Option<El> {
    let fact = vendor.document().fact(id)?;
    let answer = in_words(vendor, fact, typed.trim())?;
    Some(row(vendor.text(&fact.label), &answer))
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
        FactType::Money => amount::normalise(typed)
            .parse::<Money>()
            .map_or_else(|_| typed.to_owned(), |amount| vendor.money(amount)),
        FactType::Number | FactType::Text => typed.to_owned(),
        FactType::Decision => return None,
    })
}
