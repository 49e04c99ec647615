//! Waiting for something that happens in a folder.

use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{RecursiveMode, Watcher};

/// The longest time between two changes. Everything that tests wait for happens within a second, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The longest time to wait in all. A running server changes its files now and then, also where what is waited for never comes.
const LIMIT: Duration = Duration::from_mins(5);

/// Calls `look` until it returns a value: at once, and after each change of a file below `folders`.
///
/// # Panics
///
/// When nothing changes for half a minute, and after five minutes.
pub fn wait_until<T>(folders: &[PathBuf], what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let (sender, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // `look` opens files itself. The receiver is gone once it has found what it looks for.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(());
        }
    })
    .unwrap();
    for folder in folders {
        watcher.watch(folder, RecursiveMode::Recursive).unwrap();
    }
    #[expect(clippy::disallowed_methods, reason = "a test that waits in vain has to end")]
    let now = Instant::now;
    let started = now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        let is_quiet = matches!(changes.recv_timeout(PATIENCE), Err(RecvTimeoutError::Timeout));
        assert!(!is_quiet && now().duration_since(started) < LIMIT, "waited in vain until {what}");
    }
}
