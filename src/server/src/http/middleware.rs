//! Middleware around the routes.

mod compression;
mod observe;
mod security_headers;

pub(crate) use compression::compression;
pub(crate) use observe::observe;
pub(crate) use security_headers::{FrameAncestors, set_security_headers};
