//! What a judged list is worth: by strategy, over time, and by the clauses that exclude lines.

mod best;
mod blocking;
mod comparison;
mod filing;
mod line_fold;
mod over_time;
mod plan;
mod programme;
mod sum;

pub use best::{Best, Why};
pub use blocking::{BlockingClause, BlockingClauses};
pub use comparison::{Comparison, TakerCount};
pub use filing::{Part, Split};
pub use line_fold::LineFold;
pub use over_time::{Cliff, OverTime, OverTimeFold, Step};
pub use plan::{Choice, Plan, Strategy};
pub use programme::{Gain, Programme, ProgrammeFold, WhatIf};
pub use sum::Sum;
