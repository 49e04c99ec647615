//! Programmes such as a stock rotation: which lines qualify, how large the order has to be, and what it is worth.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use estimate::{Programme, ProgrammeFold, typed_amount};
use leptos::prelude::*;
use policy::{Answer, Money};
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::facts::typed;
use crate::workbench::judged::remedy_name;

/// The part of the page about programmes; nothing where the policy has none.
pub(crate) fn rotation() -> El {
    let bench = bench();
    let programmes = bench.survey(move |work| (ProgrammeFold::new(&work.list), untrack(|| bench.scope())));
    let count = derived(move || programmes.with(|programmes| programmes.as_ref().map_or(0, Vec::len)));
    el("div").live(move || {
        let count = count.get();
        untrack(|| {
            (0..count)
                .map(|index| {
                    let programme = derived(move || {
                        programmes.with(|programmes| programmes.as_ref()?.get(index).cloned())
                    });
                    panel(bench, index, programme)
                })
                .collect::<Vec<_>>()
        })
    })
}

fn panel(bench: Bench, index: usize, programme: crate::ui::live::Derived<Option<Programme>>) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let heading_id = format!("programme-{index}");
    let name = programme
        .with_untracked(|programme| programme.as_ref().map(|programme| remedy_name(bench, programme.remedy)));
    let tried = Live::new(String::new());
    let facts = move || {
        programme.with(|programme| {
            let Some(programme) = programme else { return Vec::new() };
            let unknown = || say::judged::price_unknown(language).to_owned();
            let amount = |money: Option<Money>| money.map_or_else(unknown, |money| vendor.money(money));
            let row = |name: &str, value: &str| el("div").add([el("dt").text(name), el("dd").text(value)]);
            let smallest =
                if programme.qualifying.is_empty() { "–".to_owned() } else { amount(programme.smallest) };
            let gain = programme.gain.map(|gain| vendor.money(gain.more()));
            let list = el("dl").class("money").add([
                row(
                    say::programme::qualifying(language),
                    &say::page::lines(language, programme.qualifying.len()),
                ),
                row(
                    say::compare::undetermined_lines(language),
                    &say::page::lines(language, programme.waiting.len()),
                ),
                row(
                    say::programme::not_qualifying(language),
                    &say::page::lines(language, programme.closed.len()),
                ),
                row(say::programme::goods_value(language), &amount(programme.goods)),
                row(say::programme::smallest_order(language), &smallest),
                row(say::programme::worth_more(language), gain.as_deref().unwrap_or("–")),
            ]);
            let rule = el("p").class("hint").text(&vendor.clause(&programme.cap.clause));
            vec![rule, list]
        })
    };
    let id = format!("what-if-{index}");
    let input = el("input")
        .set("id", &id)
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .value_live(move || tried.get())
        .on("input", move |event| tried.set(typed(&event)));
    let outcome = move || {
        let typed = tried.get();
        let Some(amount) = typed_amount(&typed, &vendor.document().policy.currency) else {
            return (!typed.trim().is_empty())
                .then(|| el("p").class("error").text(words::portal::faults::money(language)));
        };
        let what_if = programme.with(|programme| {
            let programme = programme.as_ref().filter(|programme| !programme.qualifying.is_empty())?;
            bench.look_now(|work| work.list.what_if(programme, amount))
        })?;
        let words = if what_if.opens_all {
            say::programme::opens_all(language, &vendor.money(amount), &vendor.money(what_if.gain.more()))
        } else {
            say::programme::opens_some(
                language,
                &vendor.money(amount),
                &say::page::lines(language, what_if.lines.len()),
                &vendor.money(what_if.gain.more()),
            )
        };
        let lines = what_if.lines.clone();
        let select = button("button quiet", say::programme::select_these(language), move || {
            bench.selection.set(lines.iter().copied().collect());
        });
        let fact =
            programme.with(|programme| programme.as_ref().map(|programme| programme.cap.fact.clone()))?;
        let take = button("button", say::programme::use_order(language), move || {
            bench.set_head(&fact, Some(Answer::Text(amount.to_string())));
        });
        Some(el("div").add([el("p").text(&words), el("p").class("buttons").add([select, take])]))
    };
    el("section").class("panel rotation").set("aria-labelledby", &heading_id).add([
        el("h2").set("id", &heading_id).text(&name.unwrap_or_default()),
        el("div").live(facts),
        el("div")
            .class("field field-short")
            .add([el("label").set("for", &id).text(say::programme::order_label(language)), input]),
        el("div").set("role", "status").live(outcome),
    ])
}
