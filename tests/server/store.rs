//! What the store promises, tried through the running server and the commands.

mod backups;
mod disk;
mod durability;
mod expiry;
mod exports;
mod files;
mod integrity;
mod links;
mod migrations;
mod newer_version;
mod numbers;
mod readers;
mod retention;
mod serials;
mod stopping;
