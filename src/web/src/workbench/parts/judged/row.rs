//! A judged line in one row: the goods, their best remedy and why, the money, the last day, and missing facts.

use estimate::{Best, Choice, Why};
use leptos::prelude::*;
use policy::{Date, Money};
use words::workbench as texts;

use super::grid::toggle;
use crate::vendor::Vendor;
use crate::workbench::amounts::given;
use crate::workbench::filed::FiledLine;
use crate::workbench::judged_list::JudgedList;
use crate::workbench::missing;
use crate::workbench::names::{goods_name_and_detail, remedy_name};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The texts of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct RowText {
    line: usize,
    /// The number of the row in the file.
    number: usize,
    name: String,
    detail: String,
    quantity: String,
    price: String,
    class: &'static str,
    best: BestText,
    missing: String,
}

/// A line's best remedy in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct BestText {
    remedy: String,
    why: String,
    net: String,
    until: String,
}

impl RowText {
    fn of(state: WorkbenchState, judged: &JudgedList, line: usize) -> Self {
        let vendor = state.vendor;
        let goods = judged.list.lines().get(line);
        let planned = state.with_plan(|plan| judged.list.planned(line, plan));
        let choice = planned.unwrap_or_else(|| judged.list.best(line));
        let is_assumed = choice.taken.is_some_and(|(remedy, _)| judged.list.is_assumed(line, remedy));
        let number = judged.row_of_line(line);
        let filed = state.filed.with(|filed| {
            let filed_as = || BestText::filed(vendor, judged.filed_as(filed, line));
            judged.is_filed(filed, line).then(filed_as)
        });
        let is_filed = filed.is_some();
        let planned = || BestText::of(vendor, &choice, judged.list.exchanged(&choice), is_assumed);
        let (name, detail) = goods.map(|goods| goods_name_and_detail(vendor, goods)).unwrap_or_default();
        Self {
            line,
            number,
            name,
            detail,
            quantity: goods.map(|goods| goods.quantity.to_string()).unwrap_or_default(),
            price: judged.list.goods(line).map(|price| vendor.money(price)).unwrap_or_default(),
            class: match choice.best {
                _ if is_filed => "best-filed",
                Some(Best::Remedy(..)) => "best-open",
                Some(Best::AnswersMissing | Best::PriceMissing) => "best-maybe",
                Some(Best::OnlyAtCost { .. } | Best::Nothing) | None => "best-none",
            },
            best: filed.unwrap_or_else(planned),
            missing: if is_filed { String::new() } else { missing::in_words(vendor, &judged.list, &choice) },
        }
    }
}

impl BestText {
    /// Returns what a line is filed as; `None` where that is not known.
    fn filed(vendor: &Vendor, filed_as: Option<&FiledLine>) -> Self {
        let why = texts::file::filed(vendor.language).to_owned();
        let Some(line) = filed_as else { return Self { remedy: "–".to_owned(), why, ..Self::default() } };
        Self {
            remedy: vendor.remedy(&line.remedy),
            why,
            net: line.amount.map(|amount| given(vendor, amount, line.is_assumed)).unwrap_or_default(),
            until: last_day(vendor, line.until),
        }
    }

    fn of(vendor: &Vendor, choice: &Choice, goods: Money, is_assumed: bool) -> Self {
        let language = vendor.language;
        let remedy = |index: usize| remedy_name(vendor, index);
        let without_money = |text: &str| Self { remedy: text.to_owned(), ..Self::default() };
        let why = match choice.best {
            None | Some(Best::Nothing) => return without_money(texts::judged::nothing_open(language)),
            Some(Best::AnswersMissing) => return without_money(texts::judged::answers_missing(language)),
            Some(Best::PriceMissing) => return without_money(texts::judged::price_unknown(language)),
            Some(Best::OnlyAtCost { remedy: index, cost }) => {
                let why = texts::judged::only_at_cost(language, &remedy(index), &vendor.money(cost));
                return Self { why, ..without_money(texts::export::left_out(language)) };
            }
            Some(Best::Remedy(_, why)) => match why {
                Why::OnlyOne => texts::judged::only_open(language).to_owned(),
                Why::HighestNet { next, by } => {
                    texts::judged::highest_net(language, &vendor.money(by), &remedy(next))
                }
                Why::ClosesSooner { next } => texts::judged::closes_sooner(language, &remedy(next)),
                Why::PolicyOrder { next } => texts::judged::policy_order(language, &remedy(next)),
                Why::OrGoods { exchange } => texts::judged::or_goods(language, &remedy(exchange)),
                Why::Preferred { next } => texts::judged::preferred(language, &remedy(next)),
            },
        };
        let Some((index, ruling)) = choice.taken else { return Self::default() };
        Self {
            remedy: remedy(index),
            why,
            // One amount, which fits: the remedy states that the goods of an exchange are part of it.
            net: ruling.net().map(|net| given(vendor, net.plus(goods), is_assumed)).unwrap_or_default(),
            until: last_day(vendor, ruling.eligible_until),
        }
    }
}

/// Returns the last day of a remedy, or a dash if it has none.
fn last_day(vendor: &Vendor, until: Option<Date>) -> String {
    until.map_or_else(|| "–".to_owned(), |until| vendor.date(until))
}

/// Renders the visible line with this index.
#[component]
pub fn JudgedRow(index: usize, is_at_cursor: Signal<bool>, anchor: RwSignal<usize>) -> impl IntoView {
    let state = use_workbench();
    let text = Memo::new(move |_| {
        let line = state.visible.with(|lines| lines.get(index).copied()).unwrap_or_default();
        state.with_judged(|judged| RowText::of(state, judged, line)).unwrap_or_default()
    });
    let is_selected = Memo::new(move |_| {
        state.selection.with(|selection| selection.contains(&text.with(|text| text.line)))
    });
    let tick = move |number: usize| {
        view! {
            <label class="tick-target">
                <input
                    type="checkbox"
                    tabindex="-1"
                    aria-label=texts::judged::select_line(state.vendor.language, number)
                    prop:checked=is_selected
                    on:click=move |event| toggle(state, anchor, index, event.shift_key())
                />
            </label>
        }
    };
    view! {
        <div
            class="row"
            class:at-cursor=is_at_cursor
            role="row"
            id=row_id(index)
            aria-rowindex=(index + 2).to_string()
            aria-selected=move || is_selected.get().to_string()
        >
            {move || text.with(|text| view! { <div class="cell tick" role="gridcell">{tick(text.number)}</div> {cells(text)} })}
        </div>
    }
}

/// Returns the id of the visible row with this index.
#[must_use]
pub fn row_id(index: usize) -> String {
    format!("judged-{index}")
}

/// Renders the texts of a row. They have one effect together, since one for each text makes scrolling slower.
fn cells(text: &RowText) -> impl IntoView + use<> {
    let RowText { number, name, detail, quantity, price, class, best, missing, .. } = text.clone();
    let BestText { remedy, why, net, until } = best;
    let title = format!("{name} · {detail}");
    let detail = (!detail.is_empty()).then(|| view! { <span class="goods-kind">{detail}</span> });
    view! {
        <div class="cell number" role="gridcell">{number.to_string()}</div>
        <div class="cell goods" role="rowheader" title=title>
            <span class="goods-name">{name}</span>
            {detail}
        </div>
        <div class="cell number" role="gridcell">{quantity}</div>
        <div class="cell amount" role="gridcell">{price}</div>
        <div class=format!("cell {class}") role="gridcell">{remedy}</div>
        {clipped(why)}
        <div class="cell amount strong" role="gridcell">{net}</div>
        <div class="cell " role="gridcell">{until}</div>
        {clipped(missing)}
    }
}

/// Renders a cell whose text may be longer than its column.
fn clipped(text: String) -> impl IntoView {
    let title = text.clone();
    view! { <div class="cell soft" role="gridcell" title=title>{text}</div> }
}
