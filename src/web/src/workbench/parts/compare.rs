//! The sums of all strategies, for the whole list and for the selection, and the most expensive clauses.

use std::collections::BTreeSet;

use estimate::{BlockingClause, BlockingClauses, Compared, Comparison, Strategy};
use leptos::prelude::*;
use policy::Money;
use words::format::{colon, number};
use words::workbench as texts;

use super::money_table::MoneyTable;
use crate::components::{Binding, Caption, Fold, Select};
use crate::focus;
use crate::workbench::amounts::with_goods;
use crate::workbench::filed::FiledLines;
use crate::workbench::filter::Closed;
use crate::workbench::state::{WorkbenchState, use_workbench};
use crate::workbench::strategy::{strategy_name, strategy_of, strategy_options, strategy_value};

/// Clauses that are listed.
const MAX_CLAUSES: usize = 6;

#[component]
pub fn Compare() -> impl IntoView {
    let state = use_workbench();
    let language = state.vendor.language;
    let whole = state.fold_lines(move |judged| {
        let lines = state.unfiled(judged, judged.list.all());
        (Comparison::new(&judged.list, &lines), lines)
    });
    let selected = state.fold_lines(move |judged| {
        // Without a selection there is nothing to compare with the whole list.
        let lines = state.selection.with_untracked(|lines| lines.iter().copied().collect());
        let lines = state.unfiled(judged, lines);
        (Comparison::new(&judged.list, &lines), lines)
    });
    let of_list = move || {
        let plan = state.with_plan(Compared::of_plan);
        let has_filed = !state.filed.with(FiledLines::is_empty);
        let caption = if has_filed {
            texts::compare::unfiled_lines(language)
        } else {
            texts::compare::whole_list(language)
        };
        let caption = caption.to_owned();
        let has_lines = !state.is_filed();
        whole.get().filter(|_| has_lines).map(|compared| {
            let compared = within_order(state, compared, |_| true);
            view! { <Bars caption compared plan/> }
        })
    };
    let of_selection = move || {
        let compared = selected.get()?;
        let selection: BTreeSet<usize> = state.with_judged_untracked(|judged| {
            let lines = state.selection.with_untracked(|lines| lines.iter().copied().collect());
            state.unfiled(judged, lines).into_iter().collect()
        })?;
        (!selection.is_empty()).then(|| {
            let is_selected = |line| selection.contains(&line);
            let plan = state.with_judged_untracked(|judged| {
                state.with_plan(|plan| Compared::of_plan(&plan.of_lines(&judged.list, is_selected)))
            });
            let compared = within_order(state, compared, is_selected);
            let caption = texts::compare::selection(language, selection.len());
            view! { <Bars caption compared plan=plan.flatten()/> }
        })
    };
    view! {
        <section class="panel compared" aria-labelledby="compared-heading">
            <h2 id="compared-heading">{texts::compare::by_strategy(language)}</h2>
            <p class="hint">{texts::compare::hint(language)}</p>
            <div>{of_list}</div>
            <div>{of_selection}</div>
            <Fold summary=texts::compare::costly_clauses(language)>
                <CostlyClauses/>
            </Fold>
        </section>
    }
}

/// Counts a programme by the lines that take it in the plan, where its order has no room for all lines together.
fn within_order(
    state: WorkbenchState,
    compared: Vec<Compared>,
    counts: impl Fn(usize) -> bool,
) -> Vec<Compared> {
    let planned = state.with_plan(|plan| {
        compared.iter().map(|compared| compared.within_order(plan, &counts)).collect::<Vec<_>>()
    });
    planned.unwrap_or(compared)
}

/// Renders each strategy in question with a bar of its worth, the best plan first.
#[component]
fn Bars(caption: String, compared: Vec<Compared>, plan: Option<Compared>) -> impl IntoView {
    let state = use_workbench();
    let compared: Vec<Compared> = compared
        .into_iter()
        .filter(|compared| match compared.strategy {
            Strategy::Remedy(_) => compared.sum.eligible + compared.sum.undetermined > 0,
            Strategy::BestPerLine => plan.is_none(),
        })
        .collect();
    let rows = plan.into_iter().chain(compared);
    let rows: Vec<Compared> = rows.collect();
    let most = rows.iter().map(worth).max().unwrap_or_default();
    let row = |compared: Compared| {
        let class = if compared.strategy == Strategy::BestPerLine { "best-row" } else { "" };
        view! {
            <tr class=class data-strategy=strategy_value(compared.strategy)>
                <StrategyCells compared most/>
            </tr>
        }
        .into_any()
    };
    let language = state.vendor.language;
    let headings = vec![texts::compare::strategy(language), texts::judged::net(language)];
    view! { <MoneyTable caption headings rows=rows.into_iter().map(row).collect()/> }
}

/// Returns the worth of a strategy, with the goods of an exchange.
fn worth(compared: &Compared) -> Money {
    compared.sum.net.plus(compared.goods)
}

#[component]
fn StrategyCells(compared: Compared, most: Money) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let Compared { strategy, sum, goods, is_assumed, is_planned } = compared;
    let within_order = (is_planned && strategy != Strategy::BestPerLine)
        .then(|| texts::compare::within_order(language).to_owned());
    let counted = [
        (sum.eligible, texts::compare::open_lines(language)),
        (sum.undetermined, texts::compare::undetermined_lines(language)),
        (sum.closed, texts::compare::closed_lines(language)),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, name)| {
        format!("{name}{}{}", colon(language), number(language, u64::try_from(count).unwrap_or_default()))
    });
    let unpriced = (sum.unpriced > 0)
        .then(|| texts::compare::unpriced(language, usize::try_from(sum.unpriced).unwrap_or_default()));
    let fees = (sum.fees != Money::ZERO)
        .then(|| format!("{}{}{}", texts::judged::fees(language), colon(language), vendor.money(sum.fees)));
    let more = (sum.open_net > Money::ZERO).then(|| {
        format!("{}{}{}", texts::compare::if_all_open(language), colon(language), vendor.money(sum.open_net))
    });
    let hint: Vec<String> = counted.chain(unpriced).chain(fees).chain(more).chain(within_order).collect();
    let share = |amount: Money| (amount.cents().max(0) * 100).checked_div(most.cents()).unwrap_or(0);
    let bar = (most > Money::ZERO).then(|| {
        view! {
            <span class="bar" aria-hidden="true">
                <span class="bar-amount" style:width=format!("{}%", share(sum.net))></span>
                <span class="bar-goods" style:width=format!("{}%", share(goods))></span>
            </span>
        }
    });
    view! {
        <th scope="row">
            {strategy_name(vendor, strategy)}
            <span class="hint block">{hint.join(" · ")}</span>
        </th>
        <td class="bar-cell" data-net=sum.net.to_string()>
            {bar}
            <span>{with_goods(vendor, sum.net, goods, is_assumed)}</span>
        </td>
    }
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
        let clauses: Vec<BlockingClause> = blocking.get()?.into_iter().take(MAX_CLAUSES).collect();
        Some(if clauses.is_empty() {
            view! { <p>{texts::compare::no_clause_closes(language)}</p> }.into_any()
        } else {
            let items = clauses.into_iter().map(|clause| view! { <CostlyClause strategy clause/> });
            view! { <ol class="closings">{items.collect_view()}</ol> }.into_any()
        })
    };
    let binding = Binding::new("clauses-strategy", strategy, strategy);
    view! {
        <div class="costly">
            <p class="hint">{texts::compare::costly_hint(language)}</p>
            <div class="field-short">
                <Select binding caption=Caption::new(texts::compare::strategy(language)) options=strategy_options(state.vendor)/>
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
        texts::compare::never_alone(language).to_owned()
    } else {
        texts::compare::alone(
            language,
            &texts::page::lines(language, clause.alone),
            &vendor.money(clause.goods_alone),
        )
    };
    view! {
        <li class="closing">
            <p class="closing-money">
                <strong>{vendor.money(clause.goods)}</strong>
                " · "
                {texts::page::lines(language, clause.lines.len())}
            </p>
            <p>{vendor.clause(&clause.clause)} " " <span class="hint">{format!("({})", clause.clause)}</span></p>
            <p class="hint">{alone}</p>
            <p>
                <button type="button" class="button link" on:click=show>{texts::compare::show_these(language)}</button>
            </p>
        </li>
    }
}
