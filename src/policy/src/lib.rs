#![doc = include_str!("../README.md")]

mod assess;
mod assessment;
#[cfg(feature = "authoring")]
pub mod authoring;
mod builtin;
mod compile;
pub mod condition;
mod date;
pub mod decode;
pub mod document;
mod email;
mod evaluate;
mod fault;
pub mod filing;
mod id;
mod inquiry;
mod interview;
mod judge;
mod lifecycle;
mod money;
mod percent;
mod policy;
mod program;
mod read;
mod request;
mod rma_number;
mod text;
pub mod tracking;

pub use assessment::{
    Assessment, Charge, Effect, LaterCost, LineAssessment, Outcome, Reason, RemedyAssessment, Verdict,
};
pub use builtin::BuiltInFact;
pub use compile::Problem;
pub use date::{Date, DateError, Period};
pub use document::Document;
pub use email::is_email;
pub use fault::{Fault, FaultKind, JsonType};
pub use id::Id;
pub use inquiry::{Inquiry, MOST_LINES, MOST_NUMBER, MOST_UNITS};
pub use interview::{Basis, Interest, Interview};
pub use judge::{Cap, Coupling, Judge, Ruling, Totals};
pub use lifecycle::{Action, Status};
pub use money::{Money, MoneyError};
pub use percent::{Percent, PercentError};
pub use policy::Policy;
pub use read::{MOST_FAULTS, MOST_FIELD_CHARACTERS, MOST_TEXT_CHARACTERS};
pub use request::{Answer, Detail, Line, Request, Requester};
pub use rma_number::{RmaNumber, RmaNumberError};
pub use text::Text;
