//! The plain values of the browser's apps, on this machine: no browser is needed to know what is asked, judged and sent.

mod filing;
mod request;
mod tracking;
mod workbench;
