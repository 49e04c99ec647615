//! Why: every clause that spoke.

use policy::{Id, Outcome, Reason};
use words::portal::options as say;

use crate::dom::{El, el};
use crate::form::form;
use crate::language;
use crate::live::derived;
use crate::options::card::Judged;
use crate::ui::icon::Icon;
use crate::vendor::Vendor;

/// Every clause that decided or charged, one click away.
pub(crate) fn clauses(judged: Judged) -> El {
    let form = form();
    let reasons = derived(move || {
        let reasons = judged.with(|judged| judged.as_ref().and_then(|judged| judged.reasons.clone()));
        reasons.unwrap_or_default().into_iter().enumerate().collect::<Vec<_>>()
    });
    // The place is part of the key: a clause may speak more than once.
    let key =
        |(index, reason): &(usize, Reason)| format!("{index} {} {}", reason.clause, reason.outcome as u8);
    let list = el("ul").class("clauses").each(
        move || reasons.get(),
        key,
        move |(_, spoken)| reason(&form.vendor, &spoken),
    );
    el("details").class("why").add([el("summary").text(say::why(language())), list])
}

fn reason(vendor: &Vendor, reason: &Reason) -> El {
    let language = vendor.language;
    let (class, icon, word) = match reason.outcome {
        Outcome::Pass => ("clause clause-pass", Icon::Tick, say::passes(language)),
        Outcome::Fail => ("clause clause-fail", Icon::Cross, say::fails(language)),
        Outcome::Unknown => ("clause clause-unknown", Icon::Question, say::unknown(language)),
        Outcome::Applies => ("clause clause-applies", Icon::Plus, say::applies(language)),
    };
    let outcome = el("span").class("outcome").add(icon.draw()).text(" ").text(word);
    el("li")
        .class(class)
        .set("data-clause", reason.clause.as_str())
        .add([outcome, clause(vendor, &reason.clause)])
}

/// A clause in plain words; the vendor's own and how they are read one click away.
pub(crate) fn clause(vendor: &Vendor, id: &Id) -> El {
    let language = vendor.language;
    let Some(clause) = vendor.document().clause(id) else { return el("p").text(id.as_str()) };
    let reading = clause.reading.as_ref().map(|reading| {
        let label = el("b").text(say::reading(language)).text(": ");
        el("p").class("reading").add(label).text(vendor.text(reading))
    });
    let summary = format!("{} ({id})", say::vendors_words(language, vendor.name()));
    let source = [el("summary").text(&summary), el("blockquote").text(&clause.source)];
    let source = el("details").class("source").add(source).add(reading);
    el("div").class("clause-words").add([el("p").text(vendor.text(&clause.text)), source])
}
