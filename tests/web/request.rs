//! The plain values of the portal, on this machine: no browser is needed to know what is asked, judged and sent.

mod amount;
mod attempt;
mod draft;
mod filing;
mod judged;
mod place;
mod rank;
mod route;
mod support;
mod timeline;
