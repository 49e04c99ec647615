//! What the store promises, tried through the running server and the commands.

mod durability;
mod expiry;
mod files;
mod integrity;
mod links;
mod migrations;
mod numbers;
mod readers;
mod serials;
mod stopping;
