//! Opens the file of a list.

use anyhow::Context;
use estimate::{Grid, SheetChoice, Vocabulary, Workbook};

use super::Options;

/// The rows of a file; of a workbook, those of one sheet.
pub(super) struct OpenedFile {
    pub(super) grid: Grid,
    pub(super) sheet: Option<SheetChoice>,
}

pub(super) fn open(options: &Options, vocabulary: &Vocabulary) -> anyhow::Result<OpenedFile> {
    let name = || options.file.display().to_string();
    let bytes = std::fs::read(&options.file).with_context(name)?;
    if !Workbook::is_workbook(&bytes) {
        return Ok(OpenedFile { grid: Grid::from_text_bytes(&bytes).with_context(name)?, sheet: None });
    }
    let workbook = Workbook::read(&bytes).with_context(name)?;
    let sheet = match &options.sheet {
        Some(sheet) => SheetChoice { name: sheet.clone(), others: Vec::new() },
        None => workbook.choose(vocabulary).with_context(name)?,
    };
    let grid = workbook.sheet(&sheet.name).with_context(name)?.clone();
    Ok(OpenedFile { grid, sheet: Some(sheet) })
}
