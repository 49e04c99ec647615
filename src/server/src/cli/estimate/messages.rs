//! The messages on standard error about how a list was read: the sheet, each column, each row that was left out, each faulty cell.

use estimate::table::rows_in_words;
use estimate::{Column, Confidence, FileNote, Note, Reading, Target, Tax, UnusedReason};

use super::read::ReadSource;

/// Returns one message per line.
pub(super) fn lines(source: &ReadSource, reading: &Reading, currency: &str) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(sheet(source));
    let name = |column: usize| name(source, column);
    let notes = source.table.grouped_notes();
    lines.extend(notes.into_iter().map(|(note, rows)| note_in_words(note, &rows, &name)));
    let columns = source.mapping.columns().iter().enumerate();
    lines.extend(columns.filter_map(|(index, column)| column_in_words(index, column, &name)));
    lines.extend(source.mapping.column_of_totals_for_prices().map(|column| {
        format!("unit prices are calculated: column {} divided by the number of units", name(column))
    }));
    if source.mapping.has_prices_without_currency(&source.table) {
        lines.push(format!(
            "prices are taken as {currency}: they state no other currency; --currency sets another"
        ));
    }
    if reading.is_each_row_one_unit {
        lines.push("no column holds quantities: each row counts as one unit".to_owned());
    }
    if !reading.withdrawn.is_empty() && reading.questions.is_empty() {
        let rows = rows_in_words(&reading.withdrawn);
        lines.push(format!("left out, as chosen, because their goods are not there: rows {rows}"));
    }
    lines.extend(reading.faults.iter().map(ToString::to_string));
    lines
}

fn sheet(source: &ReadSource) -> Option<String> {
    let sheet = source.sheet.as_ref()?;
    let others = match sheet.others.as_slice() {
        [] => String::new(),
        others => format!("; --sheet reads another: {}", others.join(", ")),
    };
    Some(format!("sheet `{}` was read{others}", sheet.name))
}

/// Returns the heading of a column; without one its number, from 1.
fn name(source: &ReadSource, column: usize) -> String {
    let heading = source.table.headings.get(column).filter(|heading| !heading.is_empty());
    heading.map_or_else(|| column.saturating_add(1).to_string(), |heading| format!("`{heading}`"))
}

/// Returns what a column was taken for and why; `None` for a column without a heading that is not used.
pub(super) fn column_in_words(
    index: usize,
    column: &Column,
    name: &dyn Fn(usize) -> String,
) -> Option<String> {
    let this = name(index);
    let hidden = if column.is_hidden { ", which the file hides," } else { "" };
    let Some((target, confidence)) = &column.target else {
        if column.heading.is_empty() {
            return None;
        }
        return Some(match column.unused {
            Some(UnusedReason::TakenFrom(other)) => {
                format!("column {this}{hidden} is not used: {} was taken instead", name(other))
            }
            Some(UnusedReason::InQuestion) => format!("column {this}{hidden} is in question"),
            Some(UnusedReason::UnlikeItsHeading) => {
                format!("column {this}{hidden} is not used: its cells do not fit its heading")
            }
            Some(UnusedReason::Chosen) => format!("column {this}{hidden} is not used, as chosen"),
            None => {
                format!(
                    "column {this}{hidden} is not used; --column \"{}=FACT\" sets what it holds",
                    column.heading
                )
            }
        });
    };
    let why = match confidence {
        Confidence::Content => "by its content",
        Confidence::PartOfHeading => "by a part of its heading",
        Confidence::Heading => "by its heading",
        Confidence::Chosen => "as chosen",
    };
    Some(match target {
        Target::Description => {
            format!("column {this}{hidden} is the {target} {why}, and is not used")
        }
        _ => match column.tax {
            Some(Tax::Included) => {
                format!("column {this}{hidden} is the {target} {why}, with taxes included")
            }
            Some(Tax::Excluded) | None => format!("column {this}{hidden} is the {target} {why}"),
        },
    })
}

/// Returns a note in words, with the rows that it holds for.
pub(super) fn note_in_words(note: &Note, rows: &[usize], name: &dyn Fn(usize) -> String) -> String {
    let listed = rows_in_words(rows);
    let is_one = rows.len() == 1;
    let rows_that = |one: &str, more: &str| {
        if is_one { format!("row {listed} {one}") } else { format!("rows {listed} {more}") }
    };
    match note {
        Note::Above { rows: 1 } => "1 row above the headings is left out".to_owned(),
        Note::Above { rows } => format!("{rows} rows above the headings are left out"),
        Note::NoHeadings => "no row looks like headings: columns are recognised by their content".to_owned(),
        Note::Sums { .. } => {
            rows_that("adds up the others and is left out", "add up the others and are left out")
        }
        Note::Detail { .. } => {
            rows_that("details the row above and is left out", "detail the rows above and are left out")
        }
        Note::HeadingsAgain { .. } => {
            rows_that("repeats the headings and is left out", "repeat the headings and are left out")
        }
        Note::Group { .. } => rows_that(
            "names the goods below it: its text counts for them",
            "name the goods below them: their texts count for those",
        ),
        Note::WordsOnly { .. } => {
            rows_that("contains only words and is left out", "contain only words and are left out")
        }
        Note::Struck { .. } => {
            rows_that("is struck through and is left out", "are struck through and are left out")
        }
        Note::Charge { .. } => {
            rows_that("is a charge or a tax and is left out", "are charges or taxes and are left out")
        }
        Note::Discount { .. } => rows_that(
            "is a discount and is left out: the prices are those before it",
            "are discounts and are left out: the prices are those before them",
        ),
        Note::OtherTable { row, rows } => format!(
            "row {row} begins another table; its {rows} rows are left out: give them as a list of their own"
        ),
        Note::Overflow { row } => {
            format!("row {row} has more cells than there are headings; the rest is left out")
        }
        Note::Shifted { .. } => rows_that(
            "has more fields than there are headings, so that its values may be in the wrong columns; it is left out: write quotes around texts that contain the delimiter",
            "have more fields than there are headings, so that their values may be in the wrong columns; they are left out: write quotes around texts that contain the delimiter",
        ),
        Note::CarriedDown { column, rows } => {
            format!("column {}: {rows} empty cells have the value above them", name(*column))
        }
        Note::Ditto { column, rows } => {
            format!("column {}: {rows} ditto marks have the value above them", name(*column))
        }
        Note::Described { column, rows } => {
            format!(
                "column {}: {rows} cells have a description behind the model, which is not used",
                name(*column)
            )
        }
        Note::Merged { column, rows } => {
            format!("column {}: merged cells give their value to {rows} more rows", name(*column))
        }
        Note::HiddenRows { first, rows } => {
            format!("the file hides {rows} rows, the first is row {first}; they are part of the list")
        }
        Note::File(FileNote::QuoteOverRows { row, rows }) => format!(
            "row {row}: a quote opens here and encloses {rows} rows, which are read as one; if it is an inch mark, write \"\" for it"
        ),
        Note::File(FileNote::Scaled { cell, cells }) => format!(
            "{cells} cells show thousands or millions, the first is {cell}; the full numbers were read"
        ),
        Note::File(FileNote::UnknownEncoding) => {
            "some letters look wrong: the encoding is not known; save the file as UTF-8 and try again"
                .to_owned()
        }
    }
}
