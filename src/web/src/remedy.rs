//! How a remedy is shown: its verdict, its money, its deadline, and the clauses behind them.

mod clause;
pub mod deadline;
pub mod money;
pub mod reason;
pub mod verdict;

pub use clause::ClauseText;
pub use deadline::Deadline;
pub use money::{MoneyBreakdown, NetAmount};
pub use verdict::{RemedyBadge, VerdictBadge};
