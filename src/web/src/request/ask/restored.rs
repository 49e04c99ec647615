//! The notice that an earlier draft was kept.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::language;
use crate::ui::live::Live;
use crate::ui::message::{Tone, message};
use policy::Date;
use words::portal::questions as say;

use crate::request::draft::Draft;
use crate::request::form::form;

/// Says from when the draft is, and offers to delete it.
pub(crate) fn notice(saved_on: Date) -> El {
    let (form, language) = (form(), language());
    let is_shown = Live::new(true);
    let is_asking = Live::new(false);
    let start_over = move || {
        form.draft.set(Draft { ship_on: form.vendor.today.to_string(), ..Draft::default() });
        form.active.set(0);
        form.insists.set(false);
        is_shown.set(false);
    };
    let buttons = move || {
        if is_asking.get() {
            vec![
                button("button danger", say::really_start_over(language), start_over),
                button("button quiet", say::keep_it(language), move || is_asking.set(false)),
            ]
        } else {
            vec![button("button quiet", say::start_over(language), move || is_asking.set(true))]
        }
    };
    let notice = move || {
        let heading = say::draft_restored(language, &form.vendor.date(saved_on));
        is_shown.get().then(|| message(Tone::Info, &heading, el("p").class("buttons").live(buttons)))
    };
    el("div").set("role", "status").live(notice)
}
