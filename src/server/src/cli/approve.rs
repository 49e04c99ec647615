//! `rma-server approve REFERENCE`

use anyhow::{Context, bail};
use clap::Args;

use super::args::{Database, SecretFile};
use super::database;
use crate::clock::{Clock, end_of_day};
use crate::request::view::zone_of;
use crate::secret::Secret;
use crate::store::{Approval, ApprovalOutcome, SerialConflict, Store};

#[derive(Args)]
pub(super) struct Options {
    /// The request, as in `R-7KQ4-MX9T`.
    reference: String,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
}

/// Approves a request: of many who try, one issues the number.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let secret = matching_secret(&options, &store).await?;
    let request = database::find_request(&store, &options.reference).await?;
    let document = store.document(&request.digest).await?;
    let zone = zone_of(&document)?;
    let on = clock.today(zone);
    let last_ship_day = document.policy.rma_number.valid_days.map(|days| on.plus_days(days.into()));
    let expires_at = last_ship_day.map(|day| end_of_day(zone, day).timestamp_millis());
    let approval = Approval { at: clock.now_millis(), on, last_ship_day, expires_at };
    let number = match store.approve(&request, &approval, &secret.permutation("RMA numbers")).await? {
        ApprovalOutcome::Issued(number) => number,
        ApprovalOutcome::NotInThisState => {
            let now = database::find_request(&store, &request.reference).await?;
            bail!(
                "{} is {}, so it cannot be approved; nothing was changed",
                now.reference,
                now.status.as_str()
            );
        }
        ApprovalOutcome::SerialTaken(SerialConflict { serial, reference, number }) => bail!(
            "{}: serial `{serial}` is in {reference} already, whose RMA number {number} is open; nothing was changed. Approve it \
             once that number is closed or has expired, or decline it",
            request.reference
        ),
    };
    store.close().await;
    let ship_by = last_ship_day.map(|day| format!(", to be shipped by {day}")).unwrap_or_default();
    Ok(format!("{} is approved: RMA number {number}{ship_by}\n", request.reference))
}

/// The secret that goes with the database: with another one, numbers could come twice.
async fn matching_secret(options: &Options, store: &Store) -> anyhow::Result<Secret> {
    let path = options.secret.path(&options.database);
    let secret = Secret::read(&path)?;
    let known = store.secret_fingerprint().await?.context("the database has never been served")?;
    if known != secret.fingerprint() {
        bail!(
            "{} is not the secret of {}: name the right one with --secret",
            path.display(),
            options.database.url
        );
    }
    Ok(secret)
}
