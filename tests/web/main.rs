//! The plain values of the browser's apps, on this machine: no browser is needed to know what is asked, judged and sent.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

mod filing;
mod request;
mod tracking;
mod workbench;
