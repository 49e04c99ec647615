//! `GET /api/v1/request`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::http::extract::{BearerHash, ClientAddress};
use crate::http::respond::{ApiError, json};
use crate::request::view::{customer_view, is_link_expired, is_overdue};
use crate::store::StoredRequest;

/// Returns the customer's view of the request with this token. The lines of the request count against the client's limit, since the
/// view holds the assessment of each.
pub(crate) async fn read_request(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    BearerHash(token): BearerHash,
) -> Result<Response, ApiError> {
    let request = request_of_token(&app, client, &token).await?;
    app.limits.lines(client, request.filing.request.lines.len())?;
    view(&app, request).await
}

/// Finds the request with a token. Expires its RMA number first if its last day is over.
pub(super) async fn request_of_token(
    app: &App,
    client: ClientAddress,
    token_hash: &str,
) -> Result<StoredRequest, ApiError> {
    let now = app.clock.now_millis();
    let mut request = app.store.request_by_token(token_hash).await?;
    if request.as_ref().is_some_and(|request| is_overdue(request, now)) {
        // The background task, which expires RMA numbers, has not reached this one yet.
        app.store.expire_due(now).await?;
        request = app.store.request_by_token(token_hash).await?;
    }
    let Some(request) = request.filter(|request| !is_link_expired(request, app.link_lifetime, now)) else {
        app.limits.missed_look_up(client)?;
        return Err(ApiError::NoSuchRequest);
    };
    Ok(request)
}

/// Responds with the customer's view of a request.
pub(super) async fn view(app: &App, request: StoredRequest) -> Result<Response, ApiError> {
    let policy = app.policy_archive.get(&app.store, &request.digest).await?;
    Ok(json(StatusCode::OK, &customer_view(request, &policy)?))
}
