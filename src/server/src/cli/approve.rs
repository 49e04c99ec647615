//! `rma-server approve REFERENCE`

use anyhow::bail;
use clap::Args;
use policy::Action;

use super::args::{Database, SecretFile};
use super::database;
use crate::clock::{Clock, end_of_day};
use crate::request::view::zone_of;
use crate::secret::Secret;
use crate::store::{Approval, ApprovalOutcome, SerialConflict};

#[derive(Args)]
pub(super) struct Options {
    /// The request, as in `R-7KQ4-MX9T`.
    reference: String,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
}

/// Approves a request. If several commands do so at once, one of them issues the number.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    if let Some(path) = options.secret.named() {
        database::ensure_matching_secret(&store, &Secret::read(path)?, path, &options.database.url).await?;
    }
    let request = database::find_request(&store, &options.reference).await?;
    let document = store.document(&request.digest).await?;
    let zone = zone_of(&document)?;
    let on = clock.today(zone);
    let last_ship_day = document.policy.rma_number.valid_days.map(|days| on.plus_days(days.into()));
    let expires_at = last_ship_day.map(|day| end_of_day(zone, day).timestamp_millis());
    let approval = Approval { at: clock.now_millis(), on, last_ship_day, expires_at };
    let number = match store.approve(&request, &approval).await? {
        ApprovalOutcome::Issued(number) => number,
        ApprovalOutcome::NotInThisState => {
            let now = database::find_request(&store, &request.reference).await?;
            bail!("{}", database::refusal(&now.reference, now.status, Action::Approve));
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
