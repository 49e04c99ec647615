//! Logs, which go to standard error and contain no personal data.

use tracing_appender::non_blocking::{NonBlocking, WorkerGuard};
use tracing_subscriber::EnvFilter;

/// Starts logging at the level of `RUST_LOG`, until the guard is dropped.
///
/// A separate thread writes the lines, because a full pipe must not block requests. Lines that do not fit into its queue are lost.
pub(super) fn start() -> WorkerGuard {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // The logs of these libraries quote mails, statements and headers.
    let quiet =
        ["lettre=off", "sqlx=off", "hyper=off"].into_iter().filter_map(|directive| directive.parse().ok());
    let filter = quiet.fold(filter, EnvFilter::add_directive);
    let (writer, guard) = NonBlocking::new(std::io::stderr());
    // Logging has started already if a test starts a second server in this process.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_ansi(false).try_init();
    guard
}
