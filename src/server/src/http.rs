//! What every answer shares, whatever it says.

pub(crate) mod bearer;
pub(crate) mod client;
pub(crate) mod compress;
pub(crate) mod conditional;
pub(crate) mod error;
pub(crate) mod headers;
pub(crate) mod idempotency;
pub(crate) mod json;
pub(crate) mod language;
pub(crate) mod limits;
pub(crate) mod observe;
pub(crate) mod problem;
pub(crate) mod serve;
