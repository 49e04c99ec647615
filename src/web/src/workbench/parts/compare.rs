//! The sums of all strategies, for the whole list and for the selection, and the most expensive clauses.

use std::collections::BTreeSet;

use estimate::{BlockingClause, BlockingClauses, Comparison, Strategy, Sum};
use leptos::prelude::*;
use policy::Money;
use words::format::number;
use words::workbench as say;

use super::money_table::MoneyTable;
use crate::components::{Binding, Caption, Select};
use crate::focus;
use crate::workbench::filter::Closed;
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::strategy::{strategy_name, strategy_of, strategy_offers, strategy_value};

/// Clauses that are listed.
const MOST_CLAUSES: usize = 6;

#[component]
pub fn Compare() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let whole = state.fold_lines(|judged| {
        let all = judged.list.all();
        (Comparison::new(&judged.list, &all), all)
    });
    let selected = state.fold_lines(move |judged| {
        // Without a selection there is nothing to compare with the whole list.
        let lines: Vec<usize> = state.selection.with_untracked(|lines| lines.iter().copied().collect());
        (Comparison::new(&judged.list, &lines), lines)
    });
    let of_list = move || {
        whole.get().map(|sums| view! { <Totals caption=say::compare::whole_list(language).to_owned() sums/> })
    };
    let of_selection = move || {
        let sums = selected.get()?;
        let count = state.selection.with_untracked(BTreeSet::len);
        (count > 0).then(|| view! { <Totals caption=say::compare::selection(language, count) sums/> })
    };
    let has_cap = state.with_judged_untracked(|judged| {
        let policy = judged.list.policy();
        (0..policy.document().remedies.len()).any(|remedy| policy.cap(remedy).is_some())
    });
    view! {
        <section class="panel compared" aria-labelledby="compared-heading">
            <h2 id="compared-heading">{say::compare::heading(language)}</h2>
            <p class="hint">{say::compare::hint(language)}</p>
            {(has_cap == Some(true)).then(|| view! { <p class="hint">{say::compare::all_or_none_hint(language)}</p> })}
            <div>{of_list}</div>
            <div>{of_selection}</div>
            <CostlyClauses/>
        </section>
    }
}

/// Renders the sums of each strategy as a table.
#[component]
fn Totals(caption: String, sums: Vec<(Strategy, Sum)>) -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let of_remedies = sums.iter().filter(|(strategy, _)| *strategy != Strategy::BestPerLine);
    let most = of_remedies.map(|(_, sum)| sum.net).max();
    let headings = vec![
        say::compare::strategy(language),
        say::judged::net(language),
        say::judged::gross(language),
        say::judged::fees(language),
        say::compare::open_lines(language),
        say::compare::undetermined_lines(language),
        say::compare::closed_lines(language),
        say::compare::if_all_open(language),
    ];
    let row = |(strategy, sum): (Strategy, Sum)| {
        let class = match strategy {
            Strategy::BestPerLine => "best-row",
            Strategy::Remedy(_) if Some(sum.net) == most && sum.net > Money::ZERO => "top-row",
            Strategy::Remedy(_) => "",
        };
        view! {
            <tr class=class data-strategy=strategy_value(strategy)>
                <StrategyCells strategy sum/>
            </tr>
        }
        .into_any()
    };
    view! { <MoneyTable caption headings rows=sums.into_iter().map(row).collect()/> }
}

#[component]
fn StrategyCells(strategy: Strategy, sum: Sum) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let count = |count: i64| number(language, u64::try_from(count).unwrap_or_default());
    let unpriced = (sum.unpriced > 0).then(|| {
        let count = usize::try_from(sum.unpriced).unwrap_or_default();
        view! { <span class="hint block">{say::compare::unpriced(language, count)}</span> }
    });
    let if_all_open = if sum.open_net == Money::ZERO { "–".to_owned() } else { vendor.money(sum.open_net) };
    view! {
        <th scope="row">{strategy_name(vendor, strategy)} {unpriced}</th>
        <td class="amount" data-net=sum.net.to_string()>{amount(state, strategy, sum.net)}</td>
        <td class="amount">{amount(state, strategy, sum.gross)}</td>
        <td class="amount">{amount(state, strategy, sum.fees)}</td>
        <td class="amount">{count(sum.eligible)}</td>
        <td class="amount">{count(sum.undetermined)}</td>
        <td class="amount">{count(sum.closed)}</td>
        <td class="amount">{if_all_open}</td>
    }
}

/// Formats an amount; a dash for a strategy that gives goods or service instead of money.
fn amount(state: WorkbenchState, strategy: Strategy, amount: Money) -> String {
    let gives_money =
        state.with_judged_untracked(|judged| judged.list.gives_money(strategy)).unwrap_or_default();
    if gives_money || amount != Money::ZERO { state.vendor.money(amount) } else { "–".to_owned() }
}

/// Renders the clauses that close a strategy to the most valuable goods.
#[component]
fn CostlyClauses() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let strategy = RwSignal::new("best".to_owned());
    let blocking = state.fold_lines(move |judged| {
        let strategy = strategy.with(|strategy| strategy_of(strategy));
        let lines = untrack(|| state.scope());
        (BlockingClauses::new(&judged.list, Some(strategy), &lines), lines)
    });
    let list = move || {
        let strategy = strategy.with_untracked(|strategy| strategy_of(strategy));
        let clauses: Vec<BlockingClause> = blocking.get()?.into_iter().take(MOST_CLAUSES).collect();
        Some(if clauses.is_empty() {
            view! { <p>{say::compare::no_clause_closes(language)}</p> }.into_any()
        } else {
            let items = clauses.into_iter().map(|clause| view! { <CostlyClause strategy clause/> });
            view! { <ol class="closings">{items.collect_view()}</ol> }.into_any()
        })
    };
    let binding = Binding::new("clauses-strategy", strategy, strategy);
    view! {
        <div class="costly">
            <h3>{say::compare::costly_clauses(language)}</h3>
            <p class="hint">{say::compare::costly_hint(language)}</p>
            <div class="field-short">
                <Select binding caption=Caption::new(say::compare::strategy(language)) offers=strategy_offers(state.vendor)/>
            </div>
            <div>{list}</div>
        </div>
    }
}

#[component]
fn CostlyClause(strategy: Strategy, clause: BlockingClause) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let id = clause.clause.clone();
    let show = move |_| {
        let closed = Closed { clause: id.clone(), strategy: Some(strategy) };
        state.filter.update(|filter| filter.closed = Some(closed));
        focus::focus("filter-clause");
    };
    let alone = if clause.alone == 0 {
        say::compare::never_alone(language).to_owned()
    } else {
        say::compare::alone(
            language,
            &say::page::lines(language, clause.alone),
            &vendor.money(clause.goods_alone),
        )
    };
    view! {
        <li class="closing">
            <p class="closing-money">
                <strong>{vendor.money(clause.goods)}</strong>
                " · "
                {say::page::lines(language, clause.lines.len())}
            </p>
            <p>{vendor.clause(&clause.clause)} " " <span class="hint">{format!("({})", clause.clause)}</span></p>
            <p class="hint">{alone}</p>
            <p>
                <button type="button" class="button link" on:click=show>{say::compare::show_these(language)}</button>
            </p>
        </li>
    }
}
