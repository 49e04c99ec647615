//! `GET /healthz`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use crate::app::App;
use crate::http::respond::{ApiError, json};

/// Reports whether requests can be stored and read.
pub(crate) async fn check_health(State(app): State<Arc<App>>) -> Result<Response, ApiError> {
    app.store.check().await?;
    Ok(json(StatusCode::OK, &json!({ "status": "healthy" })))
}
