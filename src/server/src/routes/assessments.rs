//! `POST /api/v1/policies/{policy}/assess`

mod streamed;

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

use crate::app::App;
use crate::blocking;
use crate::http::extract::{ClientAddress, CurrentPolicy, JsonBody};
use crate::http::respond::{ApiError, WrittenProblem, json};

/// Assesses every remedy for every line, by the version of the policy that decides on the day of the request. Checks the
/// client's limits on bytes and lines before it parses and before it assesses.
pub(crate) async fn assess(
    State(app): State<Arc<App>>,
    CurrentPolicy(served): CurrentPolicy,
    client: ClientAddress,
    body: JsonBody,
) -> Result<Response, WrittenProblem> {
    let today = served.today(app.clock.now());
    app.limits.body(client, body.0.len())?;
    blocking::run_if_large(body.0.len(), move || {
        let request = body.parse()?;
        app.limits.lines(client, line_count(&request))?;
        let as_of = request.get("as_of").and_then(Value::as_str).and_then(|day| day.parse().ok());
        let served = as_of.and_then(|day| app.policy_on(served.id(), day)).unwrap_or(served);
        let request = served.policy.read(&request, today).map_err(ApiError::Faults)?;
        if streamed::is_large(&request) {
            return streamed::respond(served, request);
        }
        Ok(json(StatusCode::OK, &served.policy.assess(&request)))
    })
    .await
}

/// Returns the number of lines in the JSON of a request; 0 if it has no list of lines.
pub(crate) fn line_count(request: &Value) -> usize {
    request.get("lines").and_then(Value::as_array).map_or(0, Vec::len)
}
