//! Inputs that are bound to the form.

pub(crate) mod input;
pub(crate) mod select;
