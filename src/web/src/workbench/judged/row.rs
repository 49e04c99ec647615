//! A judged line in one row: the goods, their best remedy and why, the money, the last day, and what is missing.

use crate::ui::dom::{El, el};
use estimate::{Best, Choice, Why};
use policy::{Id, Verdict};
use words::workbench as say;

use super::grid::toggle;
use crate::workbench::bench::Bench;
use crate::workbench::work::Work;

/// All that a row shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its place in the grid.
    pub(super) index: usize,
    line: usize,
    number: usize,
    name: String,
    about: String,
    quantity: String,
    price: String,
    tone: &'static str,
    best: String,
    why: String,
    net: String,
    until: String,
    missing: String,
}

impl Shown {
    /// What the row of a line shows.
    pub(super) fn of(bench: Bench, work: &Work, index: usize, line: usize) -> Self {
        let goods = work.list.lines().get(line);
        let choice = work.list.best(line);
        let (best, why, net, until) = best(bench, &choice);
        let row = work.row_of_line(line);
        let is_filed = bench.filer.queue.with(|queue| queue.has_filed(row));
        let why = if is_filed { say::file::filed(crate::ui::language()).to_owned() } else { why };
        let (name, about) = goods.map(|goods| name_and_more(bench, goods)).unwrap_or_default();
        Self {
            index,
            line,
            number: row,
            name,
            about,
            quantity: goods.map(|goods| goods.quantity.to_string()).unwrap_or_default(),
            price: work.list.goods(line).map(|price| bench.vendor.money(price)).unwrap_or_default(),
            tone: match choice.best {
                Some(Best::Remedy(..)) => "best-open",
                Some(Best::AnswersMissing | Best::PriceMissing) => "best-maybe",
                Some(Best::Nothing) | None => "best-none",
            },
            best,
            why,
            net,
            until,
            missing: missing(bench, work, line),
        }
    }

    /// The same for rows that show the same.
    pub(super) fn key(&self) -> String {
        format!("{self:?}")
    }
}

/// Draws a line's row.
pub(super) fn row(bench: Bench, shown: &Shown) -> El {
    let language = crate::ui::language();
    let (index, line) = (shown.index, shown.line);
    let tick = el("input")
        .set("type", "checkbox")
        .set("tabindex", "-1")
        .set("aria-label", &say::judged::select_line(language, shown.number))
        .checked_live(move || bench.selection.with(|selection| selection.contains(&line)))
        .on("change", move |_| toggle(bench, index));
    let cell = |class: &str, column: usize| {
        el("div")
            .class(&format!("cell {class}"))
            .set("role", "gridcell")
            .set("aria-colindex", &column.to_string())
    };
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
            cell("number", 2).text(&shown.number.to_string()),
            cell("goods", 3)
                .set("role", "rowheader")
                .set("title", &format!("{} · {}", shown.name, shown.about))
                .add(el("span").class("goods-name").text(&shown.name))
                .add((!shown.about.is_empty()).then(|| el("span").class("goods-kind").text(&shown.about))),
            cell("number", 4).text(&shown.quantity),
            cell("amount", 5).text(&shown.price),
            cell(shown.tone, 6).text(&shown.best),
            cell("soft", 7).set("title", &shown.why).text(&shown.why),
            cell("amount strong", 8).text(&shown.net),
            cell("", 9).text(&shown.until),
            cell("soft", 10).set("title", &shown.missing).text(&shown.missing),
        ])
}

/// What the goods of a line are called, in one.
pub(crate) fn name(bench: Bench, line: &policy::Line) -> String {
    let parts: Vec<&str> = line.model.iter().chain(&line.serial).map(String::as_str).collect();
    if parts.is_empty() { name_and_more(bench, line).0 } else { parts.join(" · ") }
}

/// What the goods of a line are called, and what else tells them from others.
fn name_and_more(bench: Bench, line: &policy::Line) -> (String, String) {
    let kind = line.category.as_ref().map(|category| category_name(bench, category));
    let mut parts = [line.model.clone(), line.serial.clone(), kind].into_iter().flatten();
    let name = parts.next().unwrap_or_else(|| "–".to_owned());
    (name, parts.collect::<Vec<_>>().join(" · "))
}

fn category_name(bench: Bench, category: &Id) -> String {
    let fact = bench.vendor.document().fact(&Id::from("category"));
    let choice = fact.and_then(|fact| fact.choices.iter().find(|choice| choice.id == *category));
    choice.map_or_else(|| category.to_string(), |choice| bench.vendor.text(&choice.label).to_owned())
}

/// A line's best remedy, why, its net and its last day, in words.
fn best(bench: Bench, choice: &Choice) -> (String, String, String, String) {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let remedy = |index: usize| remedy_name(bench, index);
    let plain = |words: &str| (words.to_owned(), String::new(), String::new(), String::new());
    let why = match choice.best {
        None | Some(Best::Nothing) => return plain(say::judged::nothing_open(language)),
        Some(Best::AnswersMissing) => return plain(say::judged::answers_missing(language)),
        Some(Best::PriceMissing) => return plain(say::judged::price_unknown(language)),
        Some(Best::Remedy(_, why)) => match why {
            Why::OnlyOne => say::judged::only_open(language).to_owned(),
            Why::HighestNet { next, by } => {
                say::judged::highest_net(language, &vendor.money(by), &remedy(next))
            }
            Why::ClosesSooner { next } => say::judged::closes_sooner(language, &remedy(next)),
            Why::PolicyOrder { next } => say::judged::policy_order(language, &remedy(next)),
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
