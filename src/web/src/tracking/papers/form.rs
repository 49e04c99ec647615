//! The RMA form, for inside the box.

use crate::ui::dom::{El, el};
use crate::ui::vendor::Vendor;
use policy::filing::{Address, ContactDetails};
use policy::tracking::Rma;
use policy::{Answer, Line, LineAssessment};
use words::portal::papers as say;

use crate::tracking::papers::drawing::{bars, code};
use crate::tracking::track::{Found, duties};

/// Who, what, why, and the number as people and scanners read it.
pub(crate) fn form(found: &Found, rma: &Rma) -> El {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let number = rma.number.to_string();
    let facts = [
        (say::reference(language), Some(tracked.reference.clone())),
        (say::issued_on(language), Some(vendor.date(rma.issued_on))),
        (say::ship_by(language), rma.ship_by.map(|day| vendor.date(day))),
    ];
    let facts = facts.into_iter().filter_map(|(label, value)| {
        value.map(|value| el("div").add([el("dt").text(label), el("dd").text(&value)]))
    });
    let title = el("div").add([
        el("p").class("paper-kind").text(say::form_title(language)),
        el("p").class("paper-vendor").text(vendor.name()),
        el("dl").add(facts.collect::<Vec<_>>()),
    ]);
    let left = duties::left(vendor, tracked);
    let duties = left.into_iter().map(|duty| el("li").text(&vendor.clause(duty))).collect::<Vec<_>>();
    let note =
        tracked.note.as_ref().map(|note| part(say::note(language)).add(el("p").class("as-typed").text(note)));
    el("article")
        .class("rma-form")
        .add(el("header").add([title, code("qr", &rma.qr, &say::qr_alt(language, &number))]))
        .add(el("section").class("paper-number").add([
            el("p").class("paper-kind").text(say::rma_number(language)),
            el("p").class("paper-big").text(&number),
            bars(&rma.code128, &say::code_alt(language, &number)),
        ]))
        .add(
            el("div").class("paper-parties").add([
                part(say::from(language)).add(paragraphs(sender(&tracked.contact))),
                part(say::to(language))
                    .add(el("p").text(&say::returns_desk(language, vendor.name())))
                    .add(paragraphs(reach(vendor))),
            ]),
        )
        .add(table(vendor, &tracked.lines, &tracked.assessment.lines))
        .add(note)
        .add(part(say::your_part(language)).add(el("ul").class("boxes").add(duties)))
}

/// The products, one row each.
fn table(vendor: &Vendor, lines: &[Line], judged: &[LineAssessment]) -> El {
    let language = vendor.language;
    let rows = lines.iter().zip(judged).map(|(line, judged)| {
        let remedies: Vec<String> =
            judged.remedies.iter().map(|remedy| vendor.remedy(&remedy.remedy)).collect();
        let fault = line.answers.iter().find_map(|(fact, answer)| match answer {
            Answer::Text(text) if fact.as_str() == "fault_description" => Some(text.as_str()),
            Answer::Text(_) | Answer::Bool(_) | Answer::Number(_) => None,
        });
        el("tr").add([
            el("td").text(line.model.as_deref().unwrap_or_default()),
            el("td").text(line.serial.as_deref().unwrap_or_default()),
            el("td").class("amount").text(&line.quantity.to_string()),
            el("td").text(&remedies.join(", ")),
            el("td").class("as-typed").text(fault.unwrap_or_default()),
        ])
    });
    let heading = |words: &str| el("th").set("scope", "col").text(words);
    let head = el("tr").add([
        heading(say::model(language)),
        heading(say::serial(language)),
        heading(say::quantity(language)).class("amount"),
        heading(say::remedy(language)),
        heading(say::fault(language)),
    ]);
    el("table").add([el("thead").add(head), el("tbody").add(rows.collect::<Vec<_>>())])
}

/// A part of a paper under its heading.
pub(crate) fn part(heading: &str) -> El {
    el("section").add(el("h2").text(heading))
}

/// Lines of text.
pub(crate) fn paragraphs(lines: Vec<String>) -> Vec<El> {
    lines.into_iter().map(|line| el("p").text(&line)).collect()
}

/// How to reach the vendor.
pub(crate) fn reach(vendor: &Vendor) -> Vec<String> {
    let contact = &vendor.document().policy.contact;
    contact.email.iter().chain(&contact.phones).cloned().collect()
}

fn sender(contact: &ContactDetails) -> Vec<String> {
    let lines = [Some(&contact.name), contact.company.as_ref(), Some(&contact.email), contact.phone.as_ref()];
    let address = contact.address.as_ref().map(address_lines).unwrap_or_default();
    lines.into_iter().flatten().cloned().chain(address).collect()
}

/// An address as lines.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let town = [Some(&address.city), address.region.as_ref(), address.postal_code.as_ref()];
    let town = town.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    [Some(address.line1.clone()), address.line2.clone(), Some(town), Some(address.country.clone())]
        .into_iter()
        .flatten()
        .collect()
}
