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
mod cli;
mod connections;
mod documents;
mod embedding;
mod estimate;
mod filing;
mod headers;
mod installing;
mod large_faults;
mod limits;
mod lost_links;
mod mail;
mod openapi;
mod overload;
mod policies;
mod privacy;
mod public_scripts;
mod readable;
mod refusals;
mod site;
mod store;
mod texts;
mod tracking;
mod withdrawing;
