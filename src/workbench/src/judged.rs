//! What each line gives: its best remedy and why, in a grid of which only the rows in sight are in the page.

use std::collections::{BTreeMap, BTreeSet};

use estimate::{Best, Strategy, Why};
use leptos::prelude::*;
use policy::{Id, Verdict};
use ui::button::button;
use ui::dom::{El, el};
use ui::live::{Live, derived};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, KeyboardEvent};
use words::workbench as say;

use crate::bench::{Bench, bench};
use crate::details::details;
use crate::facts::{self, chosen};
use crate::filter::Standing;
use crate::scroller::{Rows, scroller, show};
use crate::source::choosable;
use crate::work::Work;

/// The part of the page with the judged lines.
pub(crate) fn judged() -> El {
    let (bench, language) = (bench(), ui::language());
    el("section").class("panel judged").set("aria-labelledby", "judged-heading").add([
        el("h2").set("id", "judged-heading").text(say::judged_heading(language)),
        facts::head(),
        filters(bench),
        bulk(bench),
        grid(bench),
        el("div").live(move || {
            let opened = bench.opened.get();
            untrack(|| opened.map(|line| details(bench, line)))
        }),
    ])
}

fn labelled(id: &str, words: &str, control: El) -> El {
    el("div").class("field").add([el("label").set("for", id).text(words), control.set("id", id)])
}

fn option(value: &str, words: &str) -> El {
    el("option").set("value", value).text(words)
}

fn filters(bench: Bench) -> El {
    let language = ui::language();
    let vendor = bench.vendor;
    let standings = Standing::ALL.into_iter().map(|standing| {
        let words = match standing {
            Standing::Any => say::all_lines(language),
            Standing::ExpiringThisWeek => say::expiring(language),
            Standing::ClosedSinceYesterday => say::closed_since(language),
            Standing::NeedsAnswer => say::needs_answer(language),
            Standing::Nothing => say::nothing_open(language),
        };
        option(standing.as_str(), words)
    });
    let standing = el("select")
        .add(standings.collect::<Vec<_>>())
        .value_live(move || bench.filter.with(|filter| filter.standing.as_str().to_owned()))
        .on("change", move |event| {
            let value = chosen(&event);
            let standing = Standing::ALL.into_iter().find(|standing| standing.as_str() == value);
            bench.filter.update(|filter| filter.standing = standing.unwrap_or_default());
        });
    let category = vendor.document().fact(&Id::from("category")).map(|fact| {
        let choices =
            fact.choices.iter().map(|choice| option(choice.id.as_str(), vendor.text(&choice.label)));
        let select = el("select")
            .add(option("", say::any(language)))
            .add(choices.collect::<Vec<_>>())
            .value_live(move || {
                bench
                    .filter
                    .with(|filter| filter.category.as_ref().map(ToString::to_string).unwrap_or_default())
            })
            .on("change", move |event| {
                let value = chosen(&event);
                bench
                    .filter
                    .update(|filter| filter.category = (!value.is_empty()).then(|| Id::from(value.as_str())));
            });
        labelled("filter-category", vendor.text(&fact.label), select)
    });
    let closings = derived(move || {
        let closings =
            bench.look_at_rest(|work, _| work.list.closings(Strategy::BestPerLine, &work.list.all()));
        let closings = closings.unwrap_or_default();
        let mut clauses: Vec<(Id, usize)> =
            closings.into_iter().map(|closing| (closing.clause, closing.lines.len())).collect();
        // One that was chosen elsewhere has to be there too.
        if let Some(clause) = bench.filter.with(|filter| filter.clause.clone())
            && !clauses.iter().any(|(other, _)| *other == clause)
        {
            clauses.push((clause, 0));
        }
        clauses
    });
    let clause = el("select")
        .live(move || {
            let clauses = closings.get();
            let now = bench.filter.with_untracked(|filter| filter.clause.clone());
            let options = clauses.into_iter().map(|(clause, count)| {
                let words = if count == 0 {
                    clause.to_string()
                } else {
                    say::clause_lines(language, clause.as_str(), count)
                };
                option(clause.as_str(), &words)
                    .set_some("selected", (now.as_ref() == Some(&clause)).then_some(""))
            });
            [option("", say::any(language))].into_iter().chain(options).collect::<Vec<_>>()
        })
        .value_live(move || {
            bench.filter.with(|filter| filter.clause.as_ref().map(ToString::to_string).unwrap_or_default())
        })
        .on("change", move |event| {
            let value = chosen(&event);
            bench
                .filter
                .update(|filter| filter.clause = (!value.is_empty()).then(|| Id::from(value.as_str())));
        });
    let shown = move || say::shown(language, bench.visible.with(Vec::len));
    el("div")
        .class("filters")
        .set("role", "group")
        .set("aria-label", say::filters(language))
        .add(labelled("filter-standing", say::show(language), standing))
        .add(category)
        .add(labelled("filter-clause", say::closed_by(language), clause))
        .add(el("p").class("hint shown-count").set("role", "status").text_live(shown))
}

/// Facts for all selected lines at once, or for all that are shown; those that most lines wait for stand first.
fn bulk(bench: Bench) -> El {
    let language = ui::language();
    let vendor = bench.vendor;
    let lines = move || -> Vec<usize> {
        let selected: Vec<usize> = bench.selection.with(|lines| lines.iter().copied().collect());
        if selected.is_empty() { bench.visible.with(Clone::clone) } else { selected }
    };
    let count = move || match bench.selection.with(BTreeSet::len) {
        0 => bench.visible.with(Vec::len),
        selected => selected,
    };
    let ranked = derived(move || {
        let waiting = bench.look_at_rest(|work, _| waiting(work, &untrack(lines))).unwrap_or_default();
        let mut facts: Vec<(Id, usize)> = choosable(vendor.document())
            .into_iter()
            .map(|fact| {
                let count = waiting.get(&fact).copied().unwrap_or_default();
                (fact, count)
            })
            .collect();
        facts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        facts
    });
    let picked = Live::new(None::<Id>);
    let value = Live::new(String::new());
    // Until one is picked, the one that most lines wait for.
    let fact = derived(move || {
        picked.get().or_else(|| ranked.with(|facts| facts.first().map(|(fact, _)| fact.clone())))
    });
    let select_fact = el("select")
        .live(move || {
            let now = fact.get();
            ranked.with(|facts| {
                let option = |(id, count): &(Id, usize)| {
                    let name = vendor.fact(id);
                    let words = if *count == 0 { name } else { say::waited_for(language, &name, *count) };
                    option(id.as_str(), &words).set_some("selected", (now.as_ref() == Some(id)).then_some(""))
                };
                facts.iter().map(option).collect::<Vec<_>>()
            })
        })
        .on("change", move |event| {
            value.set(String::new());
            picked.set(Some(Id::from(chosen(&event).as_str())));
        });
    let values = move || {
        let fact = fact.get().and_then(|id| vendor.document().fact(&id))?;
        value.set(String::new());
        let control = facts::select(bench, fact).on("change", move |event| value.set(chosen(&event)));
        Some(labelled("bulk-value", say::is(language), control))
    };
    let set = el("button")
        .set("type", "button")
        .class("button")
        .set_live("disabled", move || (count() == 0).then(String::new))
        .text_live(move || say::set_for(language, count()))
        .on("click", move |_| {
            let Some(fact) = untrack(|| fact.get()).and_then(|id| vendor.document().fact(&id)) else {
                return;
            };
            let answer = value.with_untracked(|value| facts::answer(fact, value));
            bench.set_fact(&untrack(lines), &fact.id, answer.as_ref());
            picked.set(None);
        });
    let all = button("button quiet", say::select_shown(language), move || {
        let lines = bench.visible.with_untracked(|lines| lines.iter().copied().collect());
        bench.selection.set(lines);
    });
    let none =
        button("button quiet", say::select_none(language), move || bench.selection.set(BTreeSet::new()));
    let none = none.set_live("disabled", move || bench.selection.with(BTreeSet::is_empty).then(String::new));
    let selected = move || say::selected_count(language, bench.selection.with(BTreeSet::len));
    el("div").class("bulk").set("role", "group").set("aria-label", say::bulk(language)).add([
        labelled("bulk-fact", say::fact(language), select_fact),
        el("div").live(values),
        set,
        el("div").class("bulk-select").add([all, none, el("span").class("hint").text_live(selected)]),
    ])
}

/// For each fact how many of the lines wait for it.
fn waiting(work: &Work, lines: &[usize]) -> BTreeMap<Id, usize> {
    let mut waiting: BTreeMap<Id, usize> = BTreeMap::new();
    for line in lines {
        let mut facts: BTreeSet<Id> = BTreeSet::new();
        for ruling in work.list.rulings(*line).iter().filter(|ruling| ruling.has_needs()) {
            facts.extend(ruling.needs(work.list.policy()));
        }
        for fact in facts {
            *waiting.entry(fact).or_default() += 1;
        }
    }
    waiting
}

fn grid(bench: Bench) -> El {
    let language = ui::language();
    let cursor = Live::new(0_usize);
    let count = move || bench.visible.with(Vec::len);
    let headings = [
        (say::selected(language), ""),
        (say::row(language), "number"),
        (say::goods(language), "goods"),
        (say::units(language), "number"),
        (say::price(language), "amount"),
        (say::best(language), ""),
        (say::why(language), ""),
        (say::net(language), "amount"),
        (say::ship_by(language), ""),
        (say::missing(language), ""),
    ];
    let header = headings.into_iter().zip(1..).map(|((words, class), index): (_, usize)| {
        let cell = el("div").class(&format!("cell {class}")).set("role", "columnheader");
        let cell = cell.set("aria-colindex", &index.to_string());
        if index == 1 { cell.add(el("span").class("visually-hidden").text(words)) } else { cell.text(words) }
    });
    let header = el("div")
        .class("row header")
        .set("role", "row")
        .set("aria-rowindex", "1")
        .add(header.collect::<Vec<_>>());
    let at_cursor = move || {
        let cursor = cursor.get();
        bench.visible.with(|lines| lines.get(cursor).copied())
    };
    let grid = el("div")
        .class("grid judged-grid")
        .set("role", "grid")
        .set("tabindex", "0")
        .set("aria-labelledby", "judged-heading")
        .set("aria-multiselectable", "true")
        .set("aria-colcount", "10")
        .set_live("aria-rowcount", move || Some((count() + 1).to_string()))
        .set_live("aria-activedescendant", move || at_cursor().map(|line| format!("line-{line}")));
    let element = grid.element().clone();
    let grid = grid.on("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        let last = bench.visible.with_untracked(Vec::len).saturating_sub(1);
        let now = cursor.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" => now.saturating_add(1),
            "ArrowUp" => now.saturating_sub(1),
            "PageDown" => now.saturating_add(10),
            "PageUp" => now.saturating_sub(10),
            "Home" => 0,
            "End" => last,
            " " => {
                event.prevent_default();
                return toggle(bench, now);
            }
            "Enter" => {
                event.prevent_default();
                return open(bench, now);
            }
            _ => return,
        };
        event.prevent_default();
        cursor.set(next.min(last));
        show(&element, next.min(last));
    });
    let draw = move |index: usize| {
        let Some(line) = bench.visible.with_untracked(|lines| lines.get(index).copied()) else {
            return el("div");
        };
        let row = bench.look_now(|work| row(bench, work, index, line)).unwrap_or_else(|| el("div"));
        row.class_live("at-cursor", move || cursor.get() == index).on("click", move |event| {
            let is_tick =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some();
            cursor.set(index);
            if !is_tick {
                open(bench, index);
            }
        })
    };
    // A line whose place or whose result is another is drawn anew.
    let mark = move |index: usize| {
        let line = bench.visible.with(|lines| lines.get(index).copied()).unwrap_or_default();
        bench.look(|work| mark(work, line)).unwrap_or_default()
    };
    scroller(grid, header, Rows { count, draw, mark: Box::new(mark) })
}

/// Tells a line's result from others, as far as its row shows it.
fn mark(work: &Work, line: usize) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    line.hash(&mut hasher);
    let choice = work.plan.choices.get(line);
    format!("{choice:?}{:?}", work.list.lines().get(line)).hash(&mut hasher);
    work.list
        .rulings(line)
        .iter()
        .filter(|ruling| ruling.verdict == Verdict::Undetermined)
        .count()
        .hash(&mut hasher);
    hasher.finish()
}

fn toggle(bench: Bench, index: usize) {
    let Some(line) = bench.visible.with_untracked(|lines| lines.get(index).copied()) else { return };
    bench.selection.update(|selection| {
        if !selection.remove(&line) {
            selection.insert(line);
        }
    });
}

fn open(bench: Bench, index: usize) {
    bench.opened.set(bench.visible.with_untracked(|lines| lines.get(index).copied()));
    ui::jump::focus("details".to_owned());
}

fn row(bench: Bench, work: &Work, index: usize, line: usize) -> El {
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
