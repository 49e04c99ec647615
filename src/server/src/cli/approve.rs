//! `rma-server approve REFERENCE...`

use std::path::PathBuf;

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use policy::document::ReturnAddress;
use policy::{Action, Document, Id};

use super::args::{Database, SecretFile};
use super::database;
use super::print;
use super::printable::ship_by_in_words;
use crate::clock::{Clock, end_of_day};
use crate::request::view::{ship_by, zone_of};
use crate::secret::Secret;
use crate::store::{Approval, ApprovalOutcome, SerialConflict, Store, StoredRequest};
use crate::vendor::catalogue::{Catalogue, Source};

#[derive(Args)]
pub(super) struct Options {
    /// The requests: their references, as in `R-7KQ4-MX9T`.
    #[arg(required = true, value_name = "REFERENCE")]
    references: Vec<String>,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    secret: SecretFile,
    /// The address that the goods are sent to, its lines separated by semicolons; without it, the one that the vendor's settings or
    /// the document name.
    #[arg(long, env = "RMA_SHIP_TO", value_name = "LINES", value_delimiter = ';')]
    ship_to: Vec<String>,
    /// The folder of policy documents and vendor's settings that the server uses.
    #[arg(long, env = "RMA_POLICIES", value_name = "DIR")]
    policies: Option<PathBuf>,
}

/// Approves the requests one after another, and reports those that cannot be approved.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    // Approving needs no secret. One that is named says which database is meant.
    if let Some(path) = options.secret.named() {
        database::ensure_matching_secret(&store, &Secret::read(path)?, path, &options.database.url).await?;
    }
    let mut failed = Vec::new();
    for reference in &options.references {
        match approve(&store, &options, reference, clock).await {
            // At once, so that the errors between them are in order.
            Ok(approved) => print(&approved)?,
            Err(error) if options.references.len() == 1 => return Err(error),
            Err(error) => {
                eprintln!("rma-server: {error:#}");
                failed.push(reference.as_str());
            }
        }
    }
    store.close().await;
    ensure!(
        failed.is_empty(),
        "{} of {} requests are not approved: {}",
        failed.len(),
        options.references.len(),
        failed.join(", ")
    );
    Ok(String::new())
}

/// Approves a request. If several commands do so at once, one of them issues the number.
async fn approve(store: &Store, options: &Options, reference: &str, clock: Clock) -> anyhow::Result<String> {
    let request = database::find_request_to_change(store, reference, clock).await?;
    let policy = store.policy(&request.digest).await?;
    let document = policy.document();
    let ship_to = ship_to(options, &request, document)?;
    let zone = zone_of(document)?;
    let on = clock.today(zone);
    let last_ship_day = document.policy.rma_number.valid_days.map(|days| on.plus_days(days.into()));
    let expires_at = last_ship_day.map(|day| end_of_day(zone, day).timestamp_millis());
    let ship_by = ship_by(last_ship_day, &request.assessment, &policy);
    let approval = Approval { at: clock.now_millis(), on, last_ship_day, ship_by, expires_at, ship_to };
    let number = match store.approve(&request, &approval).await? {
        ApprovalOutcome::Issued(number) => number,
        ApprovalOutcome::NotInThisState => {
            let now = database::find_request(store, &request.reference).await?;
            bail!("{}", database::refusal(&now.reference, now.status, Action::Approve));
        }
        ApprovalOutcome::SerialTaken(SerialConflict { serial, reference, number }) => bail!(
            "{}: serial `{serial}` is in {reference} already, whose RMA number {number} is open; nothing was changed. Approve it \
             once that number is closed or has expired, or decline it",
            request.reference
        ),
    };
    let ship_by = ship_by_in_words(last_ship_day, &request.assessment, &policy);
    Ok(format!("{} is approved: RMA number {number}{ship_by}\n", request.reference))
}

/// Returns the lines of the address that the goods of a request are sent to.
fn ship_to(options: &Options, request: &StoredRequest, document: &Document) -> anyhow::Result<Vec<String>> {
    let lines = options.ship_to.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        let catalogue = Catalogue::load(&options.policies.clone().map_or(Source::Shipped, Source::Folder))?;
        let remedies: Vec<&Id> = request.filing.chosen.iter().map(|chosen| &chosen.remedy).collect();
        return catalogue.ship_to(document, &remedies).with_context(|| {
            format!(
                "{}: no one address is set that these goods are sent to; nothing was changed. Name it with `--ship-to \"Returns; 1 Main \
                 Street; Anytown, CA 90001\"`, or set `ship_to` in vendor.toml and name its folder with --policies",
                request.reference
            )
        });
    }
    ensure!(
        ReturnAddress::is_printable(&lines),
        "--ship-to: write 2 to {} lines of at most {} characters, separated by semicolons",
        ReturnAddress::MAX_LINES,
        ReturnAddress::MAX_CHARACTERS
    );
    Ok(lines)
}
