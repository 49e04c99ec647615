//! The parts of the page, from the list as it was brought in to the requests that are filed.

mod assumptions;
mod bring_in;
mod cells;
mod compare;
mod export;
mod facts;
mod file;
mod headline;
mod judged;
mod money_table;
mod opened_notice;
mod over_time;
mod plan;
mod problem;
mod progress_bar;
mod virtual_rows;
mod width;

pub use assumptions::Assumptions;
pub use bring_in::{BringIn, take_dropped, takes};
pub use cells::Cells;
pub use compare::Compare;
pub use export::Export;
pub use file::FileList;
pub use headline::HeadlinePart;
pub use judged::Judged;
pub use opened_notice::OpenedNotice;
pub use over_time::OverTimePart;
pub use plan::PlanPart;
pub use progress_bar::ProgressBar;
