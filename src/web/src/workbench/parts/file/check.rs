//! The check before filing: the requests with their totals, and the lines that are left out, with the reasons.

use std::collections::{BTreeMap, BTreeSet};

use estimate::table::rows_in_words;
use estimate::{Choice, LeftOut, Part, Split, Strategy};
use leptos::prelude::*;
use policy::{Id, Money, Verdict};
use words::workbench as texts;

use crate::focus;
use crate::workbench::amounts::with_goods;
use crate::workbench::names::{field_name, remedy_name};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The id of the heading of the check.
pub const CHECK_HEADING_ID: &str = "file-check-heading";

/// The requests that would be filed, and the lines that are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub parts: Vec<Part>,
    /// The price of the goods that each line exchanges, where it does.
    exchanged: BTreeMap<usize, Money>,
    left_out: BTreeMap<LeftOut, Vec<usize>>,
    /// For each remedy that costs money, the number of lines that are left out because of it, and their total cost.
    only_at_cost: BTreeMap<usize, (usize, Money)>,
}

impl Checked {
    /// Plans the requests for these lines.
    #[must_use]
    pub fn of(state: WorkbenchState, strategy: Strategy, split: Split, lines: &[usize]) -> Option<Self> {
        state.with_judged_untracked(|judged| {
            let plan = state.plan.with_untracked(|plan| match plan {
                Some(best) => judged.list.carry_out(strategy, lines, best),
                None => judged.list.plan(strategy, lines),
            });
            let parts = judged.list.filing(&plan, split);
            let left_out = judged.list.left_out(&plan, &parts);
            let exchanged = plan.choices.iter().map(|choice| (choice.line, judged.list.exchanged(choice)));
            let exchanged = exchanged.filter(|(_, goods)| *goods != Money::ZERO).collect();
            Self { parts, exchanged, left_out, only_at_cost: Choice::all_only_at_cost(&plan.choices) }
        })
    }

    /// Returns the remedies of the requests.
    #[must_use]
    pub fn remedies(&self) -> Vec<Id> {
        let chosen = self.parts.iter().flat_map(|part| &part.chosen);
        chosen.map(|chosen| chosen.remedy.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn lines(&self) -> usize {
        self.parts.iter().map(|part| part.lines.len()).sum()
    }
}

/// The lines of a request that take one remedy, and their amounts.
struct RemedyTotal {
    lines: usize,
    net: Money,
    goods: Money,
    is_undetermined: bool,
}

fn totals<'p>(part: &'p Part, exchanged: &BTreeMap<usize, Money>) -> BTreeMap<&'p Id, RemedyTotal> {
    let mut totals: BTreeMap<&Id, RemedyTotal> = BTreeMap::new();
    for (chosen, line) in part.chosen.iter().zip(&part.lines) {
        let none = RemedyTotal { lines: 0, net: Money::ZERO, goods: Money::ZERO, is_undetermined: false };
        let total = totals.entry(&chosen.remedy).or_insert(none);
        total.lines += 1;
        total.net = total.net.plus(chosen.net.unwrap_or_default());
        total.goods = total.goods.plus(exchanged.get(line).copied().unwrap_or_default());
        total.is_undetermined |= chosen.verdict == Verdict::Undetermined;
    }
    totals
}

/// Renders the check, the button that files, and the way back.
#[component]
pub fn CheckPage(checked: Checked, file: Callback<()>, back: Callback<()>) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let count = checked.lines();
    let requests = checked.parts.iter().enumerate().map(|(index, part)| {
        let rows = totals(part, &checked.exchanged).into_iter().map(|(remedy, total)| {
            let amount = with_goods(vendor, total.net, total.goods, false);
            let hint = total.is_undetermined.then(|| {
                view! { <span class="hint block">{texts::file::undetermined(language, vendor.name())}</span> }
            });
            view! {
                <tr>
                    <th scope="row">{vendor.remedy(remedy)} {hint}</th>
                    <td class="amount">{texts::page::lines(language, total.lines)}</td>
                    <td class="amount">{amount}</td>
                </tr>
            }
        });
        view! {
            <tbody>
                <tr class="check-request"><td colspan="3">{format!("{}.", index + 1)}</td></tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    let requests = requests.collect_view();
    let left_out = checked.left_out.iter().map(|(why, lines)| {
        let text = match why {
            LeftOut::FieldMissing { field } => {
                let rows = state.with_judged_untracked(|judged| {
                    lines.iter().map(|line| judged.row_of_line(*line)).collect::<Vec<_>>()
                });
                let rows = rows_in_words(&rows.unwrap_or_default());
                let field = field_name(vendor, field);
                texts::file::field_missing(language, lines.len(), vendor.name(), &field, &rows)
            }
            LeftOut::Unconfirmed => texts::file::unconfirmed(language).to_owned(),
            LeftOut::OnlyAtCost { remedy } => {
                let (_, cost) = checked.only_at_cost.get(remedy).copied().unwrap_or_default();
                texts::judged::only_at_cost(language, &remedy_name(vendor, *remedy), &vendor.money(cost))
            }
            LeftOut::Closed => texts::file::closed(language).to_owned(),
            LeftOut::AnswersMissing => texts::file::answers(language).to_owned(),
            LeftOut::PriceMissing => texts::file::price(language).to_owned(),
        };
        let (count, lines) = (lines.len(), lines.clone());
        let select = move |_| {
            // The check closes when the selection changes.
            state.selection.set(lines.iter().copied().collect());
            focus::focus("file-strategy");
        };
        view! {
            <li>
                {text} " · " {texts::page::lines(language, count)} " "
                <button type="button" class="button link" on:click=select>{texts::file::select_unfiled(language)}</button>
            </li>
        }
    });
    let left_out: Vec<_> = left_out.collect();
    let has_left_out = !left_out.is_empty();
    view! {
        <div class="file-check">
            <h3 id=CHECK_HEADING_ID tabindex="-1">{texts::file::check_heading(language)}</h3>
            {(count > 0).then(|| view! {
                <table class="plan-table">
                    <caption>{texts::file::requests(language)}</caption>
                    {requests}
                </table>
            })}
            {(count == 0).then(|| view! { <p>{texts::file::nothing_to_file(language)}</p> })}
            {has_left_out.then(|| view! {
                <h4>{texts::file::left_out(language)}</h4>
                <ul class="closing-list">{left_out}</ul>
            })}
            <p class="buttons">
                <button type="button" class="button primary" disabled={count == 0} on:click=move |_| file.run(())>
                    {texts::file::file_lines(language, count)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| back.run(())>
                    {texts::file::back(language)}
                </button>
            </p>
        </div>
    }
}
