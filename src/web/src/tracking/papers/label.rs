//! The label for the outer box.

use crate::ui::dom::{El, el};
use policy::tracking::Rma;
use words::format::colon;
use words::portal::papers as say;

use crate::tracking::papers::drawing::{bars, code};
use crate::tracking::papers::form::{address_lines, paragraphs, part, reach};
use crate::tracking::track::Found;

/// The number, huge, and as scanners read it; whose it is and where it goes.
pub(crate) fn label(found: &Found, rma: &Rma) -> El {
    let (vendor, tracked) = (&found.vendor, &found.tracked);
    let language = vendor.language;
    let number = rma.number.to_string();
    let contact = &tracked.contact;
    let sender = [Some(contact.name.clone()), contact.company.clone()].into_iter().flatten();
    let sender = sender.chain(contact.address.as_ref().map(address_lines).unwrap_or_default()).collect();
    let named = |name: &str, value: &str| el("p").add(el("b").text(name).text(colon(language))).text(value);
    let ship_by = rma.ship_by.map(|day| named(say::ship_by(language), &vendor.date(day)));
    let notes = el("div")
        .add(named(say::reference(language), &tracked.reference))
        .add(ship_by)
        .add(el("p").text(say::one_return(language)));
    let to = part(say::to(language))
        .add(el("p").class("paper-vendor").text(&say::returns_desk(language, vendor.name())))
        .add(paragraphs(reach(vendor)));
    el("article").class("box-label").add([
        el("header").add([to, part(say::from(language)).class("sender").add(paragraphs(sender))]),
        el("div").class("label-number").add([
            el("p").class("paper-kind").text(say::rma_number(language)),
            el("p").class("paper-huge").text(&number),
        ]),
        bars(&rma.code128, &say::code_alt(language, &number)),
        el("footer").add([code("qr", &rma.qr, &say::qr_alt(language, &number)), notes]),
    ])
}
