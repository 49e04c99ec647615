//! A running server for measurements.

use anyhow::{Context as _, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use testkit::{RunningServer, ServerSettings};

/// Starts a server on a free port, with an empty database and these further arguments.
///
/// # Errors
///
/// When the server does not start.
pub fn start(program: &Path, arguments: &[&str]) -> Result<RunningServer> {
    // The shops at /demo/ are pages of this server and embed its forms, so its address must be known before it starts.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let shops = format!("ktc=http://127.0.0.1:{port},koso=http://127.0.0.1:{port}");
    let settings = ServerSettings::new(program)?.on_port(port).environment("RUST_LOG", "warn");
    let mails = settings.folder().join("mail").display().to_string();
    let settings = settings.with(&["--mail", &mails, "--embed-origins", &shops]).with(arguments);
    settings.start().with_context(|| program.display().to_string())
}
