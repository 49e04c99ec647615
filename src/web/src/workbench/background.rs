//! Work that follows changes of the list, in slices of time between which the browser draws.

pub mod later_parts;
mod recompute;
pub mod scheduler;
mod visible_lines;
mod warm_up;
