//! What is found out about many lines, one portion after another: a page stays alive between them.

use crate::list::List;

/// Something that is found out line by line. The list has to stay as it is until the end.
pub trait LineFold {
    /// What comes of it.
    type Output;

    /// Takes some more lines into account, each once and in order.
    fn add(&mut self, list: &List, lines: &[usize]);

    /// What all of those lines come to.
    fn finish(self, list: &List) -> Self::Output;

    /// All of it at once.
    fn over(mut self, list: &List, lines: &[usize]) -> Self::Output
    where
        Self: Sized,
    {
        self.add(list, lines);
        self.finish(list)
    }
}
