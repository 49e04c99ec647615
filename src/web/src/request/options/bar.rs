//! The handle of the sheet on a narrow screen: the best option at a glance.

use crate::ui::button::bare_button;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::language;
use crate::ui::live::{Derived, derived};
use crate::ui::remedy::{deadline, money};
use words::portal::options as say;

use crate::request::form::form;
use crate::request::options::Ranking;

/// Shows the best option's name and money, and unfolds the rest.
pub(crate) fn bar(ranking: Derived<Ranking>) -> El {
    let (form, language) = (form(), language());
    let best = derived(move || {
        let remedy = ranking.with(|ranking| ranking.open.first().cloned())?;
        let (line, vendor) = (form.active_index(), form.vendor);
        form.judged.with(|judged| {
            let judged = judged.remedy(line, &remedy)?;
            Some((
                vendor.remedy(&remedy),
                money::at_a_glance(vendor, judged),
                deadline::in_words(vendor, judged),
            ))
        })
    });
    let glance = move || match best.get() {
        None => vec![el("span").class("bar-name").text(say::nothing_open(language))],
        Some((name, money, deadline)) => vec![
            el("span").class("bar-name").text(&name),
            el("span").class("bar-money").text(&money),
            el("span").class("bar-deadline").text(&deadline),
        ],
    };
    let toggle = move || form.unfolded.update(|unfolded| *unfolded = !*unfolded);
    let title = move || if form.unfolded.get() { say::hide(language) } else { say::show(language) };
    bare_button("options-bar", toggle)
        .set("aria-controls", "options-body")
        .aria_live("aria-expanded", move || form.unfolded.get())
        .add([
            el("span").class("bar-glance").live(glance),
            el("span").class("bar-chevron").add(Icon::Chevron.draw()),
            el("span").class("visually-hidden").text_live(move || title().to_owned()),
        ])
}
