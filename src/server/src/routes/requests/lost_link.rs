//! `POST /api/v1/request/lost-link`

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use policy::filing::LostLink;

use crate::app::App;
use crate::blocking;
use crate::http::extract::{ClientAddress, JsonBody};
use crate::http::respond::{ApiError, WrittenProblem};

/// Accepts the reference and the e-mail address of a customer who has lost the link. The response is the same whether such a request
/// exists or not; a background task sends the mail.
pub(crate) async fn send_lost_link(
    State(app): State<Arc<App>>,
    client: ClientAddress,
    body: JsonBody,
) -> Result<StatusCode, WrittenProblem> {
    let Some(lost_links) = &app.lost_links else { return Err(ApiError::NoMail.into()) };
    let bytes = body.0.len();
    app.limits.body(client, bytes)?;
    let read = move || LostLink::read(&body.parse()?).map_err(ApiError::Faults);
    let lost = blocking::run_if_large(bytes, read).await?;
    app.limits.lost_link(client)?;
    lost_links.try_send(lost).map_err(|_| ApiError::Busy)?;
    Ok(StatusCode::ACCEPTED)
}
