//! `rma-server export`

mod csv_lines;
pub(super) mod json_lines;

use std::collections::HashMap;
use std::io::{BufWriter, Write as _, stdout};

use anyhow::Context as _;
use chrono::SecondsFormat;
use clap::{Args, ValueEnum};

use super::args::Database;
use crate::clock::time_of_millis;
use crate::store::Store;

#[derive(Args)]
pub(super) struct Options {
    /// `csv` has a row for each line of a request, and `jsonl` an object for each request.
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    #[command(flatten)]
    database: Database,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Csv,
    Jsonl,
}

/// Prints every request with its history, oldest first.
pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let store = Store::open_existing(&options.database.url).await?;
    let mut output = BufWriter::new(stdout().lock());
    let mut currencies = HashMap::new();
    if let Format::Csv = options.format {
        output.write_all(&csv_lines::heading()?)?;
    }
    let mut last = 0;
    loop {
        let requests = store.requests_after(last).await?;
        let Some(newest) = requests.last() else { break };
        last = newest.id;
        for request in &requests {
            let text = match options.format {
                Format::Csv => {
                    if !currencies.contains_key(&request.digest) {
                        let currency = store.document(&request.digest).await?.policy.currency;
                        currencies.insert(request.digest.clone(), currency);
                    }
                    let currency = currencies.get(&request.digest).map_or("", |currency| currency.as_ref());
                    csv_lines::lines_of(request, currency)?
                }
                Format::Jsonl => json_lines::line_of(request)?,
            };
            output.write_all(&text).context("cannot write the export")?;
        }
    }
    output.flush().context("cannot write the export")?;
    store.close().await;
    Ok(())
}

/// Writes a time of the store.
pub(super) fn time(millis: i64) -> String {
    time_of_millis(millis).to_rfc3339_opts(SecondsFormat::Secs, true)
}
