//! The parts of the page, from the list as it was brought in to the requests that are filed.

mod bring_in;
mod cells;
mod compare;
mod export;
mod facts;
mod file;
mod judged;
mod money_table;
mod opened_notice;
mod over_time;
mod programme;
mod progress_bar;
mod virtual_rows;

pub use bring_in::BringIn;
pub use cells::Cells;
pub use compare::Compare;
pub use export::Export;
pub use file::FileList;
pub use judged::Judged;
pub use opened_notice::OpenedNotice;
pub use over_time::OverTimePart;
pub use programme::Programmes;
pub use progress_bar::ProgressBar;
