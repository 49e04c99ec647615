//! The command line.

mod approve;
mod args;
mod backup;
mod close;
mod database;
mod decline;
mod estimate;
mod export;
mod move_database;
mod policy_check;
mod printable;
mod purge;
mod requests;
mod restore;
mod revoke;
mod rotate_secret;
mod serve;
mod show;

use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

/// Assesses, stores and answers return requests.
#[derive(Parser)]
#[command(name = "rma-server", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// For tests and demonstrations: the time on the clock when this process starts, as in `2026-11-20T18:00:00Z`.
    #[arg(long, env = "RMA_CLOCK", global = true, hide = true)]
    clock: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal and its API.
    Serve(serve::Options),
    /// Work with policy documents.
    Policy {
        #[command(subcommand)]
        command: PolicyCommand,
    },
    /// Judge a list of goods: what each line is worth by every remedy, and which way gives most.
    Estimate(estimate::Options),
    /// List the requests.
    Requests(requests::Options),
    /// Show a request.
    Show(show::Options),
    /// Approve a request, and issue its RMA number.
    Approve(approve::Options),
    /// Decline a request.
    Decline(decline::Options),
    /// End a request, and free its serials.
    Close(close::Options),
    /// Revoke the customer's link to a request, and mail a new one.
    Revoke(revoke::Options),
    /// Replace the secret, and with it the links of all customers.
    RotateSecret(rotate_secret::Options),
    /// Write a backup of the database into a file, while servers use it.
    Backup(backup::Options),
    /// Restore a backup into an empty database.
    Restore(restore::Options),
    /// Copy a database into an empty one, also of the other kind.
    Move(move_database::Options),
    /// Print every request with its history, as CSV or JSON lines.
    Export(export::Options),
    /// Delete the personal data of requests that ended long ago.
    Purge(purge::Options),
}

#[derive(Subcommand)]
enum PolicyCommand {
    /// Validate documents, and run their worked cases.
    Check {
        /// The documents.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match dispatch(cli).and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "rma-server: {error:#}");
            // A question is not a failure: the caller can answer it and run the command again.
            if error.is::<estimate::Unanswered>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

/// Writes a text to the standard output.
fn print(text: &str) -> anyhow::Result<()> {
    // `serve` returns no output, and serves even where its one line cannot be written: an empty write would try that line again.
    if text.is_empty() {
        return Ok(());
    }
    unless_pipe_is_closed(std::io::stdout().write_all(text.as_bytes()))
        .context("the output cannot be written")
}

/// Returns the error of a write to the standard output, unless the reader of a pipe has closed it, since it needs no more output.
fn unless_pipe_is_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Runs the command and returns its output.
fn dispatch(Cli { command, clock }: Cli) -> anyhow::Result<String> {
    let clock = crate::clock::Clock::new(clock.as_deref())?;
    let runtime = || tokio::runtime::Builder::new_multi_thread().enable_all().build();
    match command {
        Command::Policy { command: PolicyCommand::Check { files } } => policy_check::run(&files),
        Command::Serve(options) => runtime()?.block_on(serve::run(options, clock)).map(|()| String::new()),
        Command::Estimate(options) => estimate::run(&options, clock),
        Command::Requests(options) => runtime()?.block_on(requests::run(options, clock)),
        Command::Show(options) => runtime()?.block_on(show::run(options, clock)),
        Command::Approve(options) => runtime()?.block_on(approve::run(options, clock)),
        Command::Decline(options) => runtime()?.block_on(decline::run(options, clock)),
        Command::Close(options) => runtime()?.block_on(close::run(options, clock)),
        Command::Revoke(options) => runtime()?.block_on(revoke::run(options, clock)),
        Command::RotateSecret(options) => runtime()?.block_on(rotate_secret::run(options, clock)),
        Command::Backup(options) => runtime()?.block_on(backup::run(options)),
        Command::Restore(options) => runtime()?.block_on(restore::run(options)),
        Command::Move(options) => runtime()?.block_on(move_database::run(options, clock)),
        Command::Export(options) => runtime()?.block_on(export::run(options, clock)).map(|()| String::new()),
        Command::Purge(options) => runtime()?.block_on(purge::run(options, clock)),
    }
}
