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
mod survey;
pub mod table;
mod time;

pub use best::{Best, Why};
pub use cells::{DateOrder, DecimalSign, typed_amount};
pub use columns::{Column, Confidence, Mapping, Target, Vocabulary};
pub use filing::{Part, Split};
pub use list::{Beginning, List};
pub use out::{COLUMNS, Estimate, Value};
pub use plan::{Choice, Closing, Closings, Comparison, Plan, Strategy, Sum, Taking};
pub use programme::{Gain, Programme, Programmes, WhatIf};
pub use reading::{CellFault, Evidence, Head, Problem, Question, Reading, Readings, Sheet};
pub use survey::Survey;
pub use table::{Cell, CellKind, Grid, GridRow, NoList, Note, Table, TextRows};
pub use time::{Cliff, Outlook, OverTime, Step};
