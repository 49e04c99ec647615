//! `rma-server close REFERENCE --as settled|refused|withdrawn`

use anyhow::ensure;
use clap::{Args, ValueEnum};
use policy::Action;

use super::args::{Database, Note};
use super::database;
use crate::clock::Clock;

#[derive(Args)]
pub(super) struct Options {
    /// The request: its reference, as in `R-7KQ4-MX9T`, or its RMA number.
    reference: String,
    /// How it ends.
    #[arg(long = "as", value_name = "END")]
    end: End,
    #[command(flatten)]
    note: Note,
    #[command(flatten)]
    database: Database,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum End {
    /// The customer has what was agreed. The request has to be approved.
    Settled,
    /// The goods that arrived are refused, for the reason in the note. The request has to be approved.
    Refused,
    /// The customer does not send anything. The request has to be undecided or approved.
    Withdrawn,
}

/// Ends a request: its RMA number is no longer valid, and its serials are free for another one.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let note = options.note.checked()?;
    ensure!(
        options.end != End::Refused || note.is_some(),
        "write the reason for the customer: `--as refused --note \"The serial number is not the one that was approved.\"`"
    );
    let store = database::open(&options.database, clock).await?;
    let request = database::find_request_to_change(&store, &options.reference, clock).await?;
    let action = match options.end {
        End::Settled => Action::Settle,
        End::Refused => Action::Refuse,
        End::Withdrawn => Action::Withdraw,
    };
    let status = database::decide(&store, &request, action, None, note, clock).await?;
    store.close().await;
    Ok(format!("{} is {}; its serials are free\n", request.reference, status.as_str()))
}
