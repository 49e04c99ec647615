#![doc = include_str!("../README.md")]

mod analysis;
mod cell;
pub mod columns;
mod export;
pub mod grid;
mod list;
pub mod reading;
pub mod table;
pub mod text;
pub mod vocabulary;
#[cfg(feature = "workbooks")]
mod workbook;

pub use analysis::{
    Best, BestPlan, BlockingClause, BlockingClauses, Choice, Cliff, Compared, Comparison, FiledAmount,
    FiledCount, FiledCounts, Gain, Gives, Headline, LeftOut, LineFold, OverTime, OverTimeFold, Part, Plan,
    PlanFold, PlanParts, PlannedRemedy, Preference, Programme, ProgrammeFold, Split, Step, Strategy, Sum,
    Why, Worth,
};
pub use cell::{AmountFault, Currency, DateOrder, DecimalSign, typed_amount};
pub use columns::{Column, ColumnAnswer, Content, Mapping, Question, Readings, StoredDates, UnusedReason};
pub use export::{
    ASSUMED, Book, BookSheet, COLUMNS, Estimate, GOODS, LEFT_OUT, Summary, SummaryRow, Value, Wording,
    harmless,
};
pub use grid::{Cell, CellKind, FileNote, Grid, GridRow, ListError, Sheet, Span, Workbook};
pub use list::{Basis, List, ListBuilder, Needs, Purpose, PurposeChoice};
pub use reading::{CellFault, NotationEvidence, Problem, Reading, RowReader};
pub use table::{Note, SheetChoice, Table};
pub use text::TextRows;
pub use vocabulary::{Confidence, Target, Tax, Vocabulary};
