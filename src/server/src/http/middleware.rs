//! Middleware around the routes.

mod compression;
mod framing;
mod in_flight;
mod observe;
mod security_headers;

pub(crate) use compression::compression;
pub(crate) use framing::check_framing;
pub(crate) use in_flight::{MAX_REQUESTS_PER_NETWORK, count_bytes, limit_requests};
pub(crate) use observe::observe;
pub(crate) use security_headers::{FrameAncestors, set_security_headers};
