//! `POST /api/v1/policies/{policy}/assess`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::blocking;
use crate::http::extract::ClientAddress;
use crate::http::extract::CurrentPolicy;
use crate::http::extract::JsonBody;
use crate::http::respond::ApiError;
use crate::http::respond::WrittenProblem;
use crate::http::respond::json;

/// Judges every remedy for every line.
pub(crate) async fn assess(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    client: ClientAddress,
    body: JsonBody,
) -> Result<Response, WrittenProblem> {
    let today = served.today(app.clock.now());
    blocking::run_if_large(body.0.len(), move || {
        let request = body.value()?;
        let inquiry = served.policy.read(&request, today).map_err(ApiError::Faults)?;
        app.limits.assessment(client, inquiry.line_count())?;
        Ok(json(StatusCode::OK, &served.policy.assess(&inquiry)))
    })
    .await
}
