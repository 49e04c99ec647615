//! Words the reading of a list: notes about rows, reasons for the targets of columns, and questions with their answers.

use estimate::table::rows_in_words;
use estimate::{
    ColumnAnswer, Confidence, FileNote, Mapping, Note, Question, Readings, StoredDates, Target, Tax,
    UnusedReason,
};
use policy::Money;
use words::format::colon;
use words::workbench as texts;

use super::source::name_of;
use crate::vendor::Vendor;

/// Returns the name of a column: its heading, or its number.
pub fn column_name(vendor: &Vendor, headings: &[String], column: usize) -> String {
    let heading = headings.get(column).filter(|heading| !heading.is_empty());
    heading.cloned().unwrap_or_else(|| texts::cells::column(vendor.language, column.saturating_add(1)))
}

/// Returns a note as a sentence, with the rows that it holds for.
pub fn note(vendor: &Vendor, headings: &[String], note: &Note, rows: &[usize]) -> String {
    let language = vendor.language;
    let (count, listed) = (rows.len(), rows_in_words(rows));
    let name = |column: &usize| column_name(vendor, headings, *column);
    match note {
        Note::Above { rows } => texts::cells::note_above(language, *rows),
        Note::NoHeadings => texts::cells::note_no_headings(language).to_owned(),
        Note::Sums { .. } => texts::cells::note_sums(language, count, &listed),
        Note::Detail { .. } => texts::reading::detail(language, count, &listed),
        Note::HeadingsAgain { .. } => texts::cells::headings_again(language, count, &listed),
        Note::Group { .. } => texts::cells::group(language, count, &listed),
        Note::WordsOnly { .. } => texts::cells::words_only(language, count, &listed),
        Note::Struck { .. } => texts::reading::struck(language, count, &listed),
        Note::Discount { .. } => texts::reading::discount_rows(language, count, &listed),
        Note::Charge { .. } => texts::cells::charge(language, count, &listed),
        Note::OtherTable { row, rows } => texts::reading::other_table(language, *rows, *row),
        Note::Overflow { row } => texts::cells::note_overflow(language, *row),
        Note::Shifted { .. } => texts::cells::shifted(language, count, &listed),
        Note::CarriedDown { column, rows } => texts::reading::carried_down(language, *rows, &name(column)),
        Note::Ditto { column, rows } => texts::reading::ditto(language, *rows, &name(column)),
        Note::Described { column, rows } => texts::reading::described(language, *rows, &name(column)),
        Note::Merged { column, rows } => texts::reading::merged(language, *rows, &name(column)),
        Note::HiddenRows { first, rows } => texts::reading::hidden_rows(language, *rows, *first),
        Note::File(FileNote::QuoteOverRows { row, rows }) => {
            texts::reading::quote_over_rows(language, *row, *rows)
        }
        Note::File(FileNote::Scaled { cell, cells }) => texts::reading::scaled(language, *cells, cell),
        Note::File(FileNote::UnknownEncoding) => texts::reading::unknown_encoding(language).to_owned(),
    }
}

/// Returns the reason for a column's target, or for leaving the column out.
pub fn reason(vendor: &Vendor, headings: &[String], mapping: &Mapping, index: usize) -> Option<String> {
    let language = vendor.language;
    let column = mapping.columns().get(index)?;
    let reason = match (&column.target, column.unused) {
        (Some((_, Confidence::Heading)), _) => texts::reading::by_heading(language).to_owned(),
        (Some((_, Confidence::PartOfHeading)), _) => texts::reading::by_part_of_heading(language).to_owned(),
        (Some((_, Confidence::Content)), _) => texts::reading::by_content(language).to_owned(),
        (Some((_, Confidence::Chosen)), _) | (None, Some(UnusedReason::Chosen)) => {
            texts::reading::by_choice(language).to_owned()
        }
        (None, Some(UnusedReason::TakenFrom(other))) => {
            texts::reading::taken_from(language, &column_name(vendor, headings, other))
        }
        (None, Some(UnusedReason::InQuestion)) => texts::reading::in_question(language).to_owned(),
        (None, Some(UnusedReason::UnlikeItsHeading)) => texts::reading::unlike_heading(language).to_owned(),
        (None, None) => texts::cells::not_used(language).to_owned(),
    };
    let reason = if mapping.column_of_totals_for_prices() == Some(index) {
        texts::reading::prices_from_total(language, &reason)
    } else {
        reason
    };
    let reason = if column.leave_out == Some(true) {
        texts::reading::rows_left_out(language, &reason)
    } else {
        reason
    };
    Some(match column.tax {
        Some(Tax::Included) if column.target.is_some() => texts::reading::taxes_included(language, &reason),
        Some(Tax::Included | Tax::Excluded) | None => reason,
    })
}

/// Returns a question as a sentence.
pub fn question(vendor: &Vendor, headings: &[String], question: &Question) -> String {
    let language = vendor.language;
    let name = |column: usize| column_name(vendor, headings, column);
    let column = name(question.column);
    match &question.readings {
        Readings::Dates { .. } | Readings::Decimals { .. } => {
            texts::cells::question(language, &question.sample, &column)
        }
        Readings::StoredDates { .. } => texts::reading::stored_dates(language, &column),
        Readings::Column { .. } if question.is_about_currencies() => {
            texts::reading::several_currencies(language, &column, vendor.currency())
        }
        Readings::Column { .. } if question.is_about_rounding() => {
            texts::reading::finer_than_cent(language, &column, &question.sample)
        }
        Readings::Column { candidates, .. } if question.is_about_taxes() => {
            let amounts = candidates.first().copied().map(name).unwrap_or_default();
            texts::reading::some_with_taxes(language, &column, &question.sample, &amounts)
        }
        Readings::Column { target, by_heading: true, .. } => {
            texts::reading::which_column(language, &name_of(vendor, target))
        }
        Readings::Column { target, candidates, .. } if candidates.len() > 1 => {
            texts::reading::which_column(language, &name_of(vendor, target))
        }
        Readings::Column { .. } if question.is_about_list_price() => {
            texts::reading::list_price(language, &column, &question.sample)
        }
        Readings::Column { target, .. } => {
            texts::reading::is_column(language, &column, &name_of(vendor, target), &question.sample)
        }
        Readings::Guesses { columns } => {
            let guesses = columns.iter().map(|(column, target)| {
                format!("{}{}{}", name(*column), colon(language), name_of(vendor, target))
            });
            texts::reading::guesses(language, &guesses.collect::<Vec<_>>().join("; "))
        }
        Readings::Facts { targets } if targets.contains(&Target::LineTotal) => {
            texts::reading::unit_or_line(language, &column)
        }
        Readings::Facts { .. } => texts::reading::which_fact(language, &column, &question.sample),
        Readings::CarryDown => texts::reading::carry_down(language, &question.sample, &column),
        Readings::Withdrawn => texts::reading::withdrawn(language, question.cells, &question.sample, &column),
    }
}

/// Returns an answer to a question as the label of a button.
pub fn answer(
    vendor: &Vendor,
    headings: &[String],
    question: &Question,
    column: usize,
    answer: &ColumnAnswer,
) -> String {
    let language = vendor.language;
    let money = |amount: &Option<Money>| {
        amount.map_or_else(
            || texts::cells::finer_than_a_cent(language).to_owned(),
            |amount| vendor.money(amount),
        )
    };
    match (answer, &question.readings) {
        (ColumnAnswer::Dates(order), Readings::Dates { day_first, month_first }) => {
            vendor.date(match order {
                estimate::DateOrder::DayFirst => *day_first,
                estimate::DateOrder::MonthFirst => *month_first,
            })
        }
        (ColumnAnswer::Decimals(sign), Readings::Decimals { point, comma }) => money(match sign {
            estimate::DecimalSign::Point => point,
            estimate::DecimalSign::Comma => comma,
        }),
        (ColumnAnswer::StoredDates(kept), Readings::StoredDates { stored, swapped }) => {
            vendor.date(match kept {
                StoredDates::Keep => *stored,
                StoredDates::Swap => *swapped,
            })
        }
        (ColumnAnswer::AcceptGuesses, _) => texts::reading::accept_guesses(language).to_owned(),
        (ColumnAnswer::CarryDown(true), _) => texts::reading::carry_down_yes(language).to_owned(),
        (ColumnAnswer::LeaveOut(true), _) => texts::reading::leave_out(language).to_owned(),
        (ColumnAnswer::LeaveOut(false), _) => texts::reading::keep_rows(language).to_owned(),
        (ColumnAnswer::CarryDown(false), _) => texts::reading::carry_down_no(language).to_owned(),
        (ColumnAnswer::Take(Some(target)), Readings::Facts { .. }) => name_of(vendor, target),
        (ColumnAnswer::NoColumn(_), _) | (ColumnAnswer::Take(None), Readings::Facts { .. }) => {
            texts::reading::none_of_them(language).to_owned()
        }
        // `Take` names a candidate column. The others do not answer this question.
        (
            ColumnAnswer::Take(_)
            | ColumnAnswer::Dates(_)
            | ColumnAnswer::Decimals(_)
            | ColumnAnswer::StoredDates(_),
            _,
        ) => column_name(vendor, headings, column),
    }
}
