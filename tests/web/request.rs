//! The plain values of the portal, on this machine: no browser is needed to know what is asked, judged and sent.

mod amount;
mod axis;
mod draft;
mod field_id;
mod filing;
mod journeys;
mod judged;
mod rank;
mod route;
pub(crate) mod support;
