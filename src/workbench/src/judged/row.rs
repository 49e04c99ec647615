//! A judged line in one row: the goods, their best remedy and why, the money, the last day, and what is missing.

use estimate::{Best, Why};
use policy::{Id, Verdict};
use ui::dom::{El, el};
use words::workbench as say;

use super::grid::toggle;
use crate::bench::Bench;
use crate::work::Work;

/// Draws a line's row.
pub(super) fn row(bench: Bench, work: &Work, index: usize, line: usize) -> El {
    let language = ui::language();
    let vendor = bench.vendor;
    let goods = work.list.lines().get(line);
    let number = work.row_of_line(line);
    let name = goods.map(|goods| name(bench, goods)).unwrap_or_default();
    let kind = goods.and_then(|goods| goods.category.as_ref()).map(|category| category_name(bench, category));
    let (best, why, net, until) = best(bench, work, line);
    let missing = missing(bench, work, line);
    let price = work.list.goods(line).map(|price| vendor.money(price)).unwrap_or_default();
    let tick = el("input")
        .set("type", "checkbox")
        .set("tabindex", "-1")
        .set("aria-label", &say::select_line(language, number))
        .checked_live(move || bench.selection.with(|selection| selection.contains(&line)))
        .on("change", move |_| toggle(bench, index));
    let cell = |class: &str, column: usize| {
        el("div")
            .class(&format!("cell {class}"))
            .set("role", "gridcell")
            .set("aria-colindex", &column.to_string())
    };
    let tone = work.plan.choices.get(line).map(|choice| match choice.best {
        Some(Best::Remedy(..)) => "best-open",
        Some(Best::AnswersMissing | Best::PriceMissing) => "best-maybe",
        Some(Best::Nothing) | None => "best-none",
    });
    el("div")
        .class("row")
        .set("role", "row")
        .set("id", &format!("line-{line}"))
        .set("aria-rowindex", &(index + 2).to_string())
        .set_live("aria-selected", move || {
            Some(bench.selection.with(|selection| selection.contains(&line)).to_string())
        })
        .add([
            cell("tick", 1).add(el("label").class("tick-target").add(tick)),
            cell("number", 2).text(&number.to_string()),
            cell("goods", 3)
                .set("role", "rowheader")
                .add(el("span").class("goods-name").text(&name))
                .add(kind.map(|kind| el("span").class("goods-kind").text(&kind))),
            cell("number", 4).text(&goods.map(|goods| goods.quantity.to_string()).unwrap_or_default()),
            cell("amount", 5).text(&price),
            cell(tone.unwrap_or_default(), 6).text(&best),
            cell("soft", 7).set("title", &why).text(&why),
            cell("amount strong", 8).text(&net),
            cell("", 9).text(&until),
            cell("soft", 10).set("title", &missing).text(&missing),
        ])
}

/// What the goods of a line are called.
pub(crate) fn name(bench: Bench, line: &policy::Line) -> String {
    let parts: Vec<&str> = line.model.iter().chain(&line.serial).map(String::as_str).collect();
    if parts.is_empty() {
        line.category.as_ref().map_or_else(|| "–".to_owned(), |category| category_name(bench, category))
    } else {
        parts.join(" · ")
    }
}

fn category_name(bench: Bench, category: &Id) -> String {
    let fact = bench.vendor.document().fact(&Id::from("category"));
    let choice = fact.and_then(|fact| fact.choices.iter().find(|choice| choice.id == *category));
    choice.map_or_else(|| category.to_string(), |choice| bench.vendor.text(&choice.label).to_owned())
}

/// A line's best remedy, why, its net and its last day, in words.
fn best(bench: Bench, work: &Work, line: usize) -> (String, String, String, String) {
    let language = ui::language();
    let vendor = bench.vendor;
    let remedy = |index: usize| remedy_name(bench, index);
    let Some(choice) = work.plan.choices.get(line) else { return Default::default() };
    let plain = |words: &str| (words.to_owned(), String::new(), String::new(), String::new());
    let why = match choice.best {
        None | Some(Best::Nothing) => return plain(say::all_closed(language)),
        Some(Best::AnswersMissing) => return plain(say::answers_missing(language)),
        Some(Best::PriceMissing) => return plain(say::price_unknown(language)),
        Some(Best::Remedy(_, why)) => match why {
            Why::OnlyOne => say::only_one(language).to_owned(),
            Why::HighestNet { next, by } => say::highest_net(language, &vendor.money(by), &remedy(next)),
            Why::ClosesSooner { next } => say::closes_sooner(language, &remedy(next)),
            Why::PolicyOrder { next } => say::policy_order(language, &remedy(next)),
        },
    };
    let Some((index, ruling)) = choice.taken else { return plain("") };
    let net = ruling.net().map(|net| vendor.money(net)).unwrap_or_default();
    let until = ruling.eligible_until.map_or_else(|| "–".to_owned(), |until| vendor.date(until));
    (remedy(index), why, net, until)
}

/// The name of a remedy by its index.
pub(crate) fn remedy_name(bench: Bench, index: usize) -> String {
    let remedy = bench.vendor.document().remedies.get(index);
    remedy.map(|remedy| bench.vendor.text(&remedy.label).to_owned()).unwrap_or_default()
}

/// What would have to be known of a line, over all remedies that depend on it.
fn missing(bench: Bench, work: &Work, line: usize) -> String {
    let mut facts: Vec<Id> = Vec::new();
    for ruling in work.list.rulings(line).iter().filter(|ruling| ruling.verdict == Verdict::Undetermined) {
        for fact in ruling.needs(work.list.policy()) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts.iter().map(|fact| bench.vendor.fact(fact)).collect::<Vec<_>>().join(", ")
}
