use estimate::{DateOrder, DecimalSign, Question, Readings};
use leptos::prelude::*;
use policy::Money;
use words::workbench as say;

use crate::components::{Message, Tone};
use crate::workbench::loading::QUESTIONS_ID;
use crate::workbench::state::use_workbench;

/// Renders the questions about columns that can be read in two ways.
#[component]
pub fn Questions() -> impl IntoView {
    let state = use_workbench();
    let questions = move || state.with_judged(|judged| judged.reading.questions.clone()).unwrap_or_default();
    view! {
        <div id=QUESTIONS_ID>
            {move || {
                questions().into_iter().map(|question| view! { <ColumnQuestion question/> }).collect_view()
            }}
        </div>
    }
}

#[component]
fn ColumnQuestion(question: Question) -> impl IntoView {
    let state = use_workbench();
    let (vendor, column) = (state.vendor, question.column);
    let language = vendor.language;
    let money = |amount: Option<Money>| {
        amount
            .map_or_else(|| say::cells::finer_than_a_cent(language).to_owned(), |amount| vendor.money(amount))
    };
    let answers: [(String, Callback<()>); 2] = match question.readings {
        Readings::Dates { day_first, month_first } => [
            (
                vendor.date(day_first),
                Callback::new(move |()| state.choose_dates(column, DateOrder::DayFirst)),
            ),
            (
                vendor.date(month_first),
                Callback::new(move |()| state.choose_dates(column, DateOrder::MonthFirst)),
            ),
        ],
        Readings::Decimals { point, comma } => [
            (money(point), Callback::new(move |()| state.choose_decimals(column, DecimalSign::Point))),
            (money(comma), Callback::new(move |()| state.choose_decimals(column, DecimalSign::Comma))),
        ],
    };
    let heading = say::cells::question(language, &question.sample, &question.heading);
    let buttons = answers.map(|(text, choose)| {
        view! { <button type="button" class="button" on:click=move |_| choose.run(())>{text}</button> }
    });
    view! {
        <Message tone=Tone::Warning heading=heading.clone()>
            <p>{say::cells::question_hint(language, question.cells)}</p>
            <div class="buttons" role="group" aria-label=heading>{buttons.into_iter().collect_view()}</div>
        </Message>
    }
}
