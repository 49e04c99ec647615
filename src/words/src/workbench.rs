//! Words of the distributor's workbench, by the part of the page that says them; most parts say some of another's too.

mod bring_in;
mod cells;
mod compared;
mod file;
mod filters;
mod judged;
mod out;
mod page;
mod problems;
mod progress;
mod rotation;
mod time;

pub use bring_in::*;
pub use cells::*;
pub use compared::*;
pub use file::*;
pub use filters::*;
pub use judged::*;
pub use out::*;
pub use page::*;
pub use problems::*;
pub use progress::*;
pub use rotation::*;
pub use time::*;
