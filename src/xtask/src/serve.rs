//! `cargo xtask serve`: builds and runs the portal, from a fresh clone.

use crate::site;
use anyhow::{Context, Error, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::process::Command;
use xshell::{Shell, cmd};

/// Builds the portal and the server, and replaces this process by the server.
///
/// # Errors
///
/// When the port is taken, a tool cannot be installed, or something does not build.
pub fn serve(sh: &Shell, port: u16) -> Result<()> {
    // Checks the port first, since building takes minutes.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} is taken; try `cargo xtask serve --port {}`", port.wrapping_add(1))
    })?;
    site::build(sh)?;
    cmd!(sh, "cargo build --package server --bin rma-server").run()?;
    sh.create_dir("var/mail")?;
    println!(
        "\nThe portal is on http://127.0.0.1:{port}; Ctrl-C stops it. Its database is var/rma.db, its mails are in var/mail.\n"
    );
    let address = format!("127.0.0.1:{port}");
    // The shops at /demo/ are pages of this server and embed its forms.
    let shops = format!("ktc=http://{address},koso=http://{address}");
    let server = cmd!(
        sh,
        "cargo run --quiet --package server --bin rma-server -- serve
         --listen {address} --site dist --database sqlite://var/rma.db --mail var/mail --embed-origins {shops}"
    );
    // The server replaces this process, so that a signal to this process reaches the server.
    Err(Error::new(Command::from(server).exec()).context("the server does not start"))
}
