//! The reason that a source was not read as a list.

use estimate::ListError;
use leptos::prelude::*;
use words::Language;
use words::workbench as texts;

use crate::components::{Message, Tone};
use crate::workbench::problem::Problem;
use crate::workbench::state::use_workbench;

/// Renders the reason, with the next step.
#[component]
pub fn ProblemMessage(problem: Problem) -> impl IntoView {
    let language = use_workbench().vendor.language;
    let (heading, hint) = match problem {
        Problem::Reading => {
            return view! { <Message tone=Tone::Info heading=texts::bring_in::reading_list(language)/> }
                .into_any();
        }
        Problem::UnreadableWorkbook => {
            (texts::bring_in::workbook(language), texts::bring_in::workbook_hint(language))
        }
        Problem::UnreadableFile => {
            (texts::bring_in::unreadable(language), texts::bring_in::unreadable_hint(language))
        }
        Problem::NoList(ListError::TooLarge { cell }) => {
            let heading = texts::bring_in::sheet_too_large(language);
            let hint = texts::bring_in::sheet_too_large_hint(language, &cell);
            return view! { <Message tone=Tone::Warning heading><p>{hint}</p></Message> }.into_any();
        }
        Problem::NoListInSheet { sheet, error } => {
            let (why, hint) = refusal(language, &error);
            return view! {
                <Message tone=Tone::Warning heading=texts::bring_in::no_list_in_sheet(language, &sheet)>
                    <p>{format!("{why}. {hint}")}</p>
                    <p>{texts::bring_in::no_list_in_sheet_hint(language)}</p>
                </Message>
            }
            .into_any();
        }
        Problem::NoList(error) => refusal(language, &error),
    };
    view! { <Message tone=Tone::Warning heading><p>{hint}</p></Message> }.into_any()
}

/// Returns the reason a file is not a list, and the next step.
fn refusal(language: Language, error: &ListError) -> (&'static str, &'static str) {
    use texts::bring_in as words;
    match error {
        ListError::NotText => (words::not_a_list(language), words::not_a_list_hint(language)),
        ListError::WebPage => (words::web_page(language), words::web_page_hint(language)),
        ListError::Pdf => (words::pdf(language), words::other_file_hint(language)),
        ListError::Picture => (words::picture(language), words::other_file_hint(language)),
        ListError::Document => (words::document(language), words::other_file_hint(language)),
        ListError::Archive => (words::archive(language), words::archive_hint(language)),
        ListError::Numbers => (words::numbers_file(language), words::numbers_file_hint(language)),
        ListError::OldSpreadsheet => {
            (words::old_spreadsheet(language), words::old_spreadsheet_hint(language))
        }
        ListError::Protected => (words::protected(language), words::protected_hint(language)),
        ListError::Damaged => (words::damaged(language), words::damaged_hint(language)),
        ListError::NoColumns => (words::no_columns(language), words::no_columns_hint(language)),
        ListError::Pivot => (words::pivot(language), words::pivot_hint(language)),
        ListError::SideBySide => (words::side_by_side(language), words::side_by_side_hint(language)),
        ListError::Sideways => (words::sideways(language), words::sideways_hint(language)),
        ListError::Empty => (words::empty_list(language), words::empty_list_hint(language)),
        ListError::NoRows => (words::no_rows(language), words::no_rows_hint(language)),
        ListError::TooLarge { .. } | ListError::TooMuch | ListError::NoSheet { .. } => {
            (words::file_too_large(language), words::file_too_large_hint(language))
        }
    }
}
