//! Reads a list in slices of time: its text to rows, its rows to lines, its lines to a list that can be judged.

use std::sync::Arc;

use estimate::text::plain_lines;
use estimate::{
    Cell, Grid, GridRow, ListBuilder, ListError, Mapping, NotationEvidence, PurposeChoice, RowReader, Table,
    TextRows,
};
use serde_json::Value;

use crate::workbench::background::scheduler::{PORTION, Slice, yield_now};
use crate::workbench::judged_list::{JudgedList, JudgingContext, request_facts};
use crate::workbench::progress::RunningTask;
use crate::workbench::source::{Source, typed};
use crate::workbench::user_edits::UserEdits;

/// Passes over each row, for the progress bar: text, notation of the cells, lines, list.
const PASSES: usize = 4;

/// The progress of a reading, which yields to the browser at the end of each slice of time.
pub(crate) struct Pace<H> {
    slice: Slice,
    task: RunningTask,
    done: usize,
    /// Returns whether no later reading has begun.
    is_current: H,
}

impl<H: Fn() -> bool> Pace<H> {
    pub(crate) fn new(task: RunningTask, is_current: H) -> Self {
        Self { slice: Slice::begin(), task, done: 0, is_current }
    }

    /// Adds rows to the progress, and yields at the end of a slice. Returns `None` once a later reading has begun.
    pub(crate) async fn step(&mut self, rows: usize) -> Option<()> {
        self.done = self.done.saturating_add(rows);
        if self.slice.is_over() {
            self.task.set_done(self.done);
            yield_now().await;
            self.slice = Slice::begin();
        }
        (self.is_current)().then_some(())
    }
}

/// Returns the number of steps of reading a source, for the progress bar.
pub(crate) fn steps(source: &Source) -> usize {
    let rows = match source {
        Source::Text { text, .. } => text.bytes().filter(|byte| *byte == b'\n').count(),
        Source::Workbook { workbook, sheet, .. } => workbook.sheet(sheet).map_or(0, |grid| grid.rows.len()),
        Source::Typed { rows } => *rows,
    };
    rows.saturating_mul(PASSES)
}

/// Reads a list. `recall` returns the user's answers about the columns of an earlier list with the same headings. Returns `None`
/// once a later reading has begun.
///
/// # Errors
/// [`ListError`] if the source is not a list.
pub(crate) async fn read<H: Fn() -> bool>(
    context: &JudgingContext,
    source: &Source,
    edits: &mut UserEdits,
    recall: impl Fn(&str) -> Option<Value>,
    pace: &mut Pace<H>,
) -> Option<Result<JudgedList, ListError>> {
    let found = match source {
        Source::Text { text, .. } => {
            let grid = rows_of(text, pace).await?;
            grid.and_then(|grid| Table::find(grid, &context.vocabulary))
        }
        Source::Workbook { workbook, sheet, .. } => {
            let grid = workbook.sheet(sheet).cloned();
            grid.and_then(|grid| Table::find(grid, &context.vocabulary))
        }
        Source::Typed { rows } => Ok(typed(context.vendor, *rows)),
    };
    let mut table = match found {
        Ok(table) => table,
        Err(why) => return Some(Err(why)),
    };
    source.names().into_iter().for_each(|name| table.set_name(name));
    correct(&mut table, edits);
    let document = context.vendor.document();
    let mut mapping = source.mapping(document, &context.vocabulary, &table, edits);
    if let Some(columns) = recall(&mapping.signature()) {
        mapping.recall(&columns);
        edits.columns = columns;
    }
    read_table(context, Arc::new(table), mapping, edits, pace).await.map(Ok)
}

/// Reads the cells of a table whose columns have targets. Returns `None` once a later reading has begun.
pub(crate) async fn read_table<H: Fn() -> bool>(
    context: &JudgingContext,
    table: Arc<Table>,
    mapping: Mapping,
    edits: &UserEdits,
    pace: &mut Pace<H>,
) -> Option<JudgedList> {
    let (document, today) = (context.vendor.document(), context.vendor.today);
    let mut evidence = NotationEvidence::new(document, &mapping, today);
    for rows in table.rows.chunks(PORTION) {
        evidence.add(rows);
        pace.step(rows.len()).await?;
    }
    let reader = RowReader::with(document, &mapping, &table, &evidence, today);
    let mut reading = reader.begin();
    for rows in table.rows.chunks(PORTION) {
        // Empty rows of a table that is being typed are no lines yet.
        for filled in rows.chunk_by(|one, next| is_filled(one) == is_filled(next)) {
            if filled.first().is_some_and(is_filled) {
                reader.read_more(filled, &mut reading);
            }
        }
        pace.step(rows.len()).await?;
    }
    reader.finish(&table, &mut reading);
    let notations = reader.notations().to_vec();
    let lines = std::mem::take(&mut reading.lines);
    let (head, assumed) = request_facts(context, &reading, edits);
    let choice = PurposeChoice::new(document);
    let mut builder = ListBuilder::new(Arc::clone(&context.policy), head, lines, today);
    builder.question_all_remedies(edits.counts_all_remedies);
    while builder.unresolved() > 0 {
        builder.resolve_next(PORTION, |index, line| {
            let row = reading.rows.get(index).copied().unwrap_or_default();
            edits.apply_to(line, row);
            edits.assume(&choice, line, row, &reading)
        });
        pace.step(PORTION).await?;
    }
    let mut list = builder.finish();
    list.set_assumed_of_request(&assumed);
    Some(JudgedList::new(table, mapping, (evidence, notations), reading, list))
}

async fn rows_of<H: Fn() -> bool>(text: &str, pace: &mut Pace<H>) -> Option<Result<Grid, ListError>> {
    let text = plain_lines(text);
    let mut rows = match TextRows::new(&text) {
        Ok(rows) => rows,
        Err(why) => return Some(Err(why)),
    };
    let mut grid = Grid::default();
    loop {
        let before = grid.rows.len();
        grid.rows.extend(rows.by_ref().take(PORTION));
        if grid.rows.len() == before {
            grid.notes = rows.into_notes();
            return Some(Ok(grid));
        }
        pace.step(PORTION).await?;
    }
}

fn is_filled(row: &GridRow) -> bool {
    row.cells.iter().any(|cell| !cell.text.is_empty())
}

/// Replaces the cells that the user has corrected.
pub(crate) fn correct(table: &mut Table, edits: &UserEdits) {
    for (number, cells) in &edits.cells {
        let Ok(place) = table.rows.binary_search_by_key(number, |row| row.number) else { continue };
        let Some(row) = table.rows.get_mut(place) else { continue };
        for (column, text) in cells {
            if let Some(cell) = row.cells.get_mut(*column) {
                *cell = Cell::text(text.trim());
            }
        }
    }
}
