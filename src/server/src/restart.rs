//! Restarts background tasks that panic.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;

/// The pause before a restart. A task that panics each time must not fill the log.
const PAUSE: Duration = Duration::from_secs(1);

/// Runs a background task until it returns. If it panics, it is called again after a pause, with the same `state`. A panic of one task
/// must not end the server, nor the task: without the task, no filing would be stored, or no RMA number would expire, until the next
/// restart of the server.
///
/// `state` has the receivers of the task's channels, so that waiting messages are not lost. The message whose handling panicked is lost.
pub(crate) async fn restart_after_panic<S>(task: &'static str, mut state: S, run: impl AsyncFn(&mut S)) {
    // Channels and the shared state stay valid when a task is interrupted: it is also aborted at any point when the server stops.
    while AssertUnwindSafe(run(&mut state)).catch_unwind().await.is_err() {
        // The panic hook has logged where it panicked, and why.
        tracing::error!(task, "a background task panicked; it is restarted");
        metrics::counter!("rma_background_panics_total", "task" => task).increment(1);
        tokio::time::sleep(PAUSE).await;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use tokio::sync::mpsc;

    use super::{PAUSE, restart_after_panic};
    use crate::clock::monotonic_now;

    #[tokio::test(start_paused = true)]
    async fn a_task_that_panics_is_restarted_after_a_pause_with_the_messages_that_wait() {
        let (sender, receiver) = mpsc::unbounded_channel();
        for message in ["first", "panic", "last"] {
            sender.send(message).unwrap();
        }
        drop(sender);
        let started = monotonic_now();
        let received = Mutex::new(Vec::new());
        restart_after_panic("test", receiver, async |receiver| {
            while let Some(message) = receiver.recv().await {
                assert_ne!(message, "panic");
                received.lock().unwrap().push(message);
            }
        })
        .await;
        assert_eq!(received.into_inner().unwrap(), ["first", "last"]);
        assert_eq!(started.elapsed().as_secs(), PAUSE.as_secs());
    }
}
