//! `GET /api/v1/request`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::blocking;
use crate::http::extract::{BearerHash, ClientAddress};
use crate::http::respond::{ApiError, WrittenProblem, json};
use crate::http::uncancelled::uncancelled;
use crate::request::view::{customer_view, is_link_expired, is_overdue};
use crate::store::StoredRequest;

/// The bytes of a body that take as long to assess as a stored line to parse or to write: a request of 32 lines counts as large.
const BYTES_OF_A_LINE: usize = 64;

/// Returns the customer's view of the request with this token.
pub(crate) async fn read_request(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    BearerHash(token): BearerHash,
) -> Result<Response, WrittenProblem> {
    let request = request_of_token(&app, client, &token).await?;
    view(&app, request).await
}

/// Finds the request with a token. Expires its RMA number first if its last day is over. The lines of the request count against the client's
/// limit before they are read.
pub(super) async fn request_of_token(
    app: &App,
    client: ClientAddress,
    token_hash: &str,
) -> Result<StoredRequest, WrittenProblem> {
    let now = app.clock.now_millis();
    let no_such_request = || app.limits.missed_look_up(client).err().unwrap_or(ApiError::NoSuchRequest);
    let lines = app.store.lines_of_token(token_hash).await.map_err(ApiError::from)?;
    let lines = lines.ok_or_else(no_such_request)?;
    app.limits.lines(client, lines)?;
    let mut request = counted_request(app, token_hash, lines).await?;
    if is_overdue(&request, now) {
        // The background task, which expires RMA numbers, has not reached this one yet.
        let store = app.store.clone();
        uncancelled(async move { store.expire_due(now).await }).await?.map_err(ApiError::from)?;
        request = counted_request(app, token_hash, lines).await?;
    }
    if is_link_expired(&request, app.link_lifetime, now) {
        return Err(no_such_request().into());
    }
    Ok(request)
}

/// Reads and parses the request with a token, whose lines are counted against the client's limit already.
pub(super) async fn counted_request(
    app: &App,
    token_hash: &str,
    lines: usize,
) -> Result<StoredRequest, WrittenProblem> {
    let request = app.store.request_by_token(token_hash).await.map_err(ApiError::from)?;
    let request = request.ok_or(ApiError::NoSuchRequest)?;
    blocking::run_if_large(lines * BYTES_OF_A_LINE, move || Ok(request.parse()?)).await
}

/// Responds with the customer's view of a request.
pub(super) async fn view(app: &App, request: StoredRequest) -> Result<Response, WrittenProblem> {
    let served = app.policy_archive.get(&app.store, &request.digest).await.map_err(ApiError::from)?;
    let logo = app.branding(&request.policy).logo.map(|logo| logo.path(request.policy.as_str()));
    let bytes = request.filing.request.lines.len() * BYTES_OF_A_LINE;
    blocking::run_if_large(bytes, move || {
        Ok(json(StatusCode::OK, &customer_view(request, &served.policy, logo)?))
    })
    .await
}
