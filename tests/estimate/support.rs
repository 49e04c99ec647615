//! What these tests share.

use std::sync::Arc;

use estimate::{Grid, List, ListError, Mapping, Reading, RowReader, Table, Vocabulary, Workbook};
use policy::Policy;
use serde_json::Value;
pub(crate) use testkit::{altered, date, koso, ktc};

pub(crate) const TODAY: &str = "2026-11-20";

pub(crate) fn grid(bytes: &[u8]) -> Grid {
    opened(bytes).unwrap()
}

/// The rows of a text, or of the sheet of a workbook that is chosen for KT&C.
pub(crate) fn opened(bytes: &[u8]) -> Result<Grid, ListError> {
    if !Workbook::is_workbook(bytes) {
        return Grid::from_text_bytes(bytes);
    }
    let workbook = Workbook::read(bytes)?;
    let choice = workbook.choose(&Vocabulary::of(ktc().document()))?;
    workbook.sheet(&choice.name).cloned()
}

pub(crate) fn recognised(policy: &Policy, bytes: &[u8]) -> (Table, Mapping) {
    let vocabulary = Vocabulary::of(policy.document());
    let table = Table::find(grid(bytes), &vocabulary).unwrap();
    let mapping = Mapping::recognise(policy.document(), &vocabulary, &table);
    (table, mapping)
}

pub(crate) fn read(policy: &Policy, table: &Table, mapping: &Mapping) -> Reading {
    RowReader::new(policy.document(), mapping, table, date(TODAY)).read(table)
}

/// The list of a request's JSON.
pub(crate) fn list(policy: &Arc<Policy>, request: &Value) -> List {
    let request = policy::wire::from_value::<policy::Request>(request).unwrap();
    let lines = request.lines.clone();
    let (list, faults) = List::new(Arc::clone(policy), request, lines, date(TODAY));
    assert_eq!(faults, []);
    list
}
