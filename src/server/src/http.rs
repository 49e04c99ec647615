//! HTTP itself, without any resource: connections, middleware, extractors, responses.

pub(crate) mod extract;
pub(crate) mod listener;
pub(crate) mod middleware;
pub(crate) mod path;
pub(crate) mod respond;
