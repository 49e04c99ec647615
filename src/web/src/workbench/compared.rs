//! What strategies come to, for the whole list and for the selection, and which clauses cost most.

use std::collections::BTreeSet;

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::live::Live;
use estimate::{BlockingClause, BlockingClauses, Comparison, Strategy, Sum};
use leptos::prelude::untrack;
use policy::Money;
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::facts::chosen;
use crate::workbench::filter::Closed;
use crate::workbench::judged::remedy_name;
use crate::workbench::table::table;

/// Clauses that are shown.
const MOST_CLAUSES: usize = 6;

/// The part of the page that compares.
pub(crate) fn compared() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let whole = bench.survey(|work| {
        let all = work.list.all();
        (Comparison::new(&work.list, &all), all)
    });
    let selected = bench.survey(move |work| {
        // With nothing selected there is nothing to compare beside the whole list.
        let lines: Vec<usize> = bench.selection.with_untracked(|lines| lines.iter().copied().collect());
        (Comparison::new(&work.list, &lines), lines)
    });
    let of_selection = move || {
        let sums = selected.with(Clone::clone)?;
        let count = bench.selection.with_untracked(BTreeSet::len);
        (count > 0).then(|| totals(bench, &say::compare::selection(language, count), &sums))
    };
    let has_cap = bench.look_now(|work| {
        let remedies = work.list.policy().document().remedies.len();
        (0..remedies).any(|remedy| work.list.policy().cap(remedy).is_some())
    });
    let has_cap = has_cap.unwrap_or_default();
    el("section")
        .class("panel compared")
        .set("aria-labelledby", "compared-heading")
        .add(el("h2").set("id", "compared-heading").text(say::compare::heading(language)))
        .add(el("p").class("hint").text(say::compare::hint(language)))
        .add(has_cap.then(|| el("p").class("hint").text(say::compare::all_or_none_hint(language))))
        .add(el("div").live(move || {
            whole.with(|sums| {
                sums.as_ref().map(|sums| totals(bench, say::compare::whole_list(language), sums))
            })
        }))
        .add(el("div").live(of_selection))
        .add(clauses(bench))
}

/// The name of a strategy.
pub(crate) fn strategy_name(bench: Bench, strategy: Strategy) -> String {
    match strategy {
        Strategy::Remedy(remedy) => remedy_name(bench, remedy),
        Strategy::BestPerLine => say::compare::best_per_line(crate::ui::language()).to_owned(),
    }
}

/// A strategy as the value of a control.
pub(crate) fn strategy_value(strategy: Strategy) -> String {
    match strategy {
        Strategy::Remedy(remedy) => remedy.to_string(),
        Strategy::BestPerLine => "best".to_owned(),
    }
}

/// The strategy of a control's value.
pub(crate) fn strategy_of(value: &str) -> Strategy {
    value.parse().map_or(Strategy::BestPerLine, Strategy::Remedy)
}

/// The strategies to choose from; the best per line stands first.
pub(crate) fn strategy_options(bench: Bench) -> Vec<El> {
    let remedies = (0..bench.vendor.document().remedies.len()).map(Strategy::Remedy);
    let option =
        |strategy| el("option").set("value", &strategy_value(strategy)).text(&strategy_name(bench, strategy));
    [Strategy::BestPerLine].into_iter().chain(remedies).map(option).collect()
}

/// An amount, or a dash where a strategy gives no money at all.
fn amount(bench: Bench, strategy: Strategy, amount: Money) -> String {
    let gives = bench.look_now(|work| work.list.gives_money(strategy)).unwrap_or_default();
    if gives || amount != Money::ZERO { bench.vendor.money(amount) } else { "–".to_owned() }
}

fn totals(bench: Bench, caption: &str, sums: &[(Strategy, Sum)]) -> El {
    let language = crate::ui::language();
    let most =
        sums.iter().filter(|(strategy, _)| *strategy != Strategy::BestPerLine).map(|(_, sum)| sum.net).max();
    let headings = [
        say::compare::strategy(language),
        say::judged::net(language),
        say::judged::gross(language),
        say::judged::fees(language),
        say::compare::open_lines(language),
        say::compare::undetermined_lines(language),
        say::compare::closed_lines(language),
        say::compare::if_all_open(language),
    ];
    let count = |count: i64| words::format::number(language, u64::try_from(count).unwrap_or_default());
    let rows = sums.iter().map(|(strategy, sum)| {
        let strategy = *strategy;
        let class = match strategy {
            Strategy::BestPerLine => "best-row",
            Strategy::Remedy(_) if Some(sum.net) == most && sum.net > Money::ZERO => "top-row",
            Strategy::Remedy(_) => "",
        };
        let cell = |words: &str| el("td").class("amount").text(words);
        let unpriced = (sum.unpriced > 0).then(|| {
            let count = usize::try_from(sum.unpriced).unwrap_or_default();
            el("span").class("hint block").text(&say::compare::unpriced(language, count))
        });
        let row = el("tr").class(class).set("data-strategy", &strategy_value(strategy));
        row.add([
            el("th").set("scope", "row").text(&strategy_name(bench, strategy)).add(unpriced),
            cell(&amount(bench, strategy, sum.net)).set("data-net", &sum.net.to_string()),
            cell(&amount(bench, strategy, sum.gross)),
            cell(&amount(bench, strategy, sum.fees)),
            cell(&count(sum.eligible)),
            cell(&count(sum.undetermined)),
            cell(&count(sum.closed)),
            cell(&if sum.open_net == Money::ZERO {
                "–".to_owned()
            } else {
                bench.vendor.money(sum.open_net)
            }),
        ])
    });
    table(caption, &headings, rows.collect())
}

fn clauses(bench: Bench) -> El {
    let language = crate::ui::language();
    let strategy = Live::new("best".to_owned());
    let choose = el("select")
        .set("id", "clauses-strategy")
        .add(strategy_options(bench))
        .on("change", move |event| strategy.set(chosen(&event)));
    let closings = bench.survey(move |work| {
        let strategy = strategy.with(|strategy| strategy_of(strategy));
        let lines = untrack(|| bench.scope());
        (BlockingClauses::new(&work.list, Some(strategy), &lines), lines)
    });
    let shown = move || {
        let strategy = strategy.with_untracked(|strategy| strategy_of(strategy));
        closings.with(|closings| {
            let closings = closings.as_ref()?;
            Some(closing_list(bench, strategy, closings.get(..MOST_CLAUSES).unwrap_or(closings)))
        })
    };
    let label = el("label").set("for", "clauses-strategy").text(say::compare::strategy(language));
    el("div").class("costly").add([
        el("h3").text(say::compare::costly_clauses(language)),
        el("p").class("hint").text(say::compare::costly_hint(language)),
        el("div").class("field field-short").add([label, choose]),
        el("div").live(shown),
    ])
}

fn closing_list(bench: Bench, strategy: Strategy, closings: &[BlockingClause]) -> El {
    let language = crate::ui::language();
    if closings.is_empty() {
        return el("p").text(say::compare::no_clause_closes(language));
    }
    let items = closings.iter().map(|closing| {
        let clause = closing.clause.clone();
        let show = button("button link", say::compare::show_these(language), {
            let clause = clause.clone();
            move || {
                let closed = Closed { clause: clause.clone(), strategy: Some(strategy) };
                bench.filter.update(|filter| filter.closed = Some(closed));
                crate::ui::jump::focus("filter-clause".to_owned());
            }
        });
        let money = bench.vendor.money(closing.goods);
        let alone = bench.vendor.money(closing.goods_alone);
        el("li").class("closing").add([
            el("p")
                .class("closing-money")
                .add(el("strong").text(&money))
                .text(" · ")
                .text(&say::page::lines(language, closing.lines.len())),
            el("p")
                .text(&bench.vendor.clause(&clause))
                .text(" ")
                .add(el("span").class("hint").text(&format!("({clause})"))),
            el("p").class("hint").text(&if closing.alone == 0 {
                say::compare::never_alone(language).to_owned()
            } else {
                say::compare::alone(language, &say::page::lines(language, closing.alone), &alone)
            }),
            el("p").add(show),
        ])
    });
    el("ol").class("closings").add(items.collect::<Vec<_>>())
}
