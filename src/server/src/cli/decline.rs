//! `rma-server decline REFERENCE --clause ID --note TEXT`

use anyhow::bail;
use clap::Args;
use policy::{Action, Id};

use super::args::{Database, Note};
use super::database;
use crate::clock::Clock;

#[derive(Args)]
pub(super) struct Options {
    /// The request, as in `R-7KQ4-MX9T`.
    reference: String,
    /// The clause of the policy that the decision cites.
    #[arg(long)]
    clause: String,
    #[command(flatten)]
    note: Note,
    #[command(flatten)]
    database: Database,
}

/// Declines a request.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let request = database::find_request(&store, &options.reference).await?;
    let document = store.document(&request.digest).await?;
    let clause = Id::from(options.clause.as_str());
    if document.clause(&clause).is_none() {
        let clauses: Vec<&str> = document.clauses.iter().map(|clause| clause.id.as_str()).collect();
        bail!("`{}` has no clause `{clause}`; it has {}", request.policy, clauses.join(", "));
    }
    let declined = format!("{} is declined by {clause}\n", request.reference);
    let note = options.note.checked()?;
    database::decide(&store, &request, Action::Decline, Some(clause), note, clock).await?;
    store.close().await;
    Ok(declined)
}
