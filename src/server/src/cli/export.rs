//! `rma-server export`

mod csv_lines;
pub(super) mod json_lines;

use std::collections::HashMap;
use std::io::{self, BufWriter, Write, stdout};

use anyhow::Context as _;
use chrono::SecondsFormat;
use clap::{Args, ValueEnum};

use super::args::Database;
use super::{database, unless_pipe_is_closed};
use crate::clock::{Clock, time_of_millis};
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
pub(super) async fn run(options: Options, clock: Clock) -> anyhow::Result<()> {
    let store = database::open(&options.database, clock).await?;
    let written = write(&store, options.format, &mut BufWriter::new(stdout().lock())).await?;
    store.close().await;
    unless_pipe_is_closed(written).context("cannot write the export")
}

/// Writes the requests. Returns the error of the output apart from those of the database.
async fn write(store: &Store, format: Format, output: &mut impl Write) -> anyhow::Result<io::Result<()>> {
    let mut currencies = HashMap::new();
    if let Format::Csv = format
        && let Err(error) = output.write_all(&csv_lines::heading()?)
    {
        return Ok(Err(error));
    }
    let mut last = 0;
    loop {
        let requests = store.requests_after(last).await?;
        let Some(newest) = requests.last() else { return Ok(output.flush()) };
        last = newest.id;
        for request in requests {
            let request = request.parse()?;
            let text = match format {
                Format::Csv => {
                    if !currencies.contains_key(&request.digest) {
                        let currency = store.document(&request.digest).await?.policy.currency;
                        currencies.insert(request.digest.clone(), currency);
                    }
                    let currency = currencies.get(&request.digest).map_or("", |currency| currency.as_ref());
                    csv_lines::lines_of(&request, currency)?
                }
                Format::Jsonl => json_lines::line_of(&request)?,
            };
            if let Err(error) = output.write_all(&text) {
                return Ok(Err(error));
            }
        }
    }
}

/// Writes a time of the store.
pub(super) fn time(millis: i64) -> String {
    time_of_millis(millis).to_rfc3339_opts(SecondsFormat::Secs, true)
}
