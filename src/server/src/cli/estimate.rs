//! `rma-server estimate FILE --policy POLICY`

mod json;
mod messages;
mod open;
mod questions;
mod read;
mod table;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use estimate::{Book, List, Preference, Strategy, Summary, Wording};
use policy::{Date, Id, Policy};
use words::Language;

use crate::clock::Clock;
use crate::vendor::catalogue::{Catalogue, Source};

pub(super) use questions::Unanswered;

#[derive(Args)]
pub(super) struct Options {
    /// The list: CSV, TSV, XLSX, XLS or ODS.
    file: PathBuf,
    /// The policy to judge by.
    #[arg(long)]
    policy: String,
    /// Folder of policy documents, `DIR/VENDOR/*.toml`, in place of those that are compiled in.
    #[arg(long, env = "RMA_POLICIES", value_name = "DIR")]
    policies: Option<PathBuf>,
    /// The sheet of a workbook; without it, the one whose headings name most of what a list has.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The day of the request; without it, the vendor's own date.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The day on which the parcel leaves; without it, the day of the request.
    #[arg(long, value_name = "DATE")]
    ship_on: Option<Date>,
    /// The role of the requester, by the policy's names.
    #[arg(long)]
    role: Option<String>,
    /// A fact of the request, or of every line for which the list does not contain it: `offset_po=12000`, `installed=no`.
    #[arg(long, value_name = "FACT=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
    /// What the list is, by the policy's names of lists: the facts that this implies are assumed where the list lacks them, and
    /// only the remedies in question are counted. Without it, for a distributor, that of each line which the list's facts fit best, else
    /// the policy's first; `nothing` assumes nothing.
    #[arg(long, value_name = "LIST")]
    assume: Option<String>,
    /// Take what is assumed as a fact, except the kind of product.
    #[arg(long)]
    confirm: bool,
    /// What to prefer.
    #[arg(long, value_name = "highest|money|credit|goods", default_value = "highest", value_parser = ["highest", "money", "credit", "goods"])]
    prefer: String,
    /// What a column is, by its heading or its number from 1: `Code=model`, `3=purchased_on`, `Notes=` for nothing.
    #[arg(long, value_name = "COLUMN=FACT", value_parser = pair)]
    column: Vec<(String, String)>,
    /// How dates like 03/04/2026 are written.
    #[arg(long, value_name = "dmy|mdy", value_parser = ["dmy", "mdy"])]
    dates: Option<String>,
    /// What separates decimals in amounts like 1.234.
    #[arg(long, value_name = "point|comma", value_parser = ["point", "comma"])]
    decimals: Option<String>,
    /// Whether dates that a spreadsheet recognised in a list of another country are right, or have day and month swapped.
    #[arg(long, value_name = "keep|swap", value_parser = ["keep", "swap"])]
    stored_dates: Option<String>,
    /// The currency of amounts without one, which overrides headings and totals.
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Take columns with headings in an unknown language for what they were recognised as by their content.
    #[arg(long)]
    accept_columns: bool,
    /// Whether a value in the first column holds for the empty cells below it.
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    carry_down: Option<String>,
    /// Whether rows are left out whose cells state that the goods are not there: cancelled, returned already.
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    leave_out: Option<String>,
    /// Print JSON instead of a table.
    #[arg(long, conflicts_with_all = ["csv"])]
    json: bool,
    /// Write the cited estimate, each line with its best remedy, as CSV; `-` prints it.
    #[arg(long, value_name = "OUT")]
    csv: Option<PathBuf>,
    /// Write the cited estimate as a workbook: a summary, the lines, and the policy.
    #[arg(long, value_name = "OUT")]
    xlsx: Option<PathBuf>,
}

/// Judges a list and returns the output. Faults of cells go to standard error and do not stop the command.
pub(super) fn run(options: &Options, clock: Clock) -> anyhow::Result<String> {
    let source = options.policies.clone().map_or(Source::Shipped, Source::Folder);
    let catalogue = Catalogue::load(&source)?;
    let served = catalogue.current(&options.policy, clock.now()).with_context(|| {
        let policies: Vec<String> = catalogue
            .all_current(clock.now())
            .map(|served| served.policy.document().policy.id.to_string())
            .collect();
        format!("there is no policy `{}`; there are {}", options.policy, policies.join(", "))
    })?;
    let as_of = options.as_of.unwrap_or_else(|| served.today(clock.now()));
    let served = catalogue.on(&options.policy, as_of).unwrap_or(served);
    // The catalogue owns its policy, and compiling the document again takes milliseconds.
    let policy =
        Policy::new(served.policy.document().clone()).ok().context("the document does not compile")?;
    let read::ReadList { list, reading, source } = read::list(options, &Arc::new(policy), as_of)?;
    let all = list.all();
    let plan = list.best_plan(&all, None, preference(options));
    let best = list.carry_out(Strategy::BestPerLine, &all, &plan);
    let written = list.estimate(&best, &reading.rows);
    if let Some(path) = &options.xlsx {
        let document = list.policy().document();
        let wording = Wording { document, language: Language::English };
        let summary = Summary::of(wording, &list, &all, &plan);
        let book = Book::new(wording, &list, Strategy::BestPerLine, &summary, &written);
        std::fs::write(path, book.to_xlsx()?).with_context(|| path.display().to_string())?;
    }
    match &options.csv {
        Some(path) if path.as_os_str() == "-" => return Ok(written.to_csv()),
        Some(path) => {
            std::fs::write(path, written.to_csv()).with_context(|| path.display().to_string())?;
        }
        None => {}
    }
    Ok(if options.json {
        json::render(&list, &reading, &best, &plan, &source)
    } else {
        table::render(&list, &reading, &best, &plan)
    })
}

fn preference(options: &Options) -> Preference {
    match options.prefer.as_str() {
        "money" => Preference::Money,
        "credit" => Preference::Credit,
        "goods" => Preference::Goods,
        _ => Preference::HighestAmount,
    }
}

/// Returns a strategy's name.
fn name(list: &List, strategy: Strategy) -> &str {
    match strategy {
        Strategy::Remedy(remedy) => {
            list.policy().document().remedies.get(remedy).map_or("", |remedy| remedy.id.as_str())
        }
        Strategy::BestPerLine => "best_per_line",
    }
}

fn joined(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as `name=value`")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
