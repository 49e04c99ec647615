//! Mails, sent from the outbox: at least once each, with the same `Message-ID` every time, so that mailboxes drop a repeat.

mod compose;
mod destination;
mod html;
mod retry;
mod sender;

pub(crate) use destination::Destination;
pub(crate) use sender::Mailer;
