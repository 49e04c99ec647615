//! What the tests are written with.

pub(crate) mod answer;
pub(crate) mod command;
pub(crate) mod contract;
pub(crate) mod database;
pub(crate) mod mailbox;
pub(crate) mod samples;
pub(crate) mod server;

use std::time::{Duration, Instant};

pub(crate) use answer::Answer;
pub(crate) use server::Server;

/// Waits until `look` finds something; fails after half a minute.
#[expect(clippy::disallowed_methods, reason = "a test gives up after a time")]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain until {what}");
        std::thread::yield_now();
    }
}
