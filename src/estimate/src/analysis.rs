//! Computes the worth of a judged list: by strategy, over time, and by the clauses that exclude lines.

mod best;
mod best_plan;
mod blocking;
mod choice;
mod comparison;
mod filing;
mod headline;
mod knapsack;
mod line_fold;
mod offer;
mod over_time;
mod plan;
mod programme;
mod sum;

pub(crate) use best::Ranking;
pub use best::{Best, Why};
pub use best_plan::{BestPlan, PlanFold, PlanParts, PlannedRemedy};
pub use blocking::{BlockingClause, BlockingClauses};
pub use choice::{Choice, Strategy};
pub use comparison::{Compared, Comparison, FiledCount, FiledCounts};
pub use filing::{FiledAmount, LeftOut, Part, Split};
pub use headline::Headline;
pub use line_fold::LineFold;
pub(crate) use offer::Offer;
pub use offer::{Gives, Preference, Worth};
pub use over_time::{Cliff, OverTime, OverTimeFold, Step};
pub use plan::Plan;
pub use programme::{Gain, Programme, ProgrammeFold};
pub use sum::Sum;
