//! `rma-server decline REFERENCE --clause ID --note TEXT`

use std::collections::BTreeSet;

use anyhow::bail;
use clap::Args;
use policy::{Action, Id};

use super::args::{Database, Note};
use super::database;
use crate::clock::Clock;

#[derive(Args)]
pub(super) struct Options {
    /// The request: its reference, as in `R-7KQ4-MX9T`, or its RMA number.
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
    let request = database::find_request_to_change(&store, &options.reference, clock).await?;
    let document = store.document(&request.digest).await?;
    let clause = Id::from(options.clause.as_str());
    if document.clause(&clause).is_none() {
        let clauses: Vec<&str> = document.clauses.iter().map(|clause| clause.id.as_str()).collect();
        bail!("`{}` has no clause `{clause}`; it has {}", request.policy, clauses.join(", "));
    }
    let chosen: BTreeSet<&Id> = request.filing.chosen.iter().map(|chosen| &chosen.remedy).collect();
    let bearing: BTreeSet<&Id> =
        chosen.iter().flat_map(|remedy| document.clauses_bearing_on(remedy)).collect();
    if !bearing.contains(&clause) {
        let of_document = document.clauses.iter().map(|clause| &clause.id);
        let bearing: Vec<&str> =
            of_document.filter(|clause| bearing.contains(clause)).map(Id::as_str).collect();
        let chosen: Vec<&str> = chosen.into_iter().map(Id::as_str).collect();
        bail!(
            "{}: `{clause}` does not bear on {}; nothing was changed. These clauses do: {}",
            request.reference,
            chosen.join(", "),
            bearing.join(", ")
        );
    }
    let declined = format!("{} is declined by {clause}\n", request.reference);
    let note = options.note.checked()?;
    database::decide(&store, &request, Action::Decline, Some(clause), note, clock).await?;
    store.close().await;
    Ok(declined)
}
