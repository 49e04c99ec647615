//! A set of rows as runs of consecutive rows: all rows of a long list are one run.

use serde::{Deserialize, Serialize};

/// A set of row numbers.
// INVARIANT: the runs are in ascending order, do not overlap or touch, and none ends before it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows(Vec<(usize, usize)>);

impl Rows {
    #[must_use]
    pub fn of(mut rows: Vec<usize>) -> Self {
        rows.sort_unstable();
        Self(joined(rows.into_iter().map(|row| (row, row))))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[must_use]
    pub fn contains(&self, row: usize) -> bool {
        let next = self.0.partition_point(|(first, _)| *first <= row);
        next.checked_sub(1).and_then(|run| self.0.get(run)).is_some_and(|(_, last)| row <= *last)
    }

    /// Returns the union of both sets.
    #[must_use]
    pub fn and(&self, others: &Self) -> Self {
        let mut runs: Vec<(usize, usize)> = self.0.iter().chain(&others.0).copied().collect();
        runs.sort_unstable();
        Self(joined(runs.into_iter()))
    }

    /// Returns the rows of this set that are not in the other.
    #[must_use]
    pub fn without(&self, others: &Self) -> Self {
        let mut left = Vec::with_capacity(self.0.len());
        let mut next = 0;
        for (mut first, last) in self.0.iter().copied() {
            next += others.0.get(next..).unwrap_or_default().partition_point(|(_, end)| *end < first);
            let cuts =
                others.0.get(next..).unwrap_or_default().iter().take_while(|(start, _)| *start <= last);
            for (start, end) in cuts {
                if first < *start {
                    left.push((first, start - 1));
                }
                first = end + 1;
            }
            if first <= last {
                left.push((first, last));
            }
        }
        Self(left)
    }
}

/// Joins runs that overlap or touch; they come in ascending order.
fn joined(runs: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (first, last) in runs {
        match joined.last_mut().filter(|(_, end)| first <= *end + 1) {
            Some((_, end)) => *end = last.max(*end),
            None => joined.push((first, last)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn rows_that_follow_each_other_are_one_run() {
        assert_eq!(Rows::of(vec![4, 2, 3, 9]).0, [(2, 4), (9, 9)]);
        assert_eq!(Rows::of(vec![2, 3]).and(&Rows::of(vec![4, 8])).0, [(2, 4), (8, 8)]);
    }

    #[test]
    fn sets_of_rows_are_what_sets_are() {
        let sets: Vec<Vec<usize>> =
            (0..256_usize).map(|bits| (0..8).filter(|row| bits >> row & 1 == 1).collect()).collect();
        for one in &sets {
            for other in &sets {
                let (rows, others) = (Rows::of(one.clone()), Rows::of(other.clone()));
                let (both, left) = (rows.and(&others), rows.without(&others));
                for row in 0..9 {
                    let (is_one, is_other) = (one.contains(&row), other.contains(&row));
                    assert_eq!((rows.contains(row), both.contains(row)), (is_one, is_one || is_other));
                    assert_eq!(left.contains(row), is_one && !is_other);
                }
                assert_eq!(left, Rows::of(one.iter().copied().filter(|row| !other.contains(row)).collect()));
            }
        }
    }
}
