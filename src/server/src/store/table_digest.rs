//! Compares the rows of a table in two databases.

use sha2::{Digest as _, Sha256};
use sqlx::any::{AnyRow, AnyTypeInfoKind};
use sqlx::{Column as _, Row as _};

/// The number and the hashes of rows, independent of their order: databases sort texts differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TableDigest {
    pub(super) rows: u64,
    /// The sum of the first halves of the rows' hashes.
    sum: u128,
}

/// A value of a row. The tables have no other types.
pub(super) enum Value<'a> {
    Integer(Option<i64>),
    Text(Option<&'a str>),
}

impl TableDigest {
    /// Adds a row.
    pub(super) fn add(&mut self, row: &AnyRow) -> Result<(), sqlx::Error> {
        let mut hash = Sha256::new();
        for index in 0..row.len() {
            match Value::of(row, index)? {
                Value::Integer(None) | Value::Text(None) => hash.update([0]),
                Value::Integer(Some(integer)) => {
                    hash.update([1]);
                    hash.update(integer.to_be_bytes());
                }
                Value::Text(Some(text)) => {
                    hash.update([2]);
                    hash.update(text.len().to_be_bytes());
                    hash.update(text);
                }
            }
        }
        let hash: [u8; 32] = hash.finalize().into();
        let half = hash.first_chunk().copied().unwrap_or_default();
        self.sum = self.sum.wrapping_add(u128::from_be_bytes(half));
        self.rows += 1;
        Ok(())
    }
}

impl<'a> Value<'a> {
    /// Reads a column of a row.
    pub(super) fn of(row: &'a AnyRow, index: usize) -> Result<Self, sqlx::Error> {
        let kind = row.try_column(index)?.type_info().kind();
        match kind {
            AnyTypeInfoKind::Text => Ok(Self::Text(row.try_get(index)?)),
            _ => Ok(Self::Integer(row.try_get(index)?)),
        }
    }
}
