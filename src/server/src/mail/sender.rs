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
use crate::store::{DueMail, StoreError};

/// Sends what is in the outbox.
pub(crate) struct Mailer {
    app: Arc<App>,
    destination: Destination,
    composer: Composer,
}

/// Mails that other processes put into the outbox, and those to be tried again, are found at this pace.
const PERIOD: Duration = Duration::from_millis(500);
/// Pause where the database does not answer.
const PAUSE: Duration = Duration::from_secs(5);

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
                Ok(0) => {
                    let _ = tokio::time::timeout(PERIOD, wake.notified()).await;
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(error = &error as &dyn std::error::Error, "mails have to wait");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    /// Tries every mail whose time has come; how many there were.
    async fn send_due(&self) -> Result<usize, StoreError> {
        let due = self.app.store.due_mails(self.app.clock.now_millis()).await?;
        for mail in &due {
            self.send(mail).await?;
        }
        Ok(due.len())
    }

    async fn send(&self, mail: &DueMail) -> Result<(), StoreError> {
        let store = &self.app.store;
        let message = match self.composer.compose(&self.app, mail).await {
            Ok(message) => message,
            Err(ComposeError::Store(error)) => return Err(error),
            // It will never be a mail.
            Err(error) => {
                tracing::error!(request = mail.request, recipient = ?mail.recipient, reason = %error, "a mail was given up");
                return store.mail_failed(mail, None).await;
            }
        };
        let name = format!("{:08}-{}-{}", mail.request, mail.event, mail.recipient.as_str());
        match self.destination.deliver(&name, &message).await {
            Ok(()) => {
                metrics::counter!("rma_mails_sent_total").increment(1);
                store.mail_sent(mail, self.app.clock.now_millis()).await
            }
            Err(error) => self.try_later(mail, &error).await,
        }
    }

    async fn try_later(&self, mail: &DueMail, error: &DeliveryError) -> Result<(), StoreError> {
        metrics::counter!("rma_mails_failed_total").increment(1);
        let due_at =
            wait_after(error, mail.attempts).map(|wait| (self.app.clock.now() + wait).timestamp_millis());
        let (request, attempts) = (mail.request, mail.attempts + 1);
        if due_at.is_some() {
            tracing::warn!(request, attempts, reason = %error, "a mail has to wait");
        } else {
            tracing::error!(request, attempts, reason = %error, "a mail was given up");
        }
        self.app.store.mail_failed(mail, due_at).await
    }
}
