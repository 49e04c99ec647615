//! Filing requests: a queue that is stored on the device, and a filer that sends each request of the queue with the same idempotency
//! key until the server responds.

mod change;
mod filer;
mod progress;
mod queue;
mod reply;

pub use change::ChangeRow;
pub use filer::{Filer, Progress, retry_delay};
pub use progress::FilingProgress;
pub use queue::{Outcome, Queue, QueueStore, QueuedRequest, random_key};
pub use reply::{Receipt, Refusal, Reply};
