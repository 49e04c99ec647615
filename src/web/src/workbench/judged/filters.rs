//! Which lines are shown: how they stand, what kind of goods they are, and which clause closes something to them.

use crate::ui::dom::{El, el};
use crate::ui::live::derived;
use estimate::{BlockingClause, BlockingClauses};
use policy::Id;
use words::format::colon;
use words::workbench as say;

use super::{labelled, option};
use crate::workbench::bench::Bench;
use crate::workbench::compared::strategy_name;
use crate::workbench::facts::chosen;
use crate::workbench::filter::{Closed, Standing};

pub(super) fn filters(bench: Bench) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let standings = Standing::ALL.into_iter().map(|standing| {
        let words = match standing {
            Standing::Any => say::filters::all_lines(language),
            Standing::ExpiringThisWeek => say::filters::expiring(language),
            Standing::ClosedSinceYesterday => say::filters::closed_since(language),
            Standing::NeedsAnswer => say::filters::needs_answer(language),
            Standing::Nothing => say::filters::nothing_open(language),
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
            .add(option("", say::filters::any(language)))
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
    let closings = bench.survey(|work| {
        let all = work.list.all();
        (BlockingClauses::new(&work.list, None, &all), all)
    });
    let clauses = derived(move || {
        let count = |closing: &BlockingClause| (closing.clause.clone(), closing.lines.len());
        closings.with(|closings| closings.iter().flatten().map(count).collect::<Vec<_>>())
    });
    let clause = el("select")
        .live(move || {
            let now = bench.filter.with(|filter| filter.closed.clone());
            let clauses = clauses.get();
            let is_among = |closed: &Closed| {
                closed.strategy.is_none() && clauses.iter().any(|(clause, _)| *clause == closed.clause)
            };
            // What was chosen elsewhere, or closes nothing any more, has to be there too.
            let other = now.as_ref().filter(|closed| !is_among(closed)).map(|closed| {
                let strategy = closed.strategy.map(|strategy| strategy_name(bench, strategy));
                let strategy = strategy.map(|name| format!("{}{name}", colon(language)));
                let words = format!("{}{}", closed.clause, strategy.unwrap_or_default());
                option(closed.clause.as_str(), &words).set("selected", "")
            });
            let options = clauses.iter().map(|(clause, count)| {
                let is_now = now.as_ref().is_some_and(|now| is_among(now) && now.clause == *clause);
                option(clause.as_str(), &say::filters::clause_lines(language, clause.as_str(), *count))
                    .set_some("selected", is_now.then_some(""))
            });
            [option("", say::filters::any(language))]
                .into_iter()
                .chain(other)
                .chain(options)
                .collect::<Vec<_>>()
        })
        .on("change", move |event| {
            let value = chosen(&event);
            let clause = (!value.is_empty()).then(|| Id::from(value.as_str()));
            let closed = clause.map(|clause| Closed { clause, strategy: None });
            bench.filter.update(|filter| filter.closed = closed);
        });
    let shown = move || say::filters::shown_count(language, bench.visible.with(Vec::len));
    el("div")
        .class("filters")
        .set("role", "group")
        .set("aria-label", say::filters::heading(language))
        .add(labelled("filter-standing", say::filters::show(language), standing))
        .add(category)
        .add(labelled("filter-clause", say::filters::closed_by(language), clause))
        .add(el("p").class("hint shown-count").set("role", "status").text_live(shown))
}
