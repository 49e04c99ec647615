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
        let rate = |sheet: &Sheet| rate(sheet.content.as_ref().map_err(Clone::clone)?, vocabulary);
        let (mut rated, mut refused): (Vec<(usize, &Sheet)>, Option<ListError>) = (Vec::new(), None);
        for sheet in shown() {
            match rate(sheet) {
                Ok(rate) => rated.push((rate, sheet)),
                Err(error) => refused = refused.filter(|first| *first != ListError::Empty).or(Some(error)),
            }
        }
        let Some((_, best)) = rated.iter().rev().max_by_key(|(rate, _)| *rate) else {
            return Err(refused.unwrap_or(ListError::Empty));
        };
        let others = rated.iter().filter(|(_, sheet)| sheet.name != best.name);
        Ok(SheetChoice {
            name: best.name.clone(),
            others: others.map(|(_, sheet)| sheet.name.clone()).collect(),
        })
    }
}

/// Returns a rating of a sheet by its headings: quantity and serial number count most, then model, price and date. An
/// error for a sheet without rows of goods.
fn rate(grid: &Grid, vocabulary: &Vocabulary) -> Result<usize, ListError> {
    let (_, headings) = heading::find(grid, vocabulary);
    Table::find(grid.clone(), vocabulary)?;
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
    Ok(targets.iter().map(weight).sum::<usize>().saturating_add(1))
}
