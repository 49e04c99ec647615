//! Mails, sent from the outbox: at least once each, always with the same `Message-ID`, so that mailboxes drop a repeat.

mod compose;
mod content_language;
mod destination;
mod html;
mod recipient_limit;
mod retry;
mod sender;
mod text;

pub(crate) use destination::Destination;
pub(crate) use sender::Mailer;
