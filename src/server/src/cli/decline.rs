//! `rma-server decline REFERENCE --clause ID --note TEXT`

use anyhow::{bail, ensure};
use clap::Args;
use policy::{Id, MOST_TEXT_CHARACTERS};

use super::args::Database;
use super::database;
use crate::clock::Clock;
use crate::store::Declination;

#[derive(Args)]
pub(super) struct Options {
    /// The request, as in `R-7KQ4-MX9T`.
    reference: String,
    /// The clause of the policy that the decision rests on.
    #[arg(long)]
    clause: String,
    /// What the customer reads about it.
    #[arg(long, default_value = "")]
    note: String,
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
    ensure!(
        options.note.chars().count() <= MOST_TEXT_CHARACTERS,
        "the note has more than {MOST_TEXT_CHARACTERS} characters"
    );
    let refusal = Declination { at: clock.now_millis(), clause, note: options.note };
    if !store.decline(request.id, &refusal).await? {
        let now = database::find_request(&store, &request.reference).await?;
        bail!("{} is {}, so it cannot be declined; nothing was changed", now.reference, now.status.as_str());
    }
    store.close().await;
    Ok(format!("{} is declined by {}\n", request.reference, refusal.clause))
}
