//! Sends the links of requests again, one after the other, after the response to the customer: neither the content nor the time of that
//! response depends on whether the request exists.

use std::time::Duration;

use policy::filing::LostLink;
use tokio::sync::{Notify, mpsc, watch};

use crate::app::App;
use crate::blocking;
use crate::request::number::normalized_reference;
use crate::request::view::is_link_expired;
use crate::store::StoreError;

/// The number of lost links that can wait. Further clients get the status 503.
pub(crate) const CAPACITY: usize = 256;

/// The pause before another attempt.
const PAUSE: Duration = Duration::from_secs(2);

/// Sends links, and notifies `mails` of each mail. Once `stop` is true, sends those that wait, and ends.
pub(crate) async fn run(
    app: &App,
    lost: &mut mpsc::Receiver<LostLink>,
    mails: &Notify,
    stop: &mut watch::Receiver<bool>,
) {
    loop {
        let received = tokio::select! {
            received = lost.recv() => received,
            _ = stop.wait_for(|is_stopping| *is_stopping), if !lost.is_closed() => {
                // After this, `recv` returns what waits, and then `None`.
                lost.close();
                continue;
            }
        };
        let Some(link) = received else { return };
        if send_at_last(app, &link).await {
            mails.notify_one();
        }
    }
}

/// Sends a link, and repeats that while the database does not answer, since the customer was told that it is sent. Returns whether a mail was
/// added.
async fn send_at_last(app: &App, lost: &LostLink) -> bool {
    loop {
        let error = match send(app, lost).await {
            Ok(is_added) => return is_added,
            Err(error) => error,
        };
        if error.is_damage() || error.is_of_newer_version() {
            let error = &error as &dyn std::error::Error;
            tracing::error!(error, "a lost link was not sent: its request cannot be read");
            return false;
        }
        tracing::warn!(error = &error as &dyn std::error::Error, "a lost link has to wait for the database");
        tokio::time::sleep(PAUSE).await;
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
