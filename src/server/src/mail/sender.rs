//! The one task that sends mails.

use std::sync::Arc;
use std::time::Duration;

use lettre::message::Mailbox;
use tokio::sync::Notify;

use super::Destination;
use super::compose::{ComposeError, Composer};
use super::destination::DeliveryError;
use super::retry::wait_after;
use crate::app::App;
use crate::store::{DueMail, MailOutcome, StoreError};

/// Sends what is in the outbox.
pub(crate) struct Mailer {
    app: Arc<App>,
    destination: Destination,
    composer: Composer,
}

/// How a round of sending went.
enum Round {
    /// There was nothing to send.
    Idle,
    /// Every mail was tried.
    Sent,
    /// The destination takes none.
    Blocked,
}

/// Mails that other processes put into the outbox, and those to be tried again, are found at this pace.
const PERIOD: Duration = Duration::from_millis(500);
/// What became of mails is noted after at most this time.
const NOTE_AFTER_MILLIS: i64 = 500;
/// Pause where the database does not answer, or the destination takes no mail.
const PAUSE: Duration = Duration::from_secs(2);

impl Mailer {
    /// A mailer, which says where the mails go.
    ///
    /// # Errors
    /// Where `from` is no address.
    pub(crate) fn new(app: Arc<App>, destination: Destination, from: Option<&str>) -> anyhow::Result<Self> {
        match &destination {
            Destination::Server(_) => tracing::info!("mails go to the mail server"),
            Destination::Folder(folder) => {
                tracing::info!(folder = %folder.display(), "no mail server: mails are written to a folder and reach nobody");
            }
        }
        let from: Option<Mailbox> = from.map(str::parse).transpose()?;
        let composer = Composer::new(&app.public_url, from)?;
        Ok(Self { app, destination, composer })
    }

    /// Sends for as long as the server runs; `wake` hears of new mails.
    pub(crate) async fn run(self, wake: Arc<Notify>) {
        loop {
            match self.send_due().await {
                Ok(Round::Sent) => {}
                Ok(Round::Idle) => {
                    let _ = tokio::time::timeout(PERIOD, wake.notified()).await;
                }
                Ok(Round::Blocked) => tokio::time::sleep(PAUSE).await,
                Err(error) => {
                    tracing::warn!(error = &error as &dyn std::error::Error, "mails have to wait");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    /// Tries the mails whose time has come, until one meets what all the others would.
    async fn send_due(&self) -> Result<Round, StoreError> {
        let due = self.app.store.due_mails(self.app.clock.now_millis()).await?;
        let mut round = if due.is_empty() { Round::Idle } else { Round::Sent };
        let (mut tried, mut noted_at) = (Vec::new(), self.app.clock.now_millis());
        for mail in due {
            let (outcome, is_blocked) = self.send(&mail).await?;
            tried.push((mail, outcome));
            if is_blocked {
                round = Round::Blocked;
                break;
            }
            // Noted together, so as not to stand in the way of requests; soon, so that few are repeated after a crash.
            let now = self.app.clock.now_millis();
            if now - noted_at > NOTE_AFTER_MILLIS {
                self.app.store.note_mails(&std::mem::take(&mut tried)).await?;
                noted_at = now;
            }
        }
        if !tried.is_empty() {
            self.app.store.note_mails(&tried).await?;
        }
        Ok(round)
    }

    /// What became of a mail, and whether the others would fare no better.
    async fn send(&self, mail: &DueMail) -> Result<(MailOutcome, bool), StoreError> {
        let message = match self.composer.compose(&self.app, mail).await {
            Ok(message) => message,
            Err(ComposeError::Store(error)) => return Err(error),
            // It will never be a mail.
            Err(error) => {
                tracing::error!(request = mail.request, recipient = ?mail.recipient, reason = %error, "a mail was given up");
                return Ok((MailOutcome::GivenUp, false));
            }
        };
        let name = format!("{:08}-{}-{}", mail.request, mail.event, mail.recipient.as_str());
        match self.destination.deliver(&name, &message).await {
            Ok(()) => {
                metrics::counter!("rma_mails_sent_total").increment(1);
                Ok((MailOutcome::Sent { at: self.app.clock.now_millis() }, false))
            }
            Err(error) => Ok((self.later(mail, &error), error.concerns_all())),
        }
    }

    fn later(&self, mail: &DueMail, error: &DeliveryError) -> MailOutcome {
        metrics::counter!("rma_mails_failed_total").increment(1);
        let (request, attempts) = (mail.request, mail.attempts + 1);
        if let Some(wait) = wait_after(error, mail.attempts) {
            tracing::warn!(request, attempts, reason = %error, "a mail has to wait");
            MailOutcome::Later { due_at: (self.app.clock.now() + wait).timestamp_millis() }
        } else {
            tracing::error!(request, attempts, reason = %error, "a mail was given up");
            MailOutcome::GivenUp
        }
    }
}
