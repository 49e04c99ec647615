//! Logs: to standard error, and without anything about a person.

use tracing_subscriber::EnvFilter;

/// Starts them; `RUST_LOG` says how much.
pub(super) fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // Libraries' own words about what passes through them would quote it: mails, statements, headers.
    let quiet =
        ["lettre=off", "sqlx=off", "hyper=off"].into_iter().filter_map(|directive| directive.parse().ok());
    let filter = quiet.fold(filter, EnvFilter::add_directive);
    // A second start, in a test, finds the logs started.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .try_init();
}
