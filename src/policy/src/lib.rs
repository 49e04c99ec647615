#![doc = include_str!("../README.md")]

extern crate self as policy;

mod assessment;
#[cfg(feature = "authoring")]
pub mod authoring;
mod compile;
pub mod document;
mod engine;
pub mod filing;
mod interview;
mod lifecycle;
mod request;
mod spelling;
pub mod tracking;
mod value;
pub mod wire;

pub use assessment::{
    Assessment, Charge, Effect, Finding, Freight, LaterCost, LineAssessment, Observation, Outcome, Reason,
    RemedyAssessment, Verdict,
};
pub use compile::{DocumentProblem, Policy};
pub use document::Document;
pub use engine::{Cap, Coupling, Judge, RemedyRuling, StateMemory, Totals, WaitingWindows};
pub use interview::{Basis, Interest, Interview};
pub use lifecycle::{Action, Status};
pub use request::{
    Answer, BuiltInFact, Days, Detail, Fault, FaultKind, JsonType, Line, MAX_FAULTS, MAX_FIELD_CHARACTERS,
    MAX_LINES, MAX_NUMBER, MAX_TEXT_CHARACTERS, MAX_UNITS, Request, Requester, ResolvedRequest,
};
pub use value::{
    Date, DateError, Id, Money, MoneyError, Percent, PercentError, Period, RmaNumber, RmaNumberError, Text,
    is_control, is_email,
};
