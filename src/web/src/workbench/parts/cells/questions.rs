use estimate::Question;
use leptos::prelude::*;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::workbench::loading::QUESTIONS_ID;
use crate::workbench::reading_text;
use crate::workbench::state::use_workbench;

/// Renders the questions about columns that only the user can answer.
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
    let vendor = state.vendor;
    let headings = state.with_judged_untracked(|judged| judged.table.headings.clone()).unwrap_or_default();
    let heading = reading_text::question(vendor, &headings, &question);
    let buttons = question.answers().into_iter().map(|(column, answer)| {
        let text = reading_text::answer(vendor, &headings, &question, column, &answer);
        let choose = move |_| state.answer(column, answer.clone());
        view! { <button type="button" class="button" on:click=choose>{text}</button> }
    });
    let buttons = buttons.collect_view();
    view! {
        <Message tone=Tone::Warning heading=heading.clone()>
            <p>{texts::cells::question_hint(vendor.language, question.cells)}</p>
            <div class="buttons" role="group" aria-label=heading>{buttons}</div>
        </Message>
    }
}
