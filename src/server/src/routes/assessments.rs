//! `POST /api/v1/policies/{policy}/assess`

mod streamed;

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

use crate::app::App;
use crate::blocking;
use crate::http::extract::ClientAddress;
use crate::http::extract::CurrentPolicy;
use crate::http::extract::JsonBody;
use crate::http::respond::ApiError;
use crate::http::respond::WrittenProblem;
use crate::http::respond::json;

/// Assesses every remedy for every line, by the version of the policy that decides on the day of the request. Bytes and lines are counted against the client's limits before the work that they cause.
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
            return Ok(streamed::respond(served, request));
        }
        Ok(json(StatusCode::OK, &served.policy.assess(&request)))
    })
    .await
}

/// Returns the number of lines of a request that has not been read yet; 0 where there is no list of lines.
pub(crate) fn line_count(request: &Value) -> usize {
    request.get("lines").and_then(Value::as_array).map_or(0, Vec::len)
}
