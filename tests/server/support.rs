//! What the tests are written with.

pub(crate) mod answer;
pub(crate) mod client;
pub(crate) mod command;
pub(crate) mod contract;
pub(crate) mod database;
pub(crate) mod mailbox;
pub(crate) mod postgres;
pub(crate) mod samples;
pub(crate) mod server;
pub(crate) mod site;

pub(crate) use answer::Answer;
pub(crate) use server::Server;
