//! What is found out about many lines, one portion after another: a page stays alive between them.

use crate::list::List;

/// Something that is found out line by line. The list has to stay as it is until the end.
pub trait LineFold {
    /// What comes of it.
    type Output;

    /// Takes some more lines into account, each once and in order.
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
