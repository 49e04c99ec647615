//! Extractors: typed parts of a request.

pub(crate) mod bearer;
pub(crate) mod client_address;
pub(crate) mod current_policy;
pub(crate) mod idempotency_key;
pub(crate) mod json_body;
pub(crate) mod language;
pub(crate) mod query;

pub(crate) use bearer::BearerHash;
pub(crate) use client_address::{ClientAddress, TrustedProxies};
pub(crate) use current_policy::CurrentPolicy;
pub(crate) use json_body::JsonBody;
