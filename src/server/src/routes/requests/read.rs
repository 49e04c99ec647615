//! `GET /api/v1/request`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::app::App;
use crate::http::extract::BearerHash;
use crate::http::extract::ClientAddress;
use crate::http::respond::ApiError;
use crate::http::respond::json;
use crate::request::view::{customer_view, is_overdue};

/// The customer's view of the request that the token opens.
pub(crate) async fn read_request(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    BearerHash(token): BearerHash,
) -> Result<Response, ApiError> {
    let now = app.clock.now_millis();
    let mut request = app.store.request_by_token(&token).await?;
    if request.as_ref().is_some_and(|request| is_overdue(request, now)) {
        // The sweep has not come by yet.
        app.store.expire_due(now).await?;
        request = app.store.request_by_token(&token).await?;
    }
    let Some(request) = request else {
        app.limits.missed_look_up(client)?;
        return Err(ApiError::NoSuchRequest);
    };
    let policy = app.policy_archive.get(&app.store, &request.digest).await?;
    Ok(json(StatusCode::OK, &customer_view(request, &policy)?))
}
