//! Endpoints for the operator: health, metrics, the description of the API.

mod health;
mod metrics;
mod openapi;

pub(crate) use health::check_health;
pub(crate) use metrics::read_metrics;
pub(crate) use openapi::read_openapi;
