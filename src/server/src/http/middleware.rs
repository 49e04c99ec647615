//! Middleware that every response passes through.

mod observe;
mod security_headers;

pub(crate) use observe::observe;
pub(crate) use security_headers::{FrameAncestors, set_security_headers};
