//! Mails, through a real SMTP server.

mod html;
mod outbox;
pub(crate) mod sending;
