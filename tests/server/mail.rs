//! Mails, through a real SMTP server.

mod html;
pub(crate) mod outbox;
pub(crate) mod sending;
