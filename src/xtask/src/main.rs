#![doc = include_str!("../README.md")]
#![expect(unreachable_pub, reason = "in a program, `pub` marks what a module offers to the others")]

mod audit;
mod bench;
mod checks;
mod dist;
mod fuzz;
mod measure;
mod serve;
mod site;
mod steps;
mod test;
mod tools;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Everything a developer does with this repository.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the portal and run it on this machine
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run everything that CI runs, or one part of it
    Test {
        /// Without it, all parts run
        part: Option<test::Part>,
    },
    /// Build what is shipped: the site, and one binary that contains it
    Dist,
    /// Print measurements: sizes, engine, filing, browser, Lighthouse
    Bench {
        /// Without it, all parts run
        part: Option<bench::Part>,
    },
    /// Read changed lists until a number of them is reached: no bytes make the reader panic or take too much memory
    Fuzz {
        /// How many lists
        #[arg(default_value_t = 100_000)]
        cases: u32,
    },
    /// Check licences, sources and advisories of all dependencies
    Audit,
    /// Bundle the style sheets for Trunk
    #[command(hide = true)]
    Style,
}

fn main() -> ExitCode {
    run(&Arguments::parse().command).unwrap_or_else(|error| {
        // `{:#}` prints the error and its causes; returning the error would print a backtrace as well.
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(command: &Command) -> Result<ExitCode> {
    let sh = workspace::shell()?;
    match command {
        Command::Serve { port } => serve::serve(&sh, *port)?,
        Command::Test { part } => return Ok(test::test(&sh, *part)),
        Command::Dist => dist::dist(&sh)?,
        Command::Bench { part } => bench::bench(&sh, *part)?,
        Command::Fuzz { cases } => fuzz::fuzz(&sh, *cases)?,
        Command::Audit => audit::audit(&sh)?,
        Command::Style => site::style::bundle()?,
    }
    Ok(ExitCode::SUCCESS)
}
