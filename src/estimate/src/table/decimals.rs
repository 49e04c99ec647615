//! Rejoins amounts that a program split into two fields: it wrote `250,00` without quotes into a list with commas between fields.

use crate::grid::{Cell, GridRow};
use crate::vocabulary::Target;

/// Rejoins split amounts, if rows have as many fields too many as there are columns of split amounts.
pub(super) fn rejoin(headings: &mut Vec<String>, rows: &mut [GridRow], targets: &[Option<Target>]) {
    let named =
        headings.iter().rposition(|heading| !heading.is_empty()).map_or(0, |last| last.saturating_add(1));
    let extra = headings.len().saturating_sub(named);
    let width = headings.len();
    let is_wide = |row: &&GridRow| row.cells.len() == width;
    if extra == 0 || rows.iter().filter(is_wide).count() < 2 {
        return;
    }
    let mut splits = Vec::new();
    for column in 0..headings.len() {
        // Each split amount shifts the columns behind it.
        let target = targets.get(column.saturating_sub(splits.len())).and_then(Option::as_ref);
        let may_be_amount =
            target.is_none_or(|target| *target == Target::LineTotal || target.is_unit_price());
        let is_behind_split = splits.last().is_some_and(|last: &usize| last.saturating_add(1) == column);
        if may_be_amount && !is_behind_split && rows.iter().filter(is_wide).all(|row| is_split(row, column)) {
            splits.push(column);
        }
    }
    if splits.len() != extra {
        return;
    }
    for row in rows.iter_mut().filter(|row| row.cells.len() == width) {
        for column in splits.iter().rev() {
            let decimals = row.cells.remove(column.saturating_add(1)).text;
            if let Some(whole) = row.cells.get_mut(*column) {
                *whole = Cell::text(&format!("{},{decimals}", whole.text));
            }
        }
        row.has_more_fields = false;
    }
    headings.truncate(named);
}

/// Returns whether a cell is a whole number, and the next one its cents.
fn is_split(row: &GridRow, column: usize) -> bool {
    let text = |column: usize| row.cells.get(column).map_or("", |cell| cell.text.as_str());
    let (whole, decimals) = (text(column), text(column.saturating_add(1)));
    let is_whole = whole.ends_with(|c: char| c.is_ascii_digit())
        && whole.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '$' | '€'));
    is_whole && decimals.len() == 2 && decimals.bytes().all(|byte| byte.is_ascii_digit())
}
