//! The HTTP layer that all routes share: connections, middleware, extractors, responses.

pub(crate) mod byte_budget;
pub(crate) mod drained_body;
pub(crate) mod extract;
pub(crate) mod listener;
pub(crate) mod middleware;
pub(crate) mod network;
mod pace;
pub(crate) mod paced_body;
pub(crate) mod path;
pub(crate) mod per_network;
pub(crate) mod respond;
pub(crate) mod uncancelled;
