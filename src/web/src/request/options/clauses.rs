//! Why: every clause that counted.

use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::derived;
use crate::ui::remedy::clause;
use crate::ui::vendor::Vendor;
use policy::{Outcome, Reason};
use words::portal::options as say;

use crate::request::form::form;
use crate::request::options::card::Judged;

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
        move |(_, spoken)| reason(form.vendor, &spoken),
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
