//! Statements that insert many rows.

use std::fmt::Write as _;

use sqlx::AssertSqlSafe;

/// Returns a statement that inserts rows, with placeholders from `first`: `INSERT INTO table (one, two) VALUES ($1, $2), ($3, $4)` and `end`.
pub(super) fn insert_into(
    table: &str,
    columns: &[&str],
    first: usize,
    rows: usize,
    end: &str,
) -> AssertSqlSafe<String> {
    let values = value_rows(columns.len(), first, rows);
    AssertSqlSafe(format!("INSERT INTO {table} ({}) VALUES {values} {end}", columns.join(", ")))
}

/// Returns rows of placeholders from `first`: `($1, $2), ($3, $4)`.
pub(super) fn value_rows(columns: usize, first: usize, rows: usize) -> String {
    let mut sql = String::new();
    for row in 0..rows {
        let first = first + row * columns;
        sql.push_str(if row == 0 { "(" } else { ", (" });
        push_placeholders(&mut sql, first..first + columns);
        sql.push(')');
    }
    sql
}

/// Returns placeholders with these numbers: `$1, $2`.
pub(super) fn placeholders(numbers: impl Iterator<Item = usize>) -> String {
    let mut sql = String::new();
    push_placeholders(&mut sql, numbers);
    sql
}

fn push_placeholders(sql: &mut String, numbers: impl Iterator<Item = usize>) {
    for (position, number) in numbers.enumerate() {
        let separator = if position == 0 { "" } else { ", " };
        let _ = write!(sql, "{separator}${number}");
    }
}

/// Splits rows into at most two chunks: each length is a statement that a connection prepares and keeps, and each chunk is a round trip.
pub(super) fn chunks<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let (chunk, later) = rows.split_at(chunk_length(rows.len()));
        rows = later;
        (!chunk.is_empty()).then_some(chunk)
    })
}

/// Returns the length of the first chunk of so many rows: a multiple of eight, or up to seven.
pub(super) const fn chunk_length(rows: usize) -> usize {
    if rows < 8 { rows } else { rows - rows % 8 }
}

#[cfg(test)]
mod tests {
    use sqlx::SqlSafeStr as _;

    use super::{chunks, insert_into};

    #[test]
    fn placeholders_are_numbered_over_all_rows() {
        let statement = insert_into("events", &["number", "at"], 1, 2, "RETURNING at").into_sql_str();
        assert_eq!(
            statement.as_str(),
            "INSERT INTO events (number, at) VALUES ($1, $2), ($3, $4) RETURNING at"
        );
    }

    #[test]
    fn the_chunks_are_all_rows_in_their_order() {
        for length in 0..100 {
            let rows: Vec<usize> = (0..length).collect();
            assert_eq!(chunks(&rows).flatten().copied().collect::<Vec<_>>(), rows);
            assert!(chunks(&rows).all(|chunk| chunk.len() < 8 || chunk.len().is_multiple_of(8)));
            assert!(chunks(&rows).count() <= 2);
        }
    }
}
