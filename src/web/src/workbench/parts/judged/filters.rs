//! Filters of the lines: by text, model, remedies, kind of goods, and excluding clause.

use std::collections::BTreeSet;

use estimate::{BlockingClause, BlockingClauses};
use leptos::prelude::*;
use policy::Id;
use words::format::colon;
use words::workbench as texts;

use crate::components::{Binding, Caption, ControlOption, Field, Select};
use crate::workbench::filter::{Closed, Standing};
use crate::workbench::names;
use crate::workbench::state::use_workbench;
use crate::workbench::strategy::strategy_name;

/// Models to choose from; the search finds the others.
const MAX_MODELS: usize = 500;

#[component]
pub fn Filters() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    view! {
        <div class="filters" role="group" aria-label=texts::filters::heading(language)>
            <SearchFilter/>
            <ModelFilter/>
            <StandingFilter/>
            <CategoryFilter/>
            <ClauseFilter/>
            <p class="hint shown-count" role="status">
                {move || texts::filters::shown_count(language, state.visible.with(Vec::len))}
            </p>
        </div>
    }
}

/// Renders the search in models, serial numbers and kinds.
#[component]
fn SearchFilter() -> impl IntoView {
    let state = use_workbench();
    view! {
        <Field id="filter-search" caption=Caption::new(texts::filters::search(state.vendor.language))>
            <input
                type="search"
                id="filter-search"
                autocomplete="off"
                on:input=move |event| {
                    let search = event_target_value(&event).trim().to_lowercase();
                    state.filter.update(|filter| filter.search = search);
                }
            />
        </Field>
    }
}

/// Renders the filter by model.
#[component]
fn ModelFilter() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let models = Memo::new(move |_| {
        let models = state.models.read();
        let names = models.iter().map(|model| &model.name).filter(|name| !name.is_empty());
        names.cloned().collect::<BTreeSet<String>>()
    });
    let options = move || {
        let chosen = state.filter.with(|filter| filter.model.clone());
        let option = |model: String| {
            let is_chosen = chosen.as_ref() == Some(&model);
            view! { <option value=model.clone() selected=is_chosen>{model.clone()}</option> }
        };
        models.get().into_iter().take(MAX_MODELS).map(option).collect_view()
    };
    let choose = move |event| {
        let model = Some(event_target_value(&event)).filter(|model| !model.is_empty());
        state.filter.update(|filter| filter.model = model);
    };
    view! {
        <Field id="filter-model" caption=Caption::new(texts::filters::model(language))>
            <select id="filter-model" on:change=choose>
                <option value="">{texts::filters::any(language)}</option>
                {options}
            </select>
        </Field>
    }
}

#[component]
fn StandingFilter() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let options = Standing::ALL.map(|standing| {
        let text = match standing {
            Standing::Any => texts::filters::all_lines(language),
            Standing::ExpiringThisWeek => texts::filters::expiring(language),
            Standing::ClosedSinceYesterday => texts::filters::closed_since(language),
            Standing::NeedsAnswer => texts::filters::needs_answer(language),
            Standing::Nothing => texts::filters::nothing_open(language),
        };
        ControlOption::new(standing.as_str(), text)
    });
    let value = Signal::derive(move || state.filter.with(|filter| filter.standing.as_str().to_owned()));
    let set_value = SignalSetter::map(move |value: String| {
        let standing = Standing::ALL.into_iter().find(|standing| standing.as_str() == value);
        state.filter.update(|filter| filter.standing = standing.unwrap_or_default());
    });
    let binding = Binding::new("filter-standing", value, set_value);
    view! { <Select binding caption=Caption::new(texts::filters::show(language)) options=options.to_vec()/> }
}

/// Renders the filter by kind of goods.
#[component]
fn CategoryFilter() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let fact = vendor.document().fact(&Id::from("category"))?;
    let options =
        fact.choices.iter().map(|choice| ControlOption::new(choice.id.as_str(), vendor.text(&choice.label)));
    let value = Signal::derive(move || {
        state.filter.with(|filter| filter.category.as_ref().map(ToString::to_string).unwrap_or_default())
    });
    let set_value = SignalSetter::map(move |value: String| {
        state.filter.update(|filter| filter.category = (!value.is_empty()).then(|| Id::from(value.as_str())));
    });
    let binding = Binding::new("filter-category", value, set_value);
    Some(view! {
        <Select
            binding
            caption=Caption::new(vendor.text(&fact.label))
            options=options.collect()
            placeholder=texts::filters::any(vendor.language)
        />
    })
}

/// Renders the filter by closing clause: those that close something to a line of the list, each with the number of its lines.
#[component]
fn ClauseFilter() -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let blocking = state.fold_lines(|judged| {
        let all = judged.list.all();
        (BlockingClauses::new(&judged.list, None, &all), all)
    });
    let clauses = Memo::new(move |_| {
        let count = |blocking: &BlockingClause| (blocking.clause.clone(), blocking.lines.len());
        blocking.with(|blocking| blocking.iter().flatten().map(count).collect::<Vec<_>>())
    });
    let options = move || {
        let chosen = state.filter.with(|filter| filter.closed.clone());
        let clauses = clauses.get();
        let is_listed = |closed: &Closed| {
            closed.strategy.is_none() && clauses.iter().any(|(clause, _)| *clause == closed.clause)
        };
        // The chosen clause may come from another part of the page, or close nothing any more.
        let other = chosen.as_ref().filter(|closed| !is_listed(closed)).map(|closed| {
            let strategy = closed.strategy.map(|strategy| strategy_name(vendor, strategy));
            let strategy = strategy.map(|name| format!("{}{name}", colon(language)));
            let words = names::short_clause(vendor, &closed.clause);
            (closed.clause.to_string(), format!("{words}{}", strategy.unwrap_or_default()), true)
        });
        let listed = clauses.iter().map(|(clause, count)| {
            let is_chosen =
                chosen.as_ref().is_some_and(|chosen| is_listed(chosen) && chosen.clause == *clause);
            (
                clause.to_string(),
                texts::filters::clause_lines(language, &names::short_clause(vendor, clause), *count),
                is_chosen,
            )
        });
        let any = (String::new(), texts::filters::any_clause(language).to_owned(), chosen.is_none());
        let options = [any].into_iter().chain(other).chain(listed);
        options
            .map(|(value, text, is_chosen)| view! { <option value=value selected=is_chosen>{text}</option> })
            .collect_view()
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let clause = (!value.is_empty()).then(|| Id::from(value.as_str()));
        state.filter.update(|filter| filter.closed = clause.map(|clause| Closed { clause, strategy: None }));
    };
    view! {
        <Field id="filter-clause" caption=Caption::new(texts::filters::closed_by(language))>
            <select id="filter-clause" on:change=choose>{options}</select>
        </Field>
    }
}
