//! The check before filing: who files, the requests with their totals, and the lines that are left out, with the reasons.

use estimate::LeftOut;
use estimate::table::rows_in_words;
use leptos::prelude::*;
use policy::Money;
use words::workbench as texts;

use crate::focus;
use crate::vendor::Vendor;
use crate::workbench::amounts::with_goods;
use crate::workbench::checked::{Checked, LeftOutLines, Total};
use crate::workbench::names::{field_name, remedy_name};
use crate::workbench::state::{WorkbenchState, use_workbench};

/// The id of the heading of the check.
pub const CHECK_HEADING_ID: &str = "file-check-heading";

/// Renders the check, the button that files, and the way back.
#[component]
pub fn CheckPage(checked: Checked, file: Callback<()>, back: Callback<()>) -> impl IntoView {
    let state = use_workbench();
    let vendor = state.vendor;
    let language = vendor.language;
    let count = checked.total().lines;
    let sender = state.contact.with_untracked(|contact| contact.sender(vendor));
    let left_out = checked.left_out.iter().map(|(why, lines)| left_out_item(state, *why, lines));
    let left_out: Vec<_> = left_out.collect();
    let has_left_out = !left_out.is_empty();
    view! {
        <div class="file-check">
            <h3 id=CHECK_HEADING_ID tabindex="-1">{texts::file::check_heading(language)}</h3>
            {if count > 0 {
                view! {
                    <p>{texts::file::sender(language, &sender)}</p>
                    <Requests checked/>
                }
                .into_any()
            } else {
                view! { <p>{texts::file::files_nothing(language)}</p> }.into_any()
            }}
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

/// Renders the remedies of each request with their totals, and the total of all requests.
#[component]
fn Requests(checked: Checked) -> impl IntoView {
    let vendor = use_workbench().vendor;
    let language = vendor.language;
    let has_several = checked.requests.len() > 1;
    let cells = move |total: Total| {
        view! {
            <td class="amount">{texts::page::lines(language, total.lines)}</td>
            <td class="amount">{in_words(vendor, total)}</td>
        }
    };
    let rows = checked.requests.iter().zip(1_usize..).flat_map(|(totals, number)| {
        totals.iter().map(move |(remedy, total)| {
            let name = remedy_name(vendor, *remedy);
            let name = if has_several { format!("{number}. {name}") } else { name };
            let hint = total.is_undetermined.then(|| {
                view! { <span class="hint block">{texts::file::undetermined(language, vendor.name())}</span> }
            });
            view! { <tr><th scope="row">{name} {hint}</th>{cells(*total)}</tr> }
        })
    });
    let rows: Vec<_> = rows.collect();
    let total = (rows.len() > 1).then(|| {
        let total = cells(checked.total());
        view! { <tfoot><tr><th scope="row">{texts::plan::total(language)}</th>{total}</tr></tfoot> }
    });
    view! {
        <table class="plan-table">
            <caption>{texts::file::requests(language)}</caption>
            <tbody>{rows}</tbody>
            {total}
        </table>
    }
}

fn in_words(vendor: &Vendor, total: Total) -> String {
    with_goods(vendor, total.net, total.goods, total.is_assumed)
}

/// Renders the reason for which lines are left out, their amount, and the button that selects them.
fn left_out_item(state: WorkbenchState, why: LeftOut, left_out: &LeftOutLines) -> impl IntoView + use<> {
    let vendor = state.vendor;
    let language = vendor.language;
    let LeftOutLines { lines, total } = left_out;
    let amount = in_words(vendor, *total);
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
            texts::judged::only_at_cost(language, &remedy_name(vendor, remedy), &amount)
        }
        LeftOut::Closed => texts::file::closed(language).to_owned(),
        LeftOut::AnswersMissing => texts::file::answers(language).to_owned(),
        LeftOut::PriceMissing => texts::file::price(language).to_owned(),
    };
    let has_amount = total.net.plus(total.goods) != Money::ZERO && !matches!(why, LeftOut::OnlyAtCost { .. });
    let amount = has_amount.then(|| format!(" · {amount}"));
    let (count, lines) = (lines.len(), lines.clone());
    let select = move |_| {
        // The check closes when the selection changes.
        state.selection.set(lines.iter().copied().collect());
        focus::focus("file-strategy");
    };
    view! {
        <li>
            {text} " · " {texts::page::lines(language, count)} {amount} " "
            <button type="button" class="button link" on:click=select>{texts::file::select_unfiled(language)}</button>
        </li>
    }
}
