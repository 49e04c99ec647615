//! The same promises on PostgreSQL, and those of several servers: `cargo xtask test` starts the database, and runs this.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]
#![allow(dead_code, reason = "the support is that of the tests on SQLite, and some of it is not needed here")]

mod support;

mod cli;
mod crashes;
mod embedding;
mod filing;
mod lost_links;
mod mail;
mod moving;
mod privacy;
mod several_servers;
/// Without the tests of files: `disk`, `files`, `migrations`, `readers` and `stopping`.
mod store {
    mod backups;
    mod durability;
    mod expiry;
    mod exports;
    mod integrity;
    mod links;
    mod newer_version;
    mod numbers;
    mod retention;
    pub(crate) mod serials;
}
mod tracking;
mod withdrawing;
