//! Reads a list in slices: its text to rows, its rows to lines, its lines to what is judged.

use std::sync::Arc;

use estimate::text::one_line_end;
use estimate::{
    Cell, Grid, GridRow, ListBuilder, ListError, Mapping, NotationEvidence, RowReader, Table, TextRows,
};
use policy::Line;
use serde_json::Value;

use crate::workbench::progress::Begun;
use crate::workbench::said::Said;
use crate::workbench::slices::{Slice, breathe};
use crate::workbench::source::{Source, typed};
use crate::workbench::work::{Kit, Work, head};

/// Rows between two looks at the clock.
const PORTION: usize = 64;
/// A row is gone through so many times: as text, as cells that show how they are written, as goods, and as facts.
const TIMES: usize = 4;

/// How a reading is getting on.
pub(crate) struct Pace<H> {
    slice: Slice,
    begun: Begun,
    done: usize,
    /// Whether anybody still waits for it.
    is_wanted: H,
}

impl<H: Fn() -> bool> Pace<H> {
    pub(crate) fn new(begun: Begun, is_wanted: H) -> Self {
        Self { slice: Slice::begin(), begun, done: 0, is_wanted }
    }

    /// Says that a portion is done, and lets others have their turn. Nothing comes back where nobody waits any more.
    async fn step(&mut self, rows: usize) -> Option<()> {
        self.done = self.done.saturating_add(rows);
        if self.slice.is_over() {
            self.begun.reaches(self.done);
            breathe().await;
            self.slice = Slice::begin();
        }
        (self.is_wanted)().then_some(())
    }
}

/// How many steps a source has before it is read.
pub(crate) fn steps(source: &Source) -> usize {
    let rows = match source {
        Source::Text { text, .. } => text.bytes().filter(|byte| *byte == b'\n').count(),
        Source::Workbook { grid, .. } => grid.rows.len(),
        Source::Typed { rows } => *rows,
    };
    rows.saturating_mul(TIMES)
}

/// Reads a list, where it is one. `recall` knows what the user has chosen for other lists with the same headings.
pub(crate) async fn read<H: Fn() -> bool>(
    kit: &Kit,
    source: &Source,
    said: &mut Said,
    recall: impl Fn(&str) -> Option<Value>,
    pace: &mut Pace<H>,
) -> Option<Result<Work, ListError>> {
    let found = match source {
        Source::Text { text, .. } => Table::find(rows_of(text, pace).await?, &kit.vocabulary),
        Source::Workbook { grid, .. } => Table::find(grid.clone(), &kit.vocabulary),
        Source::Typed { rows } => Ok(typed(kit.vendor, *rows)),
    };
    let mut table = match found {
        Ok(table) => table,
        Err(why) => return Some(Err(why)),
    };
    correct(&mut table, said);
    let document = kit.vendor.document();
    let mut mapping = source.mapping(document, &kit.vocabulary, &table, said);
    if let Some(columns) = recall(&mapping.signature()) {
        mapping.recall(&columns);
        said.columns = columns;
    }
    read_table(kit, Arc::new(table), mapping, said, pace).await.map(Ok)
}

/// Reads the cells of a table, whose columns are known.
pub(crate) async fn read_table<H: Fn() -> bool>(
    kit: &Kit,
    table: Arc<Table>,
    mapping: Mapping,
    said: &Said,
    pace: &mut Pace<H>,
) -> Option<Work> {
    let (document, today) = (kit.vendor.document(), kit.vendor.today);
    let mut evidence = NotationEvidence::new(document, &mapping, today);
    for rows in table.rows.chunks(PORTION) {
        evidence.add(rows);
        pace.step(rows.len()).await?;
    }
    let sheet = RowReader::with(document, &mapping, &table, &evidence, today);
    let mut reading = sheet.begin();
    for rows in table.rows.chunks(PORTION) {
        // Rows that are still to be typed say nothing.
        for filled in rows.chunk_by(|one, next| is_filled(one) == is_filled(next)) {
            if filled.first().is_some_and(is_filled) {
                sheet.read_more(filled, &mut reading);
            }
        }
        pace.step(rows.len()).await?;
    }
    let notations = sheet.notations().to_vec();
    let mut lines = std::mem::take(&mut reading.lines).into_iter();
    let mut rows = reading.rows.iter();
    let mut beginning = ListBuilder::new(Arc::clone(&kit.policy), head(kit, &reading, said), today);
    while lines.len() > 0 {
        let mut portion: Vec<Line> = lines.by_ref().take(PORTION).collect();
        for (line, row) in portion.iter_mut().zip(rows.by_ref()) {
            said.fill(line, *row);
        }
        let count = portion.len();
        beginning.add(portion);
        pace.step(count).await?;
    }
    Some(Work::new(table, mapping, (evidence, notations), reading, beginning.finish()))
}

async fn rows_of<H: Fn() -> bool>(text: &str, pace: &mut Pace<H>) -> Option<Grid> {
    let text = one_line_end(text);
    let mut rows = TextRows::new(&text);
    let mut grid = Grid::default();
    loop {
        let before = grid.rows.len();
        grid.rows.extend(rows.by_ref().take(PORTION));
        if grid.rows.len() == before {
            return Some(grid);
        }
        pace.step(PORTION).await?;
    }
}

fn is_filled(row: &GridRow) -> bool {
    row.cells.iter().any(|cell| !cell.text.is_empty())
}

/// Puts the corrected cells in.
pub(crate) fn correct(table: &mut Table, said: &Said) {
    for (number, cells) in &said.cells {
        let Ok(place) = table.rows.binary_search_by_key(number, |row| row.number) else { continue };
        let Some(row) = table.rows.get_mut(place) else { continue };
        for (column, text) in cells {
            if let Some(cell) = row.cells.get_mut(*column) {
                *cell = Cell::text(text.trim());
            }
        }
    }
}
