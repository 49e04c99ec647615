//! The server from outside: the real binary, a real database, real connections. Every answer of the API is held against
//! `openapi.json` on its way.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod support;

mod assess;
mod changes;
mod commands;
mod connections;
mod documents;
mod durability;
mod embedding;
mod estimate;
mod expiry;
mod filing;
mod headers;
mod html_mails;
mod installing;
mod large_faults;
mod limits;
mod mails;
mod openapi;
mod policies;
mod privacy;
mod refusals;
mod serials;
mod site;
mod tracking;
