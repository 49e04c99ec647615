//! Statements that insert many rows.

use sqlx::AssertSqlSafe;

/// Returns a statement that inserts rows: `INSERT INTO table (one, two) VALUES ($1, $2), ($3, $4)` and `end`.
pub(super) fn insert_into(table: &str, columns: &[&str], rows: usize, end: &str) -> AssertSqlSafe<String> {
    let mut next = 1..;
    let mut row = || format!("({})", placeholders(next.by_ref().take(columns.len())));
    let rows: Vec<String> = (0..rows).map(|_| row()).collect();
    AssertSqlSafe(format!("INSERT INTO {table} ({}) VALUES {}{end}", columns.join(", "), rows.join(", ")))
}

/// Returns placeholders with these numbers: `$1, $2`.
pub(super) fn placeholders(numbers: impl Iterator<Item = usize>) -> String {
    numbers.map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// Splits rows into at most two chunks: a multiple of eight, and up to seven. Each length is a statement that a connection prepares and keeps,
/// and each chunk is a round trip.
pub(super) fn chunks<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let length = match rows.len() {
            0 => return None,
            few @ ..8 => few,
            many => many - many % 8,
        };
        let (chunk, rest) = rows.split_at(length);
        rows = rest;
        Some(chunk)
    })
}

#[cfg(test)]
mod tests {
    use sqlx::SqlSafeStr as _;

    use super::{chunks, insert_into};

    #[test]
    fn placeholders_are_numbered_over_all_rows() {
        let statement = insert_into("events", &["number", "at"], 2, " RETURNING at").into_sql_str();
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
