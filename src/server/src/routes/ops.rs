//! Endpoints for operators: health, metrics, the OpenAPI description.

mod health;
mod metrics;
mod openapi;

pub(crate) use health::check_health;
pub(crate) use metrics::read_metrics;
pub(crate) use openapi::read_openapi;
