//! A time limit for clients that send or read slowly.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Sleep;

use crate::clock::monotonic_now;

/// The longest time that a client may make the server wait without sending or reading anything.
pub(super) const MAX_WAIT: Duration = Duration::from_secs(15);
/// The minimum rate at which a client has to send or read, in bytes per second.
const MIN_RATE: u64 = 16 << 10;

/// A limit on the time that a client makes the server wait. Waiting uses up the time, at first [`MAX_WAIT`]; bytes that the client
/// sends or reads refill it at [`MIN_RATE`]. So a client that sends only a byte from time to time runs out of time as well.
pub(super) struct Pace {
    left: Duration,
    /// Completes when `left` is used up; valid only while `is_waiting`.
    timer: Pin<Box<Sleep>>,
    is_waiting: bool,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self { left: MAX_WAIT, timer: Box::pin(tokio::time::sleep(MAX_WAIT)), is_waiting: false }
    }

    /// Completes when the client has used up its time. Call it while the server waits for the client.
    pub(super) fn poll_too_slow(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !self.is_waiting {
            self.is_waiting = true;
            self.timer.as_mut().reset(monotonic_now() + self.left);
        }
        self.timer.as_mut().poll(context)
    }

    /// Ends a wait and refills the client's time by the bytes that it has sent or read.
    pub(super) fn advance(&mut self, bytes: usize) {
        if self.is_waiting {
            self.is_waiting = false;
            self.left = self.timer.deadline().saturating_duration_since(monotonic_now());
        }
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        let earned = Duration::from_micros(bytes.saturating_mul(1_000_000) / MIN_RATE);
        self.left = self.left.saturating_add(earned).min(MAX_WAIT);
    }
}
