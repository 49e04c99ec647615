//! The state of a request: the draft, its evaluation, and its filing. Views import the state; the state imports no view.

mod body;
mod confirmation;
mod draft;
mod draft_store;
mod faults;
mod field_id;
pub mod filing;
mod form;
mod judged;
mod rank;
mod submission;

pub use confirmation::Confirmation;
pub use draft::{Draft, LineDraft, NO, NOT_SURE, YES};
pub use faults::Faults;
pub use field_id::FieldId;
pub use judged::Judged;
pub use rank::ranked;

pub(crate) use draft_store::DraftStore;
pub(crate) use form::{Form, ProductLine, use_form, use_line};
pub(crate) use submission::{Submission, use_submission};
