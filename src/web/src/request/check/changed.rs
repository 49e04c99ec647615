//! What has changed since the customer saw it.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::message::{Tone, message};
use policy::filing::Change;
use words::portal::{check as say, questions};

use crate::request::check::filer::{Filer, Progress};
use crate::request::form::form;
use crate::request::navigation::navigation;
use crate::request::route::Step;

/// Each change with what was seen, what holds now, and the clause; to be accepted, or taken back to the questions.
pub(crate) fn changed(filer: Filer, changes: &[Change]) -> El {
    let (form, language, navigation) = (form(), language(), navigation());
    let vendor = form.vendor;
    let can_accept = form.find_faults().is_empty();
    let back = button("button quiet", say::back(language), move || {
        filer.progress.set(Progress::Idle);
        navigation.go(Step::Ask);
    });
    let accept =
        can_accept.then(|| button("button primary", say::accept_change(language), move || filer.file(form)));
    let closed = el("p")
        .set_some("hidden", can_accept.then_some(""))
        .add(el("strong").text(say::closed_now(language)));
    let product = |line: usize| questions::product(language, line.saturating_add(1));
    let rows =
        changes.iter().map(|change| crate::ui::change::row(vendor, change, &product)).collect::<Vec<_>>();
    let content = [
        el("p").text(say::changed_hint(language)),
        el("ul").class("changes").add(rows),
        closed,
        el("p").class("buttons").add(accept).add(back),
    ];
    message(Tone::Warning, say::changed(language), content)
}
