//! The task that sends the mails of the outbox.
//!
//! The task claims a mail in the database before sending it, and records the result afterwards. So it sends nothing while the database cannot be
//! written, and several servers share one outbox. If the server is killed between the two, the mail is sent again.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use lettre::message::Mailbox;
use tokio::sync::{Notify, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use super::Destination;
use super::compose::{ComposeError, Composer};
use super::destination::DeliveryError;
use super::recipient_limit::RecipientLimit;
use super::retry::wait_after;
use crate::app::App;
use crate::store::{Actor, ClaimedMails, DueMail, MailOutcome, Recipient, StoreError};

/// Sends the mails of the outbox.
pub(crate) struct Mailer {
    app: Arc<App>,
    destination: Destination,
    composer: Composer,
    limit: RecipientLimit,
}

/// The number of mails that are being sent at once.
const MAX_IN_FLIGHT: usize = 16;
/// The number of them that may be repeated attempts, so that slow recipients leave room for new mails.
const MAX_REPEATED: usize = 8;
/// The interval at which the outbox is polled and results are recorded. Results are recorded together, since each transaction delays filings, and
/// soon, since mails without a recorded result are sent again after a crash.
const PERIOD: Duration = Duration::from_millis(500);
/// The pause, in periods, after the database or the mail server failed.
const PAUSE_PERIODS: u32 = 4;
/// The time limit for mails in flight when the server stops.
const MAX_STOP_TIME: Duration = Duration::from_secs(4);

/// The mails in flight, and the results that are not recorded yet.
struct Progress {
    in_flight: JoinSet<(DueMail, MailOutcome, bool)>,
    /// One permit for each repeated attempt, which its task returns also if it panics.
    repeated: Arc<Semaphore>,
    unrecorded: Vec<(DueMail, MailOutcome)>,
    pause_periods: u32,
}

impl Mailer {
    /// Creates a mailer, and logs where the mails go.
    ///
    /// # Errors
    /// If `from` is not an address.
    pub(crate) fn new(
        app: Arc<App>,
        destination: Destination,
        from: Option<&str>,
        is_limited: bool,
    ) -> anyhow::Result<Self> {
        match &destination {
            Destination::Server { security, .. } => tracing::info!(?security, "mails go to the mail server"),
            Destination::Folder(folder) => {
                tracing::info!(folder = %folder.display(), "no mail server: mails are written to a folder and are not sent");
            }
        }
        let from: Option<Mailbox> = from.map(str::parse).transpose()?;
        let composer = Composer::new(&app.public_url, from)?;
        Ok(Self { app, destination, composer, limit: RecipientLimit::new(is_limited) })
    }

    /// Sends mails until `stop` is true, then records the results of those in flight. `wake` is notified of new mails.
    pub(crate) async fn run(self: &Arc<Self>, wake: &Notify, stop: &mut watch::Receiver<bool>) {
        let mut progress = Progress::new();
        let mut period = interval(PERIOD);
        period.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !*stop.borrow_and_update() {
            let may_claim = tokio::select! {
                _ = period.tick() => {
                    progress.pause_periods = progress.pause_periods.saturating_sub(1);
                    self.record(&mut progress).await;
                    true
                }
                () = wake.notified() => true,
                Some(done) = progress.in_flight.join_next() => {
                    progress.take(done);
                    if progress.in_flight.is_empty() {
                        self.record(&mut progress).await;
                    }
                    true
                }
                _ = stop.changed() => false,
            };
            if may_claim && progress.pause_periods == 0 {
                self.claim_and_send(&mut progress).await;
            }
        }
        let finish = async {
            while let Some(done) = progress.in_flight.join_next().await {
                progress.take(done);
            }
        };
        if tokio::time::timeout(MAX_STOP_TIME, finish).await.is_err() {
            tracing::warn!(mails = progress.in_flight.len(), "mails were cut off; they may be sent again");
        }
        self.record(&mut progress).await;
    }

    /// Records the results of mails. If that fails, they are kept, and nothing is sent until it succeeds.
    async fn record(&self, progress: &mut Progress) {
        if progress.unrecorded.is_empty() {
            return;
        }
        match self.app.store.note_mails(&progress.unrecorded).await {
            Ok(()) => progress.unrecorded.clear(),
            Err(error) => progress.pause_after(&error),
        }
    }

    /// Claims as many due mails as there is room for, and starts to send them.
    async fn claim_and_send(self: &Arc<Self>, progress: &mut Progress) {
        let claimed = match self.app.store.claim_mails(self.app.clock.now_millis(), progress.room()).await {
            Ok(claimed) => claimed,
            Err(error) => return progress.pause_after(&error),
        };
        for mail in claimed {
            let mailer = Arc::clone(self);
            progress.start(mail, async move |mail| {
                let (outcome, concerns_all) = mailer.send(&mail).await;
                (mail, outcome, concerns_all)
            });
        }
    }

    /// Sends a mail. Returns the result, and whether the other mails would fail for the same reason.
    async fn send(&self, mail: &DueMail) -> (MailOutcome, bool) {
        let (message, actor) = match self.composer.compose(&self.app, mail).await {
            Ok(composed) => composed,
            Err(ComposeError::Store(error)) if !error.is_damage() => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    request = mail.request,
                    "a mail has to wait"
                );
                // A server of the newer version sends it in the meantime.
                let seconds = if error.is_of_newer_version() { 10 } else { 2 };
                let due_at = self.in_future(TimeDelta::seconds(seconds));
                return (MailOutcome::NotComposed { due_at }, false);
            }
            Err(error) => {
                tracing::error!(request = mail.request, recipient = ?mail.recipient, reason = %error, "a mail was given up");
                return (MailOutcome::GivenUp, false);
            }
        };
        if let Some(wait) = self.wait_of(mail, actor, &message) {
            tracing::warn!(
                request = mail.request,
                "a mail has to wait: its recipient has had many confirmations, withdrawals or lost links"
            );
            return (MailOutcome::Postponed { due_at: self.in_future(wait) }, false);
        }
        let name = format!("{:08}-{}-{}", mail.request, mail.event, mail.recipient.as_str());
        match self.destination.deliver(&name, &message).await {
            Ok(()) => {
                metrics::counter!("rma_mails_sent_total").increment(1);
                (MailOutcome::Sent { at: self.app.clock.now_millis() }, false)
            }
            Err(error) => (self.failed(mail, &error), error.concerns_all()),
        }
    }

    /// Returns how long a mail to a customer has to wait, since its recipient has had many. The decisions of the vendor do not wait.
    fn wait_of(&self, mail: &DueMail, actor: Option<Actor>, message: &lettre::Message) -> Option<TimeDelta> {
        let anybody_can_cause_it = match actor {
            Some(Actor::Customer) | None => true,
            Some(Actor::Vendor | Actor::Time) => false,
        };
        let is_limited = mail.recipient == Recipient::Customer && anybody_can_cause_it && mail.attempts == 0;
        let address = message.envelope().to().first().filter(|_| is_limited)?;
        TimeDelta::from_std(self.limit.wait(address.as_ref())?).ok()
    }

    fn failed(&self, mail: &DueMail, error: &DeliveryError) -> MailOutcome {
        metrics::counter!("rma_mails_failed_total").increment(1);
        let (request, attempts) = (mail.request, mail.attempts + 1);
        let age = self.app.clock.now_millis() - mail.event_at;
        if let Some(wait) = wait_after(error, mail.attempts, TimeDelta::milliseconds(age)) {
            tracing::warn!(request, attempts, reason = %error, "a mail has to wait");
            MailOutcome::Later { due_at: self.in_future(wait) }
        } else {
            tracing::error!(request, attempts, reason = %error, "a mail was given up");
            MailOutcome::GivenUp
        }
    }

    fn in_future(&self, wait: TimeDelta) -> i64 {
        (self.app.clock.now() + wait).timestamp_millis()
    }
}

impl Progress {
    fn new() -> Self {
        Self {
            in_flight: JoinSet::new(),
            repeated: Arc::new(Semaphore::new(MAX_REPEATED)),
            unrecorded: Vec::new(),
            pause_periods: 0,
        }
    }

    /// Returns how many more mails may be in flight.
    fn room(&self) -> ClaimedMails {
        let room = MAX_IN_FLIGHT.saturating_sub(self.in_flight.len());
        ClaimedMails { first_attempts: room, repeated: room.min(self.repeated.available_permits()) }
    }

    /// Starts the task that sends a mail.
    fn start<F>(&mut self, mail: DueMail, send: impl FnOnce(DueMail) -> F)
    where
        F: Future<Output = (DueMail, MailOutcome, bool)> + Send + 'static,
    {
        let permit = (mail.attempts > 0).then(|| Arc::clone(&self.repeated).try_acquire_owned());
        let sent = send(mail);
        self.in_flight.spawn(async move {
            let _permit = permit;
            sent.await
        });
    }

    /// Stores the result of a mail that is no longer in flight.
    fn take(&mut self, done: Result<(DueMail, MailOutcome, bool), tokio::task::JoinError>) {
        // After a panic, which was logged, the mail stays claimed and is tried again when the claim ends.
        let Ok((mail, outcome, concerns_all)) = done else { return };
        if concerns_all {
            self.pause_periods = PAUSE_PERIODS;
        }
        self.unrecorded.push((mail, outcome));
    }

    fn pause_after(&mut self, error: &StoreError) {
        tracing::warn!(error = error as &dyn std::error::Error, "mails have to wait for the database");
        self.pause_periods = PAUSE_PERIODS;
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_IN_FLIGHT, MAX_REPEATED, Progress};
    use crate::store::{DueMail, Recipient};

    #[tokio::test]
    async fn a_mail_whose_task_panics_leaves_room_for_another() {
        let mut progress = Progress::new();
        let mail = DueMail { request: 1, event: 1, event_at: 0, recipient: Recipient::Customer, attempts: 1 };
        progress.start(mail, async |_| panic!("for this test"));
        assert_eq!(progress.room().repeated, MAX_REPEATED - 1);
        let done = progress.in_flight.join_next().await.unwrap();
        progress.take(done);
        let room = progress.room();
        assert_eq!((room.first_attempts, room.repeated), (MAX_IN_FLIGHT, MAX_REPEATED));
        assert!(progress.unrecorded.is_empty());
    }
}
