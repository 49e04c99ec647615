//! `POST /api/v1/request/withdraw`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use policy::Action;

use super::read::{counted_request, request_of_token, view};
use crate::app::App;
use crate::http::extract::{BearerHash, ClientAddress};
use crate::http::respond::{ApiError, WrittenProblem};
use crate::http::uncancelled::uncancelled;
use crate::store::{Actor, Decision};

/// Withdraws the request with this token, and returns the customer's view of it. Has no effect on a request that is already withdrawn,
/// so the client may repeat the call.
pub(crate) async fn withdraw_request(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    BearerHash(token): BearerHash,
) -> Result<Response, WrittenProblem> {
    let request = request_of_token(&app, client, &token).await?;
    let decision = Decision {
        action: Action::Withdraw,
        at: app.clock.now_millis(),
        actor: Actor::Customer,
        clause: None,
        note: None,
        recipients: app.recipients(&request.policy),
    };
    let (store, id) = (app.store.clone(), request.id);
    uncancelled(async move { store.decide(id, &decision).await }).await?.map_err(ApiError::from)?;
    // A limit must not turn a withdrawal that is stored into an error.
    let request = counted_request(&app, &token, request.filing.request.lines.len()).await?;
    if request.status != policy::Status::Cancelled {
        return Err(ApiError::NotInThisState.into());
    }
    view(&app, request).await
}
