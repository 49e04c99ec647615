//! Small parts that pages are made of.

pub(crate) mod button;
pub(crate) mod choice;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod input;
pub(crate) mod message;
pub(crate) mod select;
