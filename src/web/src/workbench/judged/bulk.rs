//! Facts for many lines at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::live::{Live, derived};
use estimate::{LineFold, List};
use leptos::prelude::*;
use policy::Id;
use words::workbench as say;

use super::{labelled, option};
use crate::workbench::bench::Bench;
use crate::workbench::facts::{self, chosen};
use crate::workbench::source::of_many;

/// Facts for all selected lines at once, or for all that are shown; those that most lines wait for stand first.
pub(super) fn bulk(bench: Bench) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let lines = move || -> Vec<usize> {
        let selected: Vec<usize> = bench.selection.with(|lines| lines.iter().copied().collect());
        if selected.is_empty() { bench.visible.with(Clone::clone) } else { selected }
    };
    let count = move || match bench.selection.with(BTreeSet::len) {
        0 => bench.visible.with(Vec::len),
        selected => selected,
    };
    let waiting = bench.survey(move |_| (Waiting::default(), untrack(lines)));
    let ranked = derived(move || {
        let waiting = waiting.with(|waiting| waiting.clone().unwrap_or_default());
        let mut facts: Vec<(Id, usize)> = of_many(vendor.document())
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
    // Nothing until somebody says something, be it that it is not known.
    let value = Live::new(None::<String>);
    let done = Live::new(String::new());
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
                    let words =
                        if *count == 0 { name } else { say::filters::needed_fact(language, &name, *count) };
                    option(id.as_str(), &words).set_some("selected", (now.as_ref() == Some(id)).then_some(""))
                };
                facts.iter().map(option).collect::<Vec<_>>()
            })
        })
        .on("change", move |event| picked.set(Some(Id::from(chosen(&event).as_str()))));
    let values = move || {
        let fact = fact.get().and_then(|id| vendor.document().fact(&id))?;
        // Once it is set, something else can be said.
        done.with(|_| ());
        value.set(None);
        let none = option("", say::filters::choose(language)).set("hidden", "").set("selected", "");
        let control = facts::select(bench, fact)
            .with(|select| {
                let _ = select.element().prepend_with_node_1(none.element());
                select
            })
            .on("change", move |event| value.set(Some(chosen(&event))));
        Some(labelled("bulk-value", say::filters::value_label(language), control))
    };
    let press = move || {
        let fact = untrack(|| fact.get()).and_then(|id| vendor.document().fact(&id));
        let (Some(fact), Some(text)) = (fact, value.get_untracked()) else { return };
        let (lines, answer) = (untrack(lines), facts::answer(vendor.document(), fact, &text));
        bench.set_fact(&lines, &fact.id, answer.as_ref());
        let said = facts::in_words(vendor, fact, answer.as_ref());
        done.set(say::filters::was_set(
            language,
            vendor.text(&fact.label),
            &said,
            &say::page::lines(language, lines.len()),
        ));
        // What most lines wait for now stands there next.
        value.set(None);
        picked.set(None);
    };
    let set = el("button")
        .set("type", "button")
        .class("button")
        .set_live("disabled", move || (count() == 0 || value.with(Option::is_none)).then(String::new))
        .text_live(move || say::filters::set_for(language, count()))
        .on("click", move |_| press());
    let all = button("button quiet", say::filters::select_shown(language), move || {
        let lines = bench.visible.with_untracked(|lines| lines.iter().copied().collect());
        bench.selection.set(lines);
    });
    let none = button("button quiet", say::filters::select_none(language), move || {
        bench.selection.set(BTreeSet::new())
    });
    let none = none.set_live("disabled", move || bench.selection.with(BTreeSet::is_empty).then(String::new));
    let selected = move || say::filters::selected_count(language, bench.selection.with(BTreeSet::len));
    el("div").class("bulk").set("role", "group").set("aria-label", say::filters::bulk_heading(language)).add(
        [
            labelled("bulk-fact", say::filters::fact_label(language), select_fact),
            el("div").live(values),
            set,
            el("div").class("bulk-select").add([all, none, el("span").class("hint").text_live(selected)]),
            el("p").class("hint bulk-done").set("role", "status").text_live(move || done.get()),
        ],
    )
}

/// For each fact how many of the lines wait for it.
#[derive(Default)]
struct Waiting(BTreeMap<Id, usize>);

impl LineFold for Waiting {
    type Output = BTreeMap<Id, usize>;

    fn add(&mut self, list: &List, lines: &[usize]) {
        for line in lines {
            let mut facts: BTreeSet<Id> = BTreeSet::new();
            for ruling in list.rulings(*line).iter().filter(|ruling| ruling.has_needs()) {
                facts.extend(ruling.needs(list.policy()));
            }
            for fact in facts {
                *self.0.entry(fact).or_default() += 1;
            }
        }
    }

    fn finish(self, _: &List) -> Self::Output {
        self.0
    }
}
