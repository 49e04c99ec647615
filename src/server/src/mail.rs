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
use url::{Host, Url};

/// Returns the host of a URL if it is a name.
fn host_name(url: &str) -> Option<String> {
    match Url::parse(url).ok()?.host()? {
        Host::Domain(name) => Some(name.to_owned()),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}
