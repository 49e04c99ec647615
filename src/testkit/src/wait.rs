//! Waiting for something that happens in a folder.

use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

/// The longest time between two changes. Everything that tests wait for happens within a second, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Calls `look` until it returns a value: at once, and after each change of a file below `folders`.
///
/// # Panics
///
/// When nothing changes for half a minute.
pub fn wait_until<T>(folders: &[PathBuf], what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let (sender, changes) = channel();
    let mut watcher = notify::recommended_watcher(sender).unwrap();
    for folder in folders {
        watcher.watch(folder, RecursiveMode::Recursive).unwrap();
    }
    loop {
        if let Some(found) = look() {
            return found;
        }
        if let Err(RecvTimeoutError::Timeout) = changes.recv_timeout(PATIENCE) {
            panic!("waited in vain until {what}");
        }
    }
}
