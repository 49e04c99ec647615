//! What is going on with the attempt to file.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::live::{derived, effect};
use crate::ui::message::{Tone, message};
use crate::ui::{jump, language};
use words::format::colon;
use words::portal::{check as say, frame};

use crate::request::ask::{field_name, go_to};
use crate::request::attempt::Refusal;
use crate::request::check::changed::changed;
use crate::request::check::filer::{Filer, Progress, is_unsent};
use crate::request::filing::is_of_the_answers;
use crate::request::form::{Form, form};
use crate::request::navigation::navigation;
use crate::request::place::Place;
use crate::request::route::Step;

/// Says how far the filing has come, as soon as there is something to say.
pub(crate) fn attempt_state(filer: Filer) -> El {
    let (form, language) = (form(), language());
    // Every second counts down in its own text, so that the rest stays as it is.
    let stage = derived(move || match filer.progress.get() {
        Progress::Waiting { asked_to, .. } => Progress::Waiting { seconds: 0, asked_to },
        other => other,
    });
    let countdown = move || match filer.progress.get() {
        Progress::Waiting { seconds, .. } => say::again_in(language, seconds),
        Progress::Idle
        | Progress::Sending
        | Progress::Offline
        | Progress::Changed(_)
        | Progress::Refused(_) => String::new(),
    };
    let said = move || match stage.get() {
        Progress::Idle => None,
        Progress::Sending => {
            Some(message(Tone::Info, say::sending(language), el("p").text(say::sending_hint(language))))
        }
        Progress::Waiting { asked_to, .. } => {
            let heading = if asked_to { say::too_busy(language) } else { say::not_reached(language) };
            let now = button("button", frame::try_again(language), move || filer.send_now(form));
            let countdown =
                el("span").class("hint countdown").set("aria-hidden", "true").text_live(countdown);
            let buttons = el("p").class("buttons").add([now, countdown]);
            Some(message(Tone::Warning, heading, [el("p").text(say::not_reached_hint(language)), buttons]))
        }
        Progress::Offline => {
            let now = button("button", frame::try_again(language), move || filer.send_now(form));
            let off = is_unsent()
                .then(|| button("button quiet", say::call_off(language), move || filer.call_off(form)));
            let buttons = el("p").class("buttons").add(now).add(off);
            Some(message(
                Tone::Warning,
                say::waits(language),
                [el("p").text(say::waits_hint(language)), buttons],
            ))
        }
        Progress::Changed(changes) => Some(changed(filer, &changes)),
        Progress::Refused(refusals) => {
            let items = refusals.iter().map(|refusal| refused(form, refusal)).collect::<Vec<_>>();
            let content = [el("p").text(say::refused_hint(language)), el("ul").class("closing").add(items)];
            Some(message(Tone::Error, say::refused(language), content))
        }
    };
    effect(move || {
        if stage.get() != Progress::Idle {
            jump::focus("attempt".to_owned());
        }
    });
    el("div")
        .set("role", "status")
        .class("attempt-state")
        .set("id", "attempt")
        .set("tabindex", "-1")
        .live(said)
}

/// What the server found wrong, with a link to the input that it belongs to.
fn refused(form: Form, refusal: &Refusal) -> El {
    if refusal.pointer.is_empty() {
        return el("li").text(&refusal.detail);
    }
    let keys: Vec<u32> = form.draft.with_untracked(|draft| draft.lines.iter().map(|line| line.key).collect());
    let place = Place::from_pointer(&refusal.pointer, &keys);
    let navigation = navigation();
    let link = el("a").set("href", &format!("#{}", place.id)).text(&field_name(form, &place));
    let link = link.on("click", move |event| {
        event.prevent_default();
        if is_of_the_answers(&place) {
            navigation.go(Step::Ask);
        }
        go_to(form, &place.id);
    });
    el("li").add(link).text(colon(language())).text(&refusal.detail)
}
