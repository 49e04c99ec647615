//! Computations over many lines in portions, so that a page can respond between two portions.

use crate::list::List;

/// A computation over lines, one after another. The list must not change before `finish`.
pub trait LineFold {
    /// The result.
    type Output;

    /// Counts some more lines; each line once, in order.
    fn add(&mut self, list: &List, lines: &[usize]);

    /// Returns the result over all lines that were counted.
    fn finish(self, list: &List) -> Self::Output;

    /// Counts the lines in one call and returns the result.
    fn over(mut self, list: &List, lines: &[usize]) -> Self::Output
    where
        Self: Sized,
    {
        self.add(list, lines);
        self.finish(list)
    }
}
