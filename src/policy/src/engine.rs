//! The engine: evaluates the compiled rules for one line in three-valued logic, on indices instead of strings.
//!
//! The assessment, which cites every clause, and the rulings for long lists come from the same evaluation.

mod causes;
mod charges;
mod condition_result;
mod context;
mod coupling;
mod gate;
mod line;
mod logic;
mod memory;
mod remedy_state;
mod ruling;
mod table;
mod totals;
mod truth;
mod waiting_windows;
mod window;

pub(crate) use charges::{credit, due};
pub(crate) use context::EvalContext;
pub use coupling::{Cap, Coupling};
pub(crate) use gate::GateState;
pub(crate) use line::{LineEvaluation, LineFacts};
pub use memory::StateMemory;
pub(crate) use remedy_state::RemedyState;
pub use ruling::{Judge, RemedyRuling};
pub use totals::Totals;
pub(crate) use truth::Truth;
pub use waiting_windows::WaitingWindows;
