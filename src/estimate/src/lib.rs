#![doc = include_str!("../README.md")]

mod best;
mod cells;
pub mod columns;
mod filing;
mod list;
mod out;
mod plan;
mod programme;
pub mod reading;
pub mod table;
mod time;

pub use best::{Best, Why};
pub use cells::{DateOrder, DecimalSign};
pub use columns::{Column, Confidence, Mapping, Target, Vocabulary};
pub use filing::{Part, Split};
pub use list::List;
pub use out::{COLUMNS, Estimate, Value};
pub use plan::{Choice, Closing, Plan, Strategy, Sum};
pub use programme::{Gain, Programme, WhatIf};
pub use reading::{CellFault, Head, Problem, Question, Reading, Readings, Sheet};
pub use table::{Cell, CellKind, Grid, GridRow, Note, Table};
pub use time::{Cliff, OverTime, Step};
