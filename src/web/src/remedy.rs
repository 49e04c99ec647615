//! Components and texts for a remedy: its verdict, its amounts, its deadline, and the clauses that they follow from.

mod clause;
pub mod deadline;
pub mod money;
pub mod reason;
pub mod verdict;

pub use clause::ClauseText;
pub use deadline::Deadline;
pub use money::{MoneyBreakdown, NetAmount};
pub use verdict::{RemedyBadge, VerdictBadge};
