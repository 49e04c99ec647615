//! Signals of the operating system.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// Returns a future that completes when the process receives SIGTERM or SIGINT (Ctrl-C).
pub(super) fn stop() -> io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping: accepting no connections, finishing the requests in progress");
    })
}

/// Installs a handler for SIGHUP, which would otherwise end the process.
pub(super) fn hangup() -> io::Result<Signal> {
    signal(SignalKind::hangup())
}
