//! What the operating system asks for.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// Completes when the server is asked to stop: SIGTERM, or Ctrl-C.
pub(super) fn stop() -> io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping: no new connections, what is under way is finished");
    })
}

/// Installs a handler for SIGHUP, which would end the process otherwise.
pub(super) fn hangup() -> io::Result<Signal> {
    signal(SignalKind::hangup())
}
