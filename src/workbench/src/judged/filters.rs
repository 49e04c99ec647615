//! Which lines are shown: how they stand, what kind of goods they are, and which clause closes something to them.

use estimate::Strategy;
use policy::Id;
use ui::dom::{El, el};
use ui::live::derived;
use words::workbench as say;

use super::{labelled, option};
use crate::bench::Bench;
use crate::facts::chosen;
use crate::filter::Standing;

pub(super) fn filters(bench: Bench) -> El {
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
