//! What has come of filing: what is filed, what is not and why, and what is still on its way.

use crate::ui::button::{button, link};
use crate::ui::dom::{El, el};
use crate::ui::live::derived;
use crate::ui::message::{Tone, message};
use leptos::prelude::*;
use policy::filing::{Change, ChangedField};
use words::format::colon;
use words::portal::{check, frame, questions};
use words::workbench as say;

use crate::workbench::bench::Bench;
use crate::workbench::filer::{Filer, Outcome, Part, Progress};

/// Changes and faults that are told of one request.
const MOST_TOLD: usize = 8;

/// The requests that have an answer, and what to do about those that are not filed.
pub(super) fn answered(bench: Bench, filer: Filer) -> Option<El> {
    let language = crate::ui::language();
    let queue = filer.queue.get();
    let answered: Vec<&Part> = queue.parts.iter().filter(|part| part.outcome.is_some()).collect();
    if answered.is_empty() {
        return None;
    }
    let (done, refused): (Vec<&Part>, Vec<&Part>) = answered.into_iter().partition(|part| part.is_filed());
    let heading = match (done.is_empty(), refused.is_empty(), queue.next()) {
        (true, _, _) => say::file::nothing_filed(language),
        (false, true, None) => say::file::list_filed(language),
        (false, _, _) => say::file::partly_filed(language),
    };
    let receipts = done.into_iter().filter_map(receipt).collect::<Vec<_>>();
    let again = button("button quiet", say::file::dismiss(language), move || filer.finish());
    let track = (!receipts.is_empty()).then(|| el("p").class("hint").text(check::track_hint(language)));
    let failures = refused.into_iter().map(|part| failure(bench, part)).collect::<Vec<_>>();
    Some(
        el("div")
            .class("answered")
            .add(el("h3").set("id", "answered-heading").set("tabindex", "-1").text(heading))
            .add(track)
            .add(el("ul").class("receipts").add(receipts))
            .add(failures)
            .add(
                el("p")
                    .class("buttons")
                    .add(again.set_live("disabled", move || filer.is_busy().then(String::new))),
            ),
    )
}

fn receipt(part: &Part) -> Option<El> {
    let language = crate::ui::language();
    let Some(Outcome::Filed { reference, token }) = &part.outcome else { return None };
    let track = link("button", check::track_link(language), &format!("/track#{token}"));
    let words = format!("{}{}{}", part.heading, colon(language), say::page::lines(language, part.lines));
    Some(el("li").class("receipt").add([
        el("strong").set("data-reference", reference).text(reference),
        el("span").text(&words),
        track.set("target", "_blank").set("rel", "noopener"),
    ]))
}

/// A request that is not filed: why, and how to go on with its lines alone.
fn failure(bench: Bench, part: &Part) -> El {
    let language = crate::ui::language();
    let heading = say::file::part_not_filed(language, &part.heading, &say::page::lines(language, part.lines));
    let (why, go_on): (Vec<El>, El) = match &part.outcome {
        Some(Outcome::Changed(changes)) => {
            let again = button("button", say::file::load_again(language), || {
                let _ = window().location().reload();
            });
            (vec![el("p").text(say::file::changed_hint(language)), changed(bench, part, changes)], again)
        }
        Some(Outcome::Refused(refusals)) => {
            let rows = part.rows.clone();
            let select = button("button", say::file::select_unfiled(language), move || select(bench, &rows));
            (vec![el("p").text(say::file::refused_hint(language)), refused(bench, part, refusals)], select)
        }
        Some(Outcome::Filed { .. }) | None => return el("div"),
    };
    let parts: Vec<El> = why.into_iter().chain([el("p").class("buttons").add(go_on)]).collect();
    message(Tone::Error, &heading, parts)
}

fn changed(bench: Bench, part: &Part, changes: &[Change]) -> El {
    let goods = |line: usize| goods(bench, part, line);
    // The page has the clauses of the policy that it was loaded with.
    let is_another_policy = changes.iter().any(|change| change.field == ChangedField::Digest);
    let rows = changes.iter().take(MOST_TOLD).map(|change| {
        let clause = change.clause.clone().filter(|_| !is_another_policy);
        crate::ui::change::row(bench.vendor, &Change { clause, ..change.clone() }, &goods)
    });
    el("div").add(el("ul").class("changes").add(rows.collect::<Vec<_>>())).add(more(changes.len()))
}

fn refused(bench: Bench, part: &Part, refusals: &[(String, String)]) -> El {
    let language = crate::ui::language();
    let rows = refusals.iter().take(MOST_TOLD).map(|(pointer, detail)| {
        if pointer.is_empty() {
            return el("li").text(detail);
        }
        let line = ["/request/lines/", "/chosen/"].iter().find_map(|place| pointer.strip_prefix(place));
        let line = line.and_then(|rest| rest.split('/').next()?.parse().ok());
        let place = line.map(|line| format!("{}, ", goods(bench, part, line))).unwrap_or_default();
        let name = pointer.rsplit('/').next().unwrap_or_default();
        let name = match name {
            "model" => questions::model(language).to_owned(),
            "serial" => questions::serial(language).to_owned(),
            "quantity" => say::cells::quantity(language).to_owned(),
            fact => bench.vendor.fact(&policy::Id::from(fact)),
        };
        el("li").text(&format!("{place}{name}{}{detail}", colon(language)))
    });
    el("div").add(el("ul").class("closing-list").add(rows.collect::<Vec<_>>())).add(more(refusals.len()))
}

fn more(count: usize) -> Option<El> {
    let rest = count.checked_sub(MOST_TOLD).filter(|rest| *rest > 0)?;
    Some(el("p").class("hint").text(&say::cells::more_faults(crate::ui::language(), rest)))
}

/// A line of a request by its row in the list.
fn goods(bench: Bench, part: &Part, line: usize) -> String {
    let language = crate::ui::language();
    let Some(row) = part.rows.get(line).copied() else {
        return say::file::line_of_request(language, line + 1);
    };
    let name = bench.look_now(|work| {
        let goods = work.list.lines().get(work.line_of_row(row)?)?;
        Some(crate::workbench::judged::name(bench, goods))
    });
    say::judged::line(language, row, &name.flatten().unwrap_or_default())
}

/// Selects the lines of these rows, so that they alone are filed.
fn select(bench: Bench, rows: &[usize]) {
    let lines = bench.look_now(|work| rows.iter().filter_map(|row| work.line_of_row(*row)).collect());
    bench.selection.set(lines.unwrap_or_default());
    crate::ui::jump::focus("file-strategy".to_owned());
}

/// What is on its way.
pub(super) fn progress(filer: Filer) -> Option<El> {
    let language = crate::ui::language();
    // Every second counts down in its own text, so that the rest stays as it is.
    let stage = derived(move || match filer.progress.get() {
        Progress::Waiting { asked_to, .. } => Progress::Waiting { seconds: 0, asked_to },
        other => other,
    });
    let left =
        move || filer.queue.with(|queue| queue.parts.iter().filter(|part| part.outcome.is_none()).count());
    match stage.get() {
        Progress::Idle => None,
        Progress::Sending => {
            let left = el("p").text_live(move || say::file::requests_left(language, left()));
            Some(message(Tone::Info, check::sending(language), left))
        }
        Progress::Waiting { asked_to, .. } => {
            let heading = if asked_to { check::too_busy(language) } else { check::not_reached(language) };
            let now = button("button", frame::try_again(language), move || filer.send());
            let countdown = move || match filer.progress.get() {
                Progress::Waiting { seconds, .. } => check::again_in(language, seconds),
                Progress::Idle | Progress::Sending => String::new(),
            };
            let countdown =
                el("span").class("hint countdown").set("aria-hidden", "true").text_live(countdown);
            let parts = [
                el("p").text(check::not_reached_hint(language)),
                el("p").class("buttons").add([now, countdown]),
            ];
            Some(message(Tone::Warning, heading, parts))
        }
    }
}
