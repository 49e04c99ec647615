//! What these tests share.

use std::sync::{Arc, OnceLock};

use estimate::{Grid, List, ListError, Mapping, Reading, RowReader, Table, Vocabulary, Workbook};
use policy::{Date, Policy, authoring};
use serde_json::Value;

pub(crate) const TODAY: &str = "2026-11-20";

pub(crate) fn ktc() -> Arc<Policy> {
    static KTC: OnceLock<Arc<Policy>> = OnceLock::new();
    Arc::clone(KTC.get_or_init(|| shipped("ktc")))
}

pub(crate) fn koso() -> Arc<Policy> {
    static KOSO: OnceLock<Arc<Policy>> = OnceLock::new();
    Arc::clone(KOSO.get_or_init(|| shipped("koso")))
}

fn shipped(vendor: &str) -> Arc<Policy> {
    let (_, source) = authoring::shipped().into_iter().find(|(name, _)| name.starts_with(vendor)).unwrap();
    Arc::new(authoring::load(source).unwrap().policy)
}

/// A policy that no vendor has, made from a shipped one.
pub(crate) fn altered(vendor: &str, change: impl Fn(&str) -> String) -> Arc<Policy> {
    let (_, source) = authoring::shipped().into_iter().find(|(name, _)| name.starts_with(vendor)).unwrap();
    let changed = change(source);
    assert_ne!(changed, source);
    Arc::new(authoring::load(&changed).unwrap_or_else(|found| panic!("{found:?}")).policy)
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

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
    let request = policy::decode::from_value::<policy::Request>(request).unwrap();
    let lines = request.lines.clone();
    let (list, faults) = List::new(Arc::clone(policy), request, lines, date(TODAY));
    assert_eq!(faults, []);
    list
}
