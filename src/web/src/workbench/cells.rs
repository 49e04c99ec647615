//! The list as it was brought in: what its columns are taken for, what only the user can tell, and which cells are wrong.

use crate::ui::button::button;
use crate::ui::dom::{El, el};
use crate::ui::icon::Icon;
use crate::ui::live::derived;
use crate::ui::vendor::Vendor;
use estimate::{DateOrder, DecimalSign, Note, Question, Readings, Target};
use leptos::prelude::*;
use policy::Money;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};
use words::workbench as say;

use crate::workbench::bench::{Bench, bench};
use crate::workbench::problem;
use crate::workbench::scroller::{Rows, scroller, show};
use crate::workbench::source::{FIRST_TYPED_ROW, Source, name_of, targets};

/// Faults that are listed at once.
const MOST_LISTED: usize = 50;
/// The id of what only the user can tell.
pub(crate) const QUESTIONS: &str = "cells-questions";

/// The part of the page with the list's cells.
pub(crate) fn cells() -> El {
    let (bench, language) = (bench(), crate::ui::language());
    let is_typed = bench.source.with_untracked(|source| matches!(source, Some(Source::Typed { .. })));
    let needs_care = bench
        .look_now(|work| !work.reading.questions.is_empty() || !work.reading.faults.is_empty())
        .unwrap_or_default();
    let grid = grid(bench);
    let element = grid.element().clone();
    let add = is_typed.then(|| {
        el("p")
            .class("buttons")
            .add(button("button add", say::cells::add_rows(language), move || bench.add_rows()))
    });
    // Drawn anew, it stays open.
    let was_open = document().query_selector(".cells-fold[open]").is_ok_and(|open| open.is_some());
    let is_open = is_typed || was_open || needs_care;
    let table = el("details")
        .class("cells-fold")
        .set_some("open", is_open.then_some(""))
        .add([
            el("summary").text(say::cells::summary(language)),
            el("p").class("hint").text(say::cells::hint(language)),
            grid,
        ])
        .add(add);
    el("section")
        .class("panel cells-panel")
        .set("aria-labelledby", "cells-heading")
        .add(el("h2").set("id", "cells-heading").set("tabindex", "-1").text(say::cells::heading(language)))
        .live(move || notes(bench))
        .add(el("div").set("id", QUESTIONS).live(move || questions(bench)))
        .live(move || faults(bench, &element))
        .add(table)
}

fn notes(bench: Bench) -> Option<El> {
    let language = crate::ui::language();
    let (notes, each) = bench.look(|work| (work.table.notes.clone(), work.reading.is_each_row_one_unit))?;
    let words = notes.iter().map(|note| match note {
        Note::Above { rows } => say::cells::note_above(language, *rows),
        Note::NoHeadings => say::cells::note_no_headings(language).to_owned(),
        Note::Sums { row } => say::cells::note_sums(language, *row),
        Note::Overflow { row } => say::cells::note_overflow(language, *row),
    });
    let each = each.then(|| say::cells::note_each_row(language).to_owned());
    let items: Vec<El> = words.chain(each).map(|words| el("li").text(&words)).collect();
    (!items.is_empty()).then(|| el("ul").class("notes-list hint").add(items))
}

fn questions(bench: Bench) -> Vec<El> {
    let questions = bench.look(|work| work.reading.questions.clone()).unwrap_or_default();
    questions.into_iter().map(|question| ask(bench, &question)).collect()
}

fn ask(bench: Bench, question: &Question) -> El {
    let language = crate::ui::language();
    let (vendor, column) = (bench.vendor, question.column);
    let answer = |words: String, choose: Box<dyn Fn()>| button("button", &words, choose);
    let money = |amount: Option<Money>| {
        amount
            .map_or_else(|| say::cells::finer_than_a_cent(language).to_owned(), |amount| vendor.money(amount))
    };
    let answers = match question.readings {
        Readings::Dates { day_first, month_first } => [
            answer(vendor.date(day_first), Box::new(move || bench.choose_dates(column, DateOrder::DayFirst))),
            answer(
                vendor.date(month_first),
                Box::new(move || bench.choose_dates(column, DateOrder::MonthFirst)),
            ),
        ],
        Readings::Decimals { point, comma } => [
            answer(money(point), Box::new(move || bench.choose_decimals(column, DecimalSign::Point))),
            answer(money(comma), Box::new(move || bench.choose_decimals(column, DecimalSign::Comma))),
        ],
    };
    let heading = say::cells::question(language, &question.sample, &question.heading);
    let hint = say::cells::question_hint(language, question.cells);
    let group = el("div").class("buttons").set("role", "group").set("aria-label", &heading).add(answers);
    crate::ui::message::message(crate::ui::message::Tone::Warning, &heading, [el("p").text(&hint), group])
}

fn faults(bench: Bench, grid: &Element) -> Option<El> {
    let language = crate::ui::language();
    let (faults, count) = bench.look(|work| {
        let faults: Vec<_> = work.reading.faults.iter().take(MOST_LISTED).cloned().collect();
        (faults, work.reading.faults.len())
    })?;
    if count == 0 {
        return None;
    }
    let items: Vec<El> = faults
        .into_iter()
        .map(|fault| {
            let grid = grid.clone();
            let problem = problem::in_words(bench.vendor, &fault);
            let words = say::cells::fault(language, fault.row, &fault.heading, &problem);
            let (row, column) = (fault.row, fault.column);
            el("li").add(button("link-button", &words, move || go_to(bench, &grid, row, column)))
        })
        .collect();
    let more = (count > MOST_LISTED)
        .then(|| el("p").class("hint").text(&say::cells::more_faults(language, count - MOST_LISTED)));
    let list = el("details")
        .add(el("summary").text(&say::cells::faults_heading(language, count)))
        .add(el("p").class("hint").text(say::cells::faults_hint(language)))
        .add(el("ol").class("fault-list").add(items))
        .add(more);
    Some(
        el("div")
            .class("message message-error faults")
            .add(Icon::Warning.draw())
            .add(el("div").class("message-body").add(list)),
    )
}

/// Unfolds the table, scrolls to a cell and focuses it.
fn go_to(bench: Bench, grid: &Element, row: usize, column: usize) {
    if let Some(fold) = grid.closest("details").ok().flatten() {
        let _ = fold.set_attribute("open", "");
    }
    let place = bench.look_now(|work| work.table.rows.iter().position(|other| other.number == row)).flatten();
    if let Some(place) = place {
        let grid = grid.clone();
        request_animation_frame(move || {
            show(&grid, place);
            focus_soon(cell_id(row, column), 5);
        });
    }
}

/// Focuses a cell as soon as it is drawn.
fn focus_soon(id: String, tries: u32) {
    request_animation_frame(move || {
        let cell = document().get_element_by_id(&id).and_then(|cell| cell.dyn_into::<HtmlElement>().ok());
        match cell {
            Some(cell) => drop(cell.focus()),
            None if tries > 0 => focus_soon(id, tries - 1),
            None => {}
        }
    });
}

/// The id of the control in this part of the page that has the focus; empty where it has none.
pub(crate) fn focused() -> Option<String> {
    let focused = document().active_element()?;
    focused.closest(".cells-panel").ok()??;
    Some(focused.id())
}

/// Focuses the first cell of a table to type into.
pub(crate) fn focus_first() {
    focus_soon(cell_id(FIRST_TYPED_ROW, 0), 5);
}

fn cell_id(row: usize, column: usize) -> String {
    format!("cell-{row}-{column}")
}

fn grid(bench: Bench) -> El {
    let language = crate::ui::language();
    let count = move || bench.look(|work| work.table.rows.len()).unwrap_or_default();
    let columns = bench.look_now(|work| work.table.headings.len()).unwrap_or_default();
    let number = el("div").class("cell number").set("role", "columnheader").text(say::cells::row(language));
    let headers = (0..columns).map(|column| heading(bench, column));
    let header = el("div").class("row header").set("role", "row").set("aria-rowindex", "1");
    let header = header.add([number]).add(headers.collect::<Vec<_>>());
    let grid = el("div")
        .class("grid cells-grid")
        .set("role", "grid")
        .set("aria-labelledby", "cells-heading")
        .set("aria-colcount", &(columns + 1).to_string())
        .set_live("aria-rowcount", move || Some((count() + 1).to_string()));
    let element = grid.element().clone();
    let draw = move |index: usize| row(bench, index, columns, &element);
    scroller(grid, header, Rows { count, item: |index| index, key: usize::to_string, draw })
}

/// A column's heading, and what it is taken for.
fn heading(bench: Bench, column: usize) -> El {
    let language = crate::ui::language();
    let vendor = bench.vendor;
    let (heading, taken) = bench
        .look_now(|work| {
            let column = work.mapping.columns().get(column);
            let taken =
                column.and_then(|column| column.target.as_ref()).map(|(target, _)| target.to_string());
            (column.map(|column| column.heading.clone()).unwrap_or_default(), taken)
        })
        .unwrap_or_default();
    let name = if heading.is_empty() { say::cells::column(language, column + 1) } else { heading };
    let option = |value: &str, words: &str| {
        let is_taken = taken.as_deref().unwrap_or_default() == value;
        el("option").set("value", value).set_some("selected", is_taken.then_some("")).text(words)
    };
    let aside = option("", say::cells::not_used(language));
    let options = targets(vendor.document())
        .into_iter()
        .map(|target| option(&target.to_string(), &name_of(vendor, &target)));
    let select = el("select")
        .set("id", &format!("column-{column}"))
        .set("aria-label", &say::cells::meaning_of(language, &name))
        .add(aside)
        .add(options.collect::<Vec<_>>())
        .on("change", move |event| {
            let select: Option<HtmlSelectElement> = event.target().and_then(|target| target.dyn_into().ok());
            let value = select.map(|select| select.value()).unwrap_or_default();
            let target = (!value.is_empty()).then(|| value.parse::<Target>().ok()).flatten();
            bench.choose_column(column, target);
        });
    el("div")
        .class("cell")
        .class_live("aside", move || taken.is_none())
        .set("role", "columnheader")
        .set("aria-colindex", &(column + 2).to_string())
        .add([el("span").class("column-name").text(&name), select])
}

fn row(bench: Bench, index: usize, columns: usize, grid: &Element) -> El {
    let number =
        bench.look_now(|work| work.table.rows.get(index).map(|row| row.number)).flatten().unwrap_or_default();
    let cells = (0..columns).map(|column| cell(bench, index, number, column, grid));
    let head = el("div").class("cell number").set("role", "rowheader").text(&number.to_string());
    el("div")
        .class("row")
        .set("role", "row")
        .set("aria-rowindex", &(index + 2).to_string())
        .add(head)
        .add(cells.collect::<Vec<_>>())
}

fn cell(bench: Bench, index: usize, row: usize, column: usize, grid: &Element) -> El {
    let vendor: &'static Vendor = bench.vendor;
    let language = crate::ui::language();
    let fault = derived(move || bench.look(|work| work.faults.get(&(row, column)).cloned()).flatten());
    let text = derived(move || {
        bench
            .look(|work| Some(work.table.rows.get(index)?.cells.get(column)?.text.clone()))
            .flatten()
            .unwrap_or_default()
    });
    let heading = bench
        .look_now(|work| work.table.headings.get(column).cloned())
        .flatten()
        .filter(|heading| !heading.is_empty())
        .unwrap_or_else(|| say::cells::column(language, column + 1));
    let moved = grid.clone();
    let wrong = move || fault.with(|fault| fault.as_ref().map(|fault| problem::in_words(vendor, fault)));
    let label = say::cells::cell(language, &heading, row);
    let input = el("input")
        .set("id", &cell_id(row, column))
        .set_live("aria-label", move || {
            Some(wrong().map_or_else(|| label.clone(), |wrong| format!("{label}: {wrong}")))
        })
        .set_live("title", wrong)
        .set_live("aria-invalid", move || fault.with(Option::is_some).then(|| "true".to_owned()))
        // Only another text takes the place of what is being typed.
        .value_live(move || text.get())
        .on("focus", |event| {
            // As in a spreadsheet, what is typed takes the place of what was there.
            let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = input {
                input.select();
            }
        })
        .on("change", move |event| take(bench, row, column, &event))
        .on("keydown", move |event| {
            let event: KeyboardEvent = event.unchecked_into();
            if event.key() == "Enter" {
                // On the last row nothing follows that would be gone to.
                take(bench, row, column, &event);
            }
            if event.key() == "Escape" {
                // Whoever goes by keyboard need not pass every cell.
                return leave();
            }
            let step: i32 = match event.key().as_str() {
                "ArrowUp" => -1,
                "ArrowDown" | "Enter" => 1,
                _ => return,
            };
            event.prevent_default();
            let Some(place) = i32::try_from(index).ok().and_then(|index| usize::try_from(index + step).ok())
            else {
                return;
            };
            let next = bench.look_now(|work| work.table.rows.get(place).map(|row| row.number)).flatten();
            if let Some(next) = next {
                show(&moved, place);
                focus_soon(cell_id(next, column), 5);
            }
        });
    el("div")
        .class("cell")
        .class_live("wrong", move || fault.with(Option::is_some))
        .set("role", "gridcell")
        .add(input)
}

/// Takes what is typed into a cell, where that is something else.
fn take(bench: Bench, row: usize, column: usize, event: &Event) {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(typed) = input.map(|input| input.value()) else { return };
    let is_another = bench.look_now(|work| {
        let mut rows = work.table.rows.iter();
        let cell = rows.find(|other| other.number == row).and_then(|row| row.cells.get(column));
        cell.is_none_or(|cell| cell.text != typed.trim())
    });
    if is_another == Some(true) {
        bench.change_cell(row, column, typed);
    }
}

/// Goes on after the table.
fn leave() {
    let next = document().get_element_by_id("judged-heading");
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.set_tab_index(-1);
        let _ = next.focus();
    }
}
