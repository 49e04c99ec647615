//! Filing requests: a queue on the device, and one filer that sends each request with the same idempotency key until the server
//! has answered it.

mod change;
mod filer;
mod progress;
mod queue;
mod reply;

pub use change::ChangeRow;
pub use filer::{Filer, Progress, pause};
pub use progress::FilingProgress;
pub use queue::{Outcome, Queue, QueueStore, QueuedRequest, random_key};
pub use reply::{Receipt, Refusal, Reply};
