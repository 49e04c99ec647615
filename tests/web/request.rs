//! The plain values of the portal, on this machine: no browser is needed to know what is asked, judged and sent.

mod amount;
mod draft;
mod field_id;
mod filing;
mod judged;
mod rank;
mod route;
mod support;
mod timeline;
