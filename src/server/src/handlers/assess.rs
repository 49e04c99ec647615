//! `POST /api/v1/policies/{policy}/assess`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::policy_id::InPath;
use crate::app::App;
use crate::http::client::Client;
use crate::http::error::ApiError;
use crate::http::json::{JsonBody, answer};
use crate::http::problem::Refused;
use crate::work;

/// Judges every remedy for every line.
pub(crate) async fn assess(
    State(app): State<Arc<App>>,
    InPath(served): InPath,
    client: Client,
    body: JsonBody,
) -> Result<Response, Refused> {
    let today = served.today(app.clock.now());
    work::apart_if_large(body.0.len(), move || {
        let request = body.value()?;
        let inquiry = served.policy.read(&request, today).map_err(ApiError::Faults)?;
        app.limits.assessment(client, inquiry.line_count())?;
        Ok(answer(StatusCode::OK, &served.policy.assess(&inquiry)))
    })
    .await
}
