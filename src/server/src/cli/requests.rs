//! `rma-server requests`

use chrono::SecondsFormat;
use clap::Args;
use serde_json::{Value, json};

use super::args::Database;
use super::database;
use crate::clock::{Clock, time_of_millis};
use crate::store::Summary;

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    database: Database,
    /// Print a JSON array instead of a table.
    #[arg(long)]
    json: bool,
}

/// Lists every request, oldest first.
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<String> {
    let store = database::open(&options.database, clock).await?;
    let requests = store.requests().await?;
    store.close().await;
    if options.json {
        let list = Value::Array(requests.iter().map(as_json).collect());
        return Ok(format!("{list:#}\n"));
    }
    let heading = row(["REFERENCE", "POLICY", "STATUS", "RMA NUMBER", "SHIP BY", "FILED"]);
    Ok([heading].into_iter().chain(requests.iter().map(as_row)).collect())
}

fn as_row(request: &Summary) -> String {
    row([
        &request.reference,
        &request.policy,
        request.status.as_str(),
        request.rma_number.as_deref().unwrap_or("-"),
        request.last_ship_day.as_deref().unwrap_or("-"),
        &filed_at(request),
    ])
}

fn as_json(request: &Summary) -> Value {
    json!({
        "reference": request.reference,
        "policy": request.policy,
        "status": request.status,
        "rma_number": request.rma_number,
        "last_ship_day": request.last_ship_day,
        "filed_at": filed_at(request),
    })
}

fn filed_at(request: &Summary) -> String {
    time_of_millis(request.filed_at).to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn row([reference, policy, status, number, ship_by, filed]: [&str; 6]) -> String {
    format!("{reference:<12}  {policy:<12}  {status:<10}  {number:<12}  {ship_by:<10}  {filed}\n")
}
