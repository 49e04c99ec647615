//! Chooses the sheet of a workbook that holds the list.

use super::{Table, heading};
use crate::grid::{Grid, ListError, Sheet, Workbook};
use crate::vocabulary::{Target, Vocabulary};

/// The sheet that was chosen, and whether others may hold the list as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetChoice {
    /// The name of the sheet.
    pub name: String,
    /// The names of other sheets that hold a list, in the workbook's order.
    pub others: Vec<String>,
}

impl Workbook {
    /// Chooses the sheet with the highest rating of its headings; of equal ones the first. A hidden sheet is never chosen.
    ///
    /// # Errors
    /// The error of the first sheet that cannot be read, or [`ListError::Empty`], if no sheet holds a list.
    pub fn choose(&self, vocabulary: &Vocabulary) -> Result<SheetChoice, ListError> {
        let shown = || self.sheets.iter().filter(|sheet| !sheet.is_hidden);
        let rated: Vec<(usize, &Sheet)> = shown()
            .filter_map(|sheet| Some((rate(sheet.content.as_ref().ok()?, vocabulary)?, sheet)))
            .collect();
        let Some((_, best)) = rated.iter().rev().max_by_key(|(rate, _)| *rate) else {
            let refused = shown().find_map(|sheet| sheet.content.as_ref().err());
            return Err(refused.cloned().unwrap_or(ListError::Empty));
        };
        let others = rated.iter().filter(|(_, sheet)| sheet.name != best.name);
        Ok(SheetChoice {
            name: best.name.clone(),
            others: others.map(|(_, sheet)| sheet.name.clone()).collect(),
        })
    }
}

/// Returns a rating of a sheet by its headings: quantity and serial number count most, then model, price and date. `None` for a
/// sheet without rows of goods.
fn rate(grid: &Grid, vocabulary: &Vocabulary) -> Option<usize> {
    let (_, headings) = heading::find(grid, vocabulary);
    let table = Table::find(grid.clone(), vocabulary).ok()?;
    if table.rows.is_empty() {
        return None;
    }
    let mut targets: Vec<Target> =
        headings.iter().filter_map(|name| Some(vocabulary.heading(name)?.0)).collect();
    targets.sort();
    targets.dedup();
    let weight = |target: &Target| match target {
        Target::Quantity | Target::Serial => 3,
        Target::Model | Target::Fact(_) | Target::Answer(..) | Target::Wanted => 2,
        Target::LineTotal
        | Target::Description
        | Target::Currency
        | Target::UnitOfMeasure
        | Target::PriceBasis
        | Target::Discount => 0,
    };
    // A sheet without known headings may still be the only one.
    Some(targets.iter().map(weight).sum::<usize>().saturating_add(1))
}
