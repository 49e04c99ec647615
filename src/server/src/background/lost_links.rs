//! Sends the links of requests again, one after the other, after the response to the customer: neither the content nor the time of that
//! response depends on whether the request exists.

use policy::filing::LostLink;
use tokio::sync::{Notify, mpsc};

use crate::app::App;
use crate::blocking;
use crate::request::number::normalized_reference;
use crate::request::view::is_link_expired;
use crate::store::StoreError;

/// The number of lost links that can wait. Further clients get the status 503.
pub(crate) const CAPACITY: usize = 256;

/// Runs until the task is aborted. It notifies `mails` of each mail.
pub(crate) async fn run(app: &App, lost: &mut mpsc::Receiver<LostLink>, mails: &Notify) {
    while let Some(lost) = lost.recv().await {
        match send(app, &lost).await {
            Ok(true) => mails.notify_one(),
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "a lost link was not sent");
            }
        }
    }
}

/// Adds the mail with the link to the outbox, if reference and e-mail address belong to one request and its link works. The status of the
/// request does not matter: its page shows how it ended. Returns whether a mail was added.
async fn send(app: &App, lost: &LostLink) -> Result<bool, StoreError> {
    let now = app.clock.now_millis();
    let request = app.store.request_by_reference(&normalized_reference(&lost.reference)).await?;
    let Some(request) = request else { return Ok(false) };
    let request = blocking::parse(request).await?;
    let is_customers = request.filing.contact.email.to_lowercase() == lost.email.to_lowercase();
    if !is_customers || is_link_expired(&request, app.link_lifetime, now) {
        return Ok(false);
    }
    app.store.send_link(request.id, now).await
}
